// What this project finds in a document of the competition, as the scorer wants it. IO: reads the PDF.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { holdsCentre } from '../../../src/geometry/box.ts'
import { readPdf } from '../../../src/read/text-layer/read-pdf.ts'
import { pageLines, usualBlank } from '../../../src/tables/aligned/lines.ts'
import { horizontalRules } from '../../../src/tables/aligned/rules.ts'
import { structure } from '../../../src/tables/aligned/structure.ts'
import { findTables } from '../../../src/tables/find-tables.ts'
import type { Box, Cell, Page, Table } from '../../../src/types.ts'
import type { FoundTable } from './score.ts'
import type { GridCell, Region } from './truth.ts'

/** Points: the regions' boxes touch their outermost letters, rules lie just outside. */
const MARGIN = 4

export async function readPages(file: string): Promise<Page[]> {
  const bytes = new Uint8Array(readFileSync(file))
  const id = createHash('sha256').update(bytes).digest('hex')
  const pages: Page[] = []
  for await (const page of readPdf({ id, name: basename(file), bytes, mediaType: 'application/pdf' }, {}))
    pages.push(page)
  return pages
}

/** The complete task: detection and structure. */
export const complete = (pages: readonly Page[]): FoundTable[] =>
  pages.flatMap((page) => findTables(page).map((table) => ({ pages: [page.number], cells: table.cells.map(gridCell) })))

/** With the regions given: each is one table, whatever else is on the page; regions of one table are put below one another. */
export function inRegions(pages: readonly Page[], regions: readonly Region[]): FoundTable[] {
  const tables = new Map<number, { pages: number[]; cells: GridCell[]; rows: number }>()
  for (const region of regions) {
    const page = pages[region.page - 1]
    const found = page && inRegion(page, region)
    if (!found) continue
    const table = tables.get(region.table) ?? { pages: [], cells: [], rows: 0 }
    table.pages.push(region.page)
    table.cells.push(...found.cells.map(gridCell).map((cell) => ({ ...cell, row: cell.row + table.rows })))
    table.rows += found.rows
    tables.set(region.table, table)
  }
  return [...tables.values()]
}

function inRegion(page: Page, { box: { x1, y1, x2, y2 } }: Region): Table | undefined {
  const box: Box = { x0: x1 - MARGIN, x1: x2 + MARGIN, y0: page.height - y2 - MARGIN, y1: page.height - y1 + MARGIN }
  const words = page.words.filter((w) => holdsCentre(box, w.box))
  const rulings = page.rulings.filter((r) =>
    r.axis === 'h'
      ? r.at > box.y0 && r.at < box.y1 && r.from < box.x1 && r.to > box.x0
      : r.at > box.x0 && r.at < box.x1 && r.from < box.y1 && r.to > box.y0,
  )
  const cropped = { ...page, words, rulings }
  const own = findTables(cropped)
  if (own.length === 1 && held(own[0]!) >= words.length * 0.98) return own[0]
  const blank = usualBlank(words)
  const setting = { page: cropped, rules: horizontalRules(rulings), blank }
  const whole = structure(pageLines(words, blank), true, setting)
  return [...own, ...(whole ? [whole] : [])].sort((a, b) => held(b) - held(a))[0]
}

const held = (table: Table): number => table.cells.reduce((n, c) => n + c.words.length, 0)

/** Notes are part of a cell's content in the competition's truth. */
const gridCell = (cell: Cell): GridCell => ({
  row: cell.row,
  column: cell.column,
  rowSpan: cell.rowSpan,
  columnSpan: cell.columnSpan,
  content: cell.words.length > 0 ? cell.words.map((w) => w.text).join('') : cell.text,
})
