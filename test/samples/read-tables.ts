// A sample PDF -> the tables the program finds in it, over pages; and the cells its maker drew. For tests.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readSource } from '../../src/read/read-source.ts'
import { findTables } from '../../src/tables/find-tables.ts'
import { stitchTables } from '../../src/tables/stitch.ts'
import type { Page, Table } from '../../src/types.ts'

export const SAMPLES = new URL('../../samples/', import.meta.url)

export type DrawnCell = readonly [row: number, column: number, rowSpan: number, columnSpan: number, text: string]
export type DrawnTable = {
  readonly page: number
  readonly ordinal: number
  readonly pages: readonly number[]
  readonly rows: number
  readonly columns: number
  readonly cells: readonly DrawnCell[]
}

export const drawnTables = (name: string): DrawnTable[] =>
  JSON.parse(readFileSync(new URL(`${name}.tables.json`, SAMPLES), 'utf8')).tables

export async function readPages(name: string, bytes: Uint8Array): Promise<Page[]> {
  const id = createHash('sha256').update(bytes).digest('hex')
  const pages: Page[] = []
  for await (const page of readSource({ id, name: `${name}.pdf`, bytes, mediaType: 'application/pdf' }, {}))
    pages.push(page)
  return pages
}

export async function foundTables(name: string): Promise<Table[]> {
  const pages = await readPages(name, new Uint8Array(readFileSync(new URL(`${name}.pdf`, SAMPLES))))
  return stitchTables(pages.flatMap(findTables), pages)
}

/** What stands in a cell, without white space and width, as the truth is compared. Both wave dashes are one glyph of
 *  the font, so the file cannot say which of them was meant. */
const tight = (text: string) => text.normalize('NFKC').replace(/\s/gu, '').replaceAll('〜', '~')

/** Every difference between what was drawn and what was found, one line each. */
export function differences(drawn: readonly DrawnTable[], found: readonly Table[]): string[] {
  const free = new Set(found)
  const lines = drawn.flatMap((table) => {
    const label = `p${table.page}t${table.ordinal}`
    const match = best(table, free)
    if (!match) return [`${label}: not found (${table.rows} x ${table.columns})`]
    free.delete(match)
    return tableDifferences(label, table, match)
  })
  return [
    ...lines,
    ...[...free].map(
      (t) =>
        `${t.id}: ${t.kind}, drawn nowhere: ${t.cells
          .map((c) => c.text)
          .join('|')
          .slice(0, 60)}`,
    ),
  ]
}

/** The found table on one of the drawn table's pages that shares the most cells. */
function best(drawn: DrawnTable, free: ReadonlySet<Table>): Table | undefined {
  const keys = new Set(drawn.cells.map(([r, c, rs, cs, text]) => key(r, c, rs, cs, text)))
  const scored = [...free]
    .filter((t) => t.parts.some((part) => drawn.pages.includes(part.page)))
    .map((t) => ({ t, shared: cellsOf(t).filter((c) => keys.has(key(...c))).length }))
    .sort((a, b) => b.shared - a.shared)
  return scored[0]?.t
}

const cellsOf = (t: Table) => t.cells.map((c): DrawnCell => [c.row, c.column, c.rowSpan, c.columnSpan, c.text])
const key = (row: number, column: number, rowSpan: number, columnSpan: number, text: string) =>
  `${row},${column} ${rowSpan}x${columnSpan} ${tight(text)}`

function tableDifferences(label: string, drawn: DrawnTable, found: Table): string[] {
  if (drawn.rows !== found.rows || drawn.columns !== found.columns)
    return [
      `${label}: ${drawn.rows} x ${drawn.columns} drawn, ${found.rows} x ${found.columns} found`,
      ...missing(rowsOf(drawn.cells), rowsOf(cellsOf(found)), `${label} row -`),
      ...missing(rowsOf(cellsOf(found)), rowsOf(drawn.cells), `${label} row +`),
    ]
  const want = drawn.cells.map((c) => key(...c))
  const have = cellsOf(found).map((c) => key(...c))
  return [...missing(want, have, `${label} -`), ...missing(have, want, `${label} +`)]
}

/** What `some` has more often than `others`: a head printed twice is told too. */
function missing(some: readonly string[], others: readonly string[], sign: string): string[] {
  const left = [...others]
  return some.flatMap((text) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at >= 0 ? [] : [`${sign} ${text}`]
  })
}

/** The texts of each row, whatever its number: where a row is too many, only that one is told. */
function rowsOf(cells: readonly DrawnCell[]): string[] {
  const rows = new Map<number, string[]>()
  for (const [row, , , , text] of cells) rows.set(row, [...(rows.get(row) ?? []), tight(text).slice(0, 24)])
  return [...rows.values()].map((texts) => texts.join(' | '))
}
