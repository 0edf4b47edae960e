// Rows -> XLSX: typed cells, the header frozen. The format's writer needs the whole table at once.  Pure.
// A text is a text cell: what looks like a formula stays what was printed, without an apostrophe.
import type { Cell, Row as SheetRow } from 'write-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import { UserError } from '../../user-error.ts'
import type { FieldType, Resource, ResourceField, Value } from '../resource.ts'
import { lossCounter, type TableEncoder } from './encoder.ts'

/** Rows of one file; its writer holds them all: some 10 kB a row of facts. Excel itself ends at 1,048,576. */
export const MOST_XLSX_ROWS = 100_000
/** Excel's own: letters of a cell, columns of a sheet. */
const LONGEST_TEXT = 32_767
const MOST_COLUMNS = 16_384
const DATE_FORMAT = 'yyyy-mm-dd hh:mm:ss'

export const xlsxEncoder = (resource: Resource): TableEncoder => {
  const { fields } = resource
  if (fields.length > MOST_COLUMNS) throw tooLarge(resource, 'columns', fields.length, MOST_COLUMNS)
  const losses = lossCounter('too-long')
  const rows: SheetRow[] = [fields.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' }))]
  const cut = (text: string): string => {
    if (text.length <= LONGEST_TEXT) return text
    losses.add(`${text.length} letters (Excel: ${LONGEST_TEXT})`, rows.length)
    return text.slice(0, LONGEST_TEXT)
  }
  return {
    row: (row) => {
      if (rows.length > MOST_XLSX_ROWS) throw tooLarge(resource, 'rows', `more than ${MOST_XLSX_ROWS}`, MOST_XLSX_ROWS)
      rows.push(fields.map(({ type }, i) => cellOf(row[i] ?? null, type, cut)))
      return undefined
    },
    end: async () => {
      const columns = fields.map((field) => ({ width: widthOf(field) }))
      const sheet = resource.name.slice(0, LONGEST_SHEET_NAME)
      return writeExcelFile(rows, { sheet, stickyRowsCount: 1, columns }).toBuffer()
    },
    losses: losses.all,
  }
}

const LONGEST_SHEET_NAME = 31

const tooLarge = ({ name }: Resource, what: string, found: number | string, most: number): UserError =>
  new UserError(
    `--format xlsx: ${name} は大きすぎます。--tables や条件で絞るか、csv か parquet で / ${name} has too many ${what}, found: ${found}, allowed: ${most}; choose with --tables, filter, or take csv or parquet`,
  )

/** Bare values where their own type is the cell's: an object a cell would double the memory. */
const cellOf = (value: Value, type: FieldType, cut: (text: string) => string): Cell => {
  if (value === null) return null
  if (type === 'integer' || type === 'number') return Number(value)
  if (type === 'boolean') return value !== 0
  if (type === 'datetime') return { value: new Date(value), type: Date, format: DATE_FORMAT }
  return escapeControl(cut(String(value)))
}

/** OOXML writes letters that XML cannot hold as _x0001_, and an innocent _x0041_ as _x005F_x0041_. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g

const escapeControl = (text: string): string =>
  text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(CONTROL, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)

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

const widthOf = ({ type }: ResourceField): number => WIDTHS[type]
