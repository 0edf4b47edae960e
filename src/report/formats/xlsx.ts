// Rows -> XLSX: typed cells, the header frozen; written row by row, whatever the table's length. A sheet that is full is
// followed by another one of the same columns.  Pure.
import { UserError } from '../../user-error.ts'
import type { FieldType, Resource } from '../resource.ts'
import { lossCounter, type TableEncoder } from './encoder.ts'
import { headXml, LONGEST_TEXT, rowXml } from './xlsx-cells.ts'
import { FIRST_PARTS, lastParts, SHEET_END, sheetHead, sheetPath } from './xlsx-parts.ts'
import { LARGEST_ZIP, zipWriter } from './zip.ts'

/** Excel's own: rows of a sheet (the header is one), columns of a sheet, letters of its name. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
const LONGEST_NAME = 31
/** Bytes of a sheet before packing, at which the next one is begun: a file inside a plain ZIP has 32 bits. */
const LARGEST_SHEET = 3_500_000_000
/** Letters that are collected before they are packed. */
const PIECE = 1 << 18

/** `mostRows` of a sheet, the header included. */
export const xlsxEncoder = (resource: Resource, mostRows = MOST_ROWS): TableEncoder => {
  const { fields, name } = resource
  if (fields.length > MOST_COLUMNS) throw tooLarge(resource, 'columns', fields.length, MOST_COLUMNS)
  const losses = lossCounter('too-long')
  const zip = zipWriter()
  const sheets: string[] = []
  let [rows, rowsOfSheet, pending] = [0, 0, '']
  let pieces = FIRST_PARTS.flatMap(([path, content]) => [zip.open(path), zip.write(content), zip.close()])
  const line = rowXml(fields, (length) => losses.add(`${length} letters (Excel: ${LONGEST_TEXT})`, rows))
  const flush = (): void => {
    pieces.push(zip.write(pending))
    pending = ''
    if (zip.written() > LARGEST_ZIP) throw tooLarge(resource, 'bytes', `more than ${LARGEST_ZIP}`, LARGEST_ZIP)
  }
  const endSheet = (): void => {
    pending += SHEET_END
    flush()
    pieces.push(zip.close())
  }
  const nextSheet = (): void => {
    if (sheets.length > 0) endSheet()
    sheets.push(sheetName(name, sheets.length + 1))
    pieces.push(zip.open(sheetPath(sheets.length)))
    pending = sheetHead(fields.map(({ type }) => WIDTHS[type])) + headXml(fields)
    rowsOfSheet = 1
  }
  const take = (): Uint8Array => {
    const taken = Buffer.concat(pieces)
    pieces = []
    return taken
  }
  nextSheet()
  return {
    row: (row) => {
      if (rowsOfSheet === mostRows || zip.size() > LARGEST_SHEET) nextSheet()
      rows++
      pending += line(row, ++rowsOfSheet)
      if (pending.length < PIECE) return undefined
      flush()
      return take()
    },
    end: () => {
      endSheet()
      for (const [path, content] of lastParts(sheets)) pieces.push(zip.open(path), zip.write(content), zip.close())
      pieces.push(zip.end())
      return take()
    },
    losses: losses.all,
  }
}

/** facts, facts (2) */
const sheetName = (name: string, number: number): string => {
  const ending = number === 1 ? '' : ` (${number})`
  return name.slice(0, LONGEST_NAME - ending.length) + ending
}

const tooLarge = ({ name }: Resource, what: string, found: number | string, most: number): UserError =>
  new UserError(
    `--format xlsx: ${name} は大きすぎます。--tables や条件で絞るか、csv か parquet で / ${name} has too many ${what}, found: ${found}, allowed: ${most}; choose with --tables, filter, or take csv or parquet`,
  )

/** Widths in letters: texts get room, numbers little. */
const WIDTHS: Readonly<Record<FieldType, number>> = {
  string: 18,
  array: 30,
  object: 30,
  integer: 9,
  number: 12,
  boolean: 9,
  datetime: 20,
}
