// Pages, tables and cells of one document -> rows.  [IO]
import type { Database } from 'better-sqlite3'
import type { Box } from '../types.ts'
import { prepareInsert } from './insert.ts'
import { type DocumentRecord, roundBox, type TableRecord } from './record.ts'

/** Ids by which the facts of the document find their page, table and cell. */
export type Places = {
  readonly pages: ReadonlyMap<number, number>
  readonly tables: ReadonlyMap<string, number>
  /** By table id, row and column of the cell's upper left corner: `cellKey`. */
  readonly cells: ReadonlyMap<string, number>
}

export const cellKey = (table: string, row: number, column: number): string => `${table} ${row} ${column}`

const PAGE = 'document_id number width height rotation origin verdict reason garbled words tilt'
const TABLE =
  'document_id page_id key kind turn rows columns header_rows caption unit_note notes parts confidence reasons parent_table_id parent_row parent_column x0 y0 x1 y1'
const CELL = 'table_id row column row_span column_span header text printed page x0 y0 x1 y1 extra'

export const prepareSaveTables = (sqlite: Database) => {
  const [page, table, cell] = [
    prepareInsert(sqlite, 'pages', PAGE),
    prepareInsert(sqlite, 'tables', TABLE),
    prepareInsert(sqlite, 'cells', CELL),
  ]
  return (document: number, record: DocumentRecord): Places => {
    const pages = new Map<number, number>()
    for (const p of record.pages) {
      const { verdict, reason, garbled } = p.quality
      const values = [
        p.number,
        p.width,
        p.height,
        p.rotation,
        p.origin,
        verdict,
        reason,
        garbled,
        p.words,
        p.tilt ?? null,
      ]
      pages.set(p.number, page([document, ...values]))
    }
    const tables = new Map<string, number>()
    const cells = new Map<string, number>()
    for (const t of record.tables) {
      const id = table([document, pageOf(t, pages), ...tableValues(t, tables), ...boxValues(t.parts[0]?.box)])
      tables.set(t.id, id)
      for (const c of t.cells) cells.set(cellKey(t.id, c[0], c[1]), cell([id, ...c]))
    }
    return { pages, tables, cells }
  }
}

const pageOf = (table: TableRecord, pages: ReadonlyMap<number, number>): number => {
  const id = pages.get(table.parts[0]?.page ?? -1)
  if (id === undefined) throw new Error(`table ${table.id} stands on no page of its document`)
  return id
}

const tableValues = (t: TableRecord, tables: ReadonlyMap<string, number>) => [
  t.id,
  t.kind,
  t.turn,
  t.rows,
  t.columns,
  t.headerRows,
  t.title ?? null,
  t.unitNote ?? null,
  JSON.stringify(t.notes),
  JSON.stringify(t.parts.map(({ page, box }) => ({ page, box: roundBox(box) }))),
  t.confidence,
  JSON.stringify(t.reasons),
  (t.parent && tables.get(t.parent.table)) ?? null,
  t.parent?.row ?? null,
  t.parent?.column ?? null,
]

const NOWHERE: Box = { x0: 0, y0: 0, x1: 0, y1: 0 }

export const boxValues = (box: Box = NOWHERE): [number, number, number, number] => {
  const { x0, y0, x1, y1 } = roundBox(box)
  return [x0, y0, x1, y1]
}
