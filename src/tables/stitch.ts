// Tables of all pages, in order -> tables that page ends had cut are one again; heads, titles and units carried on. Pure.

import { union } from '../geometry/box.ts'
import type { Page, Table } from '../types.ts'
import { withCarriedHead } from './stitch/carry-head.ts'
import { columnBorders, type Pages, rowBorders, sameBorders, uprightCell } from './stitch/columns.ts'
import { joinBelow, joinBeside } from './stitch/join-tables.ts'
import { withMergedLabels } from './stitch/merged-labels.ts'
import { linesBefore, type PageFlow, pageFlow, reachesEnd } from './stitch/page-flow.ts'
import { repeatedRows, sameLabels } from './stitch/same-header.ts'

/** Rows two halves of a table over facing pages must share: fewer agree by chance. */
const FACING_ROWS = 4
/** Share of the page's height in which a table that goes on begins: below a map or a photo stands another table. */
const HIGH_START = 0.4
/** Share of the right half's first column that holds numbers: it has no labels of its own. */
const NUMBERS = 0.6

export function stitchTables(tables: readonly Table[], pages: readonly Page[]): Table[] {
  const book = new Map(pages.map((p) => [p.number, p]))
  const flows = flowReader(book)
  const wide = joined(tables, (a, b) => (isFacing(a, b, book, flows) ? joinBeside(a, b) : undefined))
  const long = joined(wide, (a, b) => {
    const whole = goOn(a, b, book, flows)
    if (!whole) return undefined
    const known = above(a, firstPage(a), tables, book)
    return above(b, firstPage(b), tables, book).every((text) => known.includes(text)) ? whole : undefined
  })
  return carryOn(long, book).map(withMergedLabels)
}

type Flows = (page: number, turn: Table['turn']) => PageFlow
type Join = (table: Table, next: Table) => Table | undefined

function flowReader(book: Pages): Flows {
  const known = new Map<string, PageFlow>()
  return (number, turn) => {
    const key = `${number}/${turn}`
    const flow = known.get(key) ?? pageFlow(book.get(number)!, turn)
    known.set(key, flow)
    return flow
  }
}

/** Tries the last tables of each page with the first ones of the next. */
function joined(tables: readonly Table[], join: Join): Table[] {
  const done: Table[] = []
  for (const table of tables) {
    const page = firstPage(table)
    const at = done.findLastIndex((t) => lastPage(t) === page - 1 && t.kind === table.kind && t.turn === table.turn)
    const whole = at >= 0 ? join(done[at]!, table) : undefined
    if (whole) done[at] = whole
    else done.push(table)
  }
  return done
}

const firstPage = (table: Table): number => table.parts[0]!.page
const lastPage = (table: Table): number => table.parts.at(-1)!.page

function goOn(table: Table, next: Table, book: Pages, flows: Flows): Table | undefined {
  if (table.columns !== next.columns || table.columns < 2) return undefined
  const [from, to] = [lastPage(table), firstPage(next)]
  if (!book.has(from) || !book.has(to)) return undefined
  if (!sameBorders(columnBorders(table, book, from), columnBorders(next, book, to), table.kind)) return undefined
  const [end, start] = [boxOn(table, book, from), boxOn(next, book, to)]
  if (!reachesEnd(flows(from, table.turn), end, table)) return undefined
  if (start.y0 > flows(to, next.turn).height * HIGH_START) return undefined
  const before = linesBefore(flows(to, next.turn), start)
  const known = new Set(linesBefore(flows(firstPage(table), table.turn), boxOn(table, book, firstPage(table))))
  if (before.some((line) => !known.has(line))) return undefined
  const repeated = repeatedRows(table, next)
  if (repeated === 0 && next.headerRows > 0 && !isWeakHead(next, table)) return undefined
  if (sameLabels(table, next, repeated)) return undefined
  return joinBelow(table, next, repeated)
}

/** What the tables above it on its page say: a table that goes on is the first of its page but for boxes that each page repeats. */
function above(table: Table, page: number, tables: readonly Table[], book: Pages): readonly string[] {
  if (!book.has(page)) return []
  const own = boxOn(table, book, page)
  return tables
    .filter((t) => t.turn === table.turn && t.parts.length === 1 && firstPage(t) === page)
    .filter((t) => {
      const box = boxOn(t, book, page)
      return box.y1 <= own.y0 && box.x0 < own.x1 && box.x1 > own.x0
    })
    .map((t) => t.cells.map((c) => c.text).join('\n'))
}

/** Heads that were only guessed from the first row, or are plain under a table whose heads are shaded, may be body. */
function isWeakHead(next: Table, table: Table): boolean {
  const by = (t: Table, id: string): boolean => t.reasons.some((r) => r.id === `heads-by-${id}`)
  if (table.headerRows === 0) return false
  return by(next, 'first-row') || (by(next, 'contents') && by(table, 'shading'))
}

/** The table's part on one page, upright. */
function boxOn(table: Table, book: Pages, page: number) {
  const boxes = table.cells.filter((c) => c.place.page === page).map((c) => uprightCell(c, table, book)!)
  return union(boxes)
}

/** Same rows at the same heights, other columns, no labels on the right: one table over two facing pages. */
function isFacing(left: Table, right: Table, book: Pages, flows: Flows): boolean {
  const [from, to] = [lastPage(left), firstPage(right)]
  if (left.rows !== right.rows || left.rows < FACING_ROWS || left.parts.length > 1) return false
  if (!book.has(from) || !book.has(to)) return false
  if (!sameBorders(rowBorders(left, book, from), rowBorders(right, book, to), left.kind)) return false
  if (sameBorders(columnBorders(left, book, from), columnBorders(right, book, to), left.kind)) return false
  if (Math.abs(boxOn(left, book, from).y0 - boxOn(right, book, to).y0) > FACING_SHIFT) return false
  if (right.title && linesBefore(flows(to, right.turn), boxOn(right, book, to)).length > 0) return false
  return numbersIn(right) >= NUMBERS && numbersIn(left) < NUMBERS
}
/** Points by which the halves may stand higher or lower. */
const FACING_SHIFT = 6

function numbersIn(table: Table): number {
  const filled = table.cells.filter((c) => c.column === 0 && c.row >= table.headerRows && c.text !== '')
  return filled.length === 0 ? 0 : filled.filter((c) => /^[-－▲△]?\d[\d,.]*%?$/.test(c.text)).length / filled.length
}

/** Head, title and unit of the table before, where the next has the same columns and none of its own. */
function carryOn(tables: readonly Table[], book: Pages): Table[] {
  const done: Table[] = []
  for (const table of tables) {
    const before = done.at(-1)
    done.push(before ? carried(table, before, book) : table)
  }
  return done
}

function carried(table: Table, before: Table, book: Pages): Table {
  if (table.headerRows > 0 || before.headerRows === 0 || table.columns !== before.columns || table.columns < 3)
    return table
  if (firstPage(table) - lastPage(before) > 1 || table.turn !== before.turn || table.kind !== before.kind) return table
  const [from, to] = [lastPage(before), firstPage(table)]
  if (!book.has(from) || !book.has(to)) return table
  if (!sameBorders(columnBorders(before, book, from), columnBorders(table, book, to), table.kind)) return table
  const whole = withCarriedHead(table, before)
  return whole.unitNote || !before.unitNote ? whole : { ...whole, unitNote: before.unitNote }
}
