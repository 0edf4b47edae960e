// What the store keeps of one document: an Extraction without words and rulings, cells as flat tuples.  Pure.
// It is also what a worker thread hands to the main thread: flat tuples are cloned several times faster than objects.
import type { Box, Cell, Choice, Context, Extraction, Fact, Field, Finding, Page, Table } from '../types.ts'

/** row, column, rowSpan, columnSpan, header, text, printed (null where it equals text), page, x0, y0, x1, y1, extra. */
export type CellRecord = readonly [
  number,
  number,
  number,
  number,
  0 | 1,
  string,
  string | null,
  number,
  number,
  number,
  number,
  number,
  string | null,
]

export type TableRecord = Omit<Table, 'cells'> & {
  readonly cells: readonly CellRecord[]
  readonly parent?: { readonly table: string; readonly row: number; readonly column: number }
}

export type PageRecord = Pick<Page, 'number' | 'width' | 'height' | 'rotation' | 'origin' | 'quality' | 'tilt'> & {
  readonly words: number
}

export type DocumentRecord = {
  readonly context: Context
  readonly family?: string
  readonly pages: readonly PageRecord[]
  readonly tables: readonly TableRecord[]
  readonly facts: readonly Fact[]
  readonly fields: readonly Field[]
  readonly choices: readonly Choice[]
  readonly findings?: readonly Finding[]
  /** What checks look at, packed. */
  readonly material?: Uint8Array
}

/** `words` says how many words each page had: the pages of a finished extraction keep only some of them. */
export const toRecord = (extraction: Extraction, words: ReadonlyMap<number, number>): DocumentRecord => ({
  context: extraction.context,
  ...(extraction.family === undefined ? {} : { family: extraction.family }),
  pages: extraction.pages.map((page) => pageRecord(page, words.get(page.number) ?? page.words.length)),
  tables: withNested(extraction.tables),
  facts: extraction.facts,
  fields: extraction.fields,
  choices: extraction.choices,
  ...(extraction.findings ? { findings: extraction.findings } : {}),
})

const pageRecord = ({ number, width, height, rotation, origin, quality, tilt }: Page, words: number): PageRecord => ({
  number,
  width,
  height,
  rotation,
  origin,
  quality,
  words,
  ...(tilt === undefined ? {} : { tilt }),
})

/** Tables that lie in a cell of another stand in the list too: they follow their host, once. */
const withNested = (tables: readonly Table[]): TableRecord[] => {
  const inner = new Set(tables.flatMap((table) => table.cells).flatMap((cell) => cell.nested?.id ?? []))
  return tables.filter((table) => !inner.has(table.id)).flatMap((table) => tableRecords(table))
}

/** The table itself, then the tables nested in its cells. */
const tableRecords = (table: Table, parent?: TableRecord['parent']): TableRecord[] => {
  const { cells, ...rest } = table
  const own = { ...rest, cells: cells.map(cellRecord), ...(parent ? { parent } : {}) }
  const nested = cells.flatMap((cell) =>
    cell.nested ? tableRecords(cell.nested, { table: table.id, row: cell.row, column: cell.column }) : [],
  )
  return [own, ...nested]
}

const cellRecord = (cell: Cell): CellRecord => {
  const { x0, y0, x1, y1 } = roundBox(cell.place.box)
  const printed = cell.printed === cell.text ? null : cell.printed
  const header = cell.header ? 1 : 0
  const { row, column, rowSpan, columnSpan, text, place } = cell
  return [row, column, rowSpan, columnSpan, header, text, printed, place.page, x0, y0, x1, y1, extraOf(cell)]
}

/** The rare rest of a cell as JSON: marks, notes, further pieces. */
const extraOf = (cell: Cell): string | null => {
  const extra = {
    ...(cell.marks.length > 0 ? { marks: cell.marks.map((mark) => mark.kind) } : {}),
    ...(cell.notes.length > 0 ? { notes: cell.notes } : {}),
    ...(cell.more ? { more: cell.more } : {}),
    ...(cell.overflow ? { overflow: cell.overflow } : {}),
    ...(cell.vertical ? { vertical: true } : {}),
  }
  const text = JSON.stringify(extra)
  return text === '{}' ? null : text
}

/** Places are kept to 1/100 point: finer than any printer, and half the digits. */
export const roundBox = (box: Box): Box => ({
  x0: round(box.x0),
  y0: round(box.y0),
  x1: round(box.x1),
  y1: round(box.y1),
})

const round = (value: number): number => Math.round(value * 100) / 100
