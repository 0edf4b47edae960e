// Findings that show no page -> the lines of their tables, so that the values stand among their neighbours.  Pure.
import type { Read } from '../shapes/export-table.ts'
import type { ReportFinding } from './content.ts'
import { groupBy } from './group-by.ts'
import { named } from './read-lists.ts'

export type ExcerptCell = {
  readonly text: string
  readonly rows: number
  readonly columns: number
  readonly header: boolean
  readonly marked: boolean
}
export type Excerpt = {
  readonly kind: 'table' | 'text'
  readonly table: string
  readonly title: string | null
  readonly page: number
  /** Numbers of the table's lines, from 1, and their cells. */
  readonly lines: readonly { readonly number: number; readonly cells: readonly ExcerptCell[] }[]
}

/** Of one finding. */
const MOST_TABLES = 3
/** Of one table, head included. */
const MOST_LINES = 10
/** A form counts most of its lines as heads; the line above tells more there. */
const MOST_HEAD_LINES = 3

type Cell = {
  readonly row: number
  readonly column: number
  readonly row_span: number
  readonly column_span: number
  readonly header: number
  readonly text: string
}
type Wanted = {
  readonly finding: number
  readonly key: string
  readonly table: string
  readonly cells: ReadonlySet<string>
}

export const readExcerpts = (read: Read, findings: readonly ReportFinding[]): Map<number, readonly Excerpt[]> => {
  const wanted = findings.flatMap(wantedTables)
  const keys = new Set(wanted.map(({ key }) => key))
  if (keys.size === 0) return new Map()
  const tables = new Map(
    [...named(read, 'tables', 'sha256 table page title header_rows')].flatMap((row) => {
      const key = `${row.sha256} ${row.table}`
      return keys.has(key) ? [[key, row] as const] : []
    }),
  )
  const cells = cellsOf(read, keys)
  const excerpts = wanted.flatMap(({ finding, key, table, cells: marked }) => {
    const found = tables.get(key)
    if (!found) return [] // Running text: text-excerpts.ts
    const heads = Number(found.header_rows)
    const head = heads <= MOST_HEAD_LINES ? heads : 0
    const lines = linesOf(cells.get(key) ?? [], head, marked)
    return [
      { finding, kind: 'table' as const, table, title: found.title as string | null, page: Number(found.page), lines },
    ]
  })
  return groupBy(excerpts, ({ finding }) => finding)
}

/** table:row:column, by table. */
const wantedTables = ({ id, document, keys }: ReportFinding): Wanted[] => {
  const places = keys.map((key) => key.split(':') as [string, string, string])
  const tables = groupBy(places, ([table]) => table)
  return [...tables].slice(0, MOST_TABLES).map(([table, list]) => ({
    finding: id,
    key: `${document.sha256} ${table}`,
    table,
    cells: new Set(list.map(([, row, column]) => `${row}:${column}`)),
  }))
}

function cellsOf(read: Read, keys: ReadonlySet<string>): Map<string, Cell[]> {
  const cells = new Map<string, Cell[]>()
  for (const row of named(read, 'cells', 'sha256 table row column row_span column_span header text')) {
    const key = `${row.sha256} ${row.table}`
    if (!keys.has(key)) continue
    const list = cells.get(key) ?? []
    if (list.length === 0) cells.set(key, list)
    list.push(row as unknown as Cell)
  }
  return cells
}

const linesOf = (cells: readonly Cell[], head: number, marked: ReadonlySet<string>): Excerpt['lines'] => {
  const rows = [...marked].map((key) => Number(key.split(':')[0]))
  const above = rows.map((row) => row - 1).filter((row) => row >= 0)
  const shown = [...new Set([...Array.from({ length: head }, (_, i) => i), ...above, ...rows])]
    .sort((a, b) => a - b)
    .slice(0, MOST_LINES)
  return shown.map((row, i) => ({
    number: row + 1,
    cells: cells
      .filter((cell) => covers(cell, row) && !(i > 0 && covers(cell, shown[i - 1]!)))
      .sort((a, b) => a.column - b.column)
      .map((cell) => ({
        text: cell.text,
        rows: shown.filter((other) => covers(cell, other)).length,
        columns: cell.column_span,
        header: cell.header !== 0,
        marked: marked.has(`${cell.row}:${cell.column}`),
      })),
  }))
}

const covers = (cell: Cell, row: number): boolean => cell.row <= row && row < cell.row + cell.row_span
