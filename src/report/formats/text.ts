// CSV and JSON Lines as table encoders: rows -> pieces of text, or of Shift_JIS bytes.  Pure.
import { csvHeader, csvLines } from '../csv.ts'
import { jsonLines } from '../jsonl.ts'
import type { Resource, Row } from '../resource.ts'
import { type Loss, lossCounter, type Piece, type TableEncoder } from './encoder.ts'
import { shiftJisEncoder } from './shift-jis.ts'

export type TextEncoding = 'utf-8' | 'shift_jis'
export type CsvOptions = { readonly encoding: TextEncoding; readonly bom: boolean }

/** Characters, or bytes, that are collected before they are handed on. */
const PIECE = 1 << 18
const BOM = '\ufeff'

export const csvEncoder = ({ fields }: Resource, { encoding, bom }: CsvOptions): TableEncoder => {
  const [head, line] = [csvHeader(fields.map((f) => f.name)), csvLines(fields.map((f) => f.type))]
  return encoding === 'utf-8' ? utf8Lines((bom ? BOM : '') + head, line) : shiftJisLines(head, line)
}

export const jsonlEncoder = ({ fields }: Resource): TableEncoder => utf8Lines('', jsonLines(fields))

const utf8Lines = (head: string, line: (row: Row) => string): TableEncoder => {
  let piece = head
  const take = (): string => {
    const taken = piece
    piece = ''
    return taken
  }
  return {
    row: (row) => {
      piece += line(row)
      return piece.length < PIECE ? undefined : take()
    },
    end: take,
    losses: () => [],
  }
}

const shiftJisLines = (head: string, line: (row: Row) => string): TableEncoder => {
  const losses = lossCounter('not-in-encoding')
  let rows = 0
  const encoder = shiftJisEncoder(PIECE, (character) => losses.add(described(character), rows))
  encoder.add(head)
  return {
    row: (row): Piece | undefined => {
      rows++
      return encoder.add(line(row)) < PIECE ? undefined : encoder.take()
    },
    end: encoder.take,
    losses: (): readonly Loss[] => losses.all(),
  }
}

/** 𠮷 (U+20BB7) */
const described = (character: string): string =>
  `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`
