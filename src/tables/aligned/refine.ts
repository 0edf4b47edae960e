// A ruled table whose rules leave rows or columns together -> the table its words line up to within the same frame. Pure.
// 罫線 round the whole and between the columns only, or between groups of rows only: the words tell the rest.
import { holdsCentre, union } from '../../geometry/box.ts'
import type { Box, Cell, Page, Table } from '../../types.ts'
import { sureOfTable } from './judge.ts'
import { type Line, pageLines, usualBlank } from './lines.ts'
import { horizontalRules } from './rules.ts'
import { structure } from './structure.ts'
import { isValue } from './tokens.ts'

/** Values one below the other in one cell: fewer may be a value that wraps, or two values of one row (16組 22名). */
const STACKED = 3
/** Cells of one row that must hold as many values, when they are several rows. */
const STACKED_CELLS = 2
/** Lines of a cell that is a table by itself. */
const INNER_LINES = 5
/** Share of a stack's lines, or of an inner table's, that must be values: readers of scans misread one or the other. */
const VALUES = 0.8
/** A cell of labels of several rows: its lines beside which values stand, those values that stand on one of its lines, and the
 *  share of its width that a line of text would pass. */
const LABELS = { beside: 0.6, level: 0.8, wide: 0.8 }
/** Share of the frame's height that rows of several rows must take. */
const COARSE_SHARE = 0.45
/** Below this the words do not line up better than the rules. */
const LEAST_CONFIDENCE = 0.8
/** Points between the strokes of a double rule, at most. */
const DOUBLE = 5
/** Points between the frames of two parts of one table. */
const TOUCH = 3
/** Share of the frame's height a vertical rule must have to part columns. */
const WALL_SHARE = 0.5

export function refineRuled(tables: readonly Table[], page: Page): Table[] {
  const coarse = tables.filter(isCoarse)
  if (coarse.length === 0) return [...tables]
  const gone = new Set<Table>()
  const refined = coarse.flatMap((table) => {
    if (gone.has(table)) return []
    const parts = touching(table, tables).filter((t) => !gone.has(t))
    const box = union(parts.map((t) => t.parts[0]!.box))
    const found = reread(box, page)
    if (!found) return []
    for (const part of parts) gone.add(part)
    return [found]
  })
  return [...tables.filter((t) => !gone.has(t)), ...refined]
}

/** What lies right above or below with the same ends, and so on: the head, the row of totals. */
function touching(table: Table, tables: readonly Table[]): Table[] {
  const found = [table]
  for (const part of found)
    for (const other of tables)
      if (!found.includes(other) && touches(part.parts[0]!.box, other.parts[0]!.box)) found.push(other)
  return found
}

const touches = (a: Box, b: Box): boolean =>
  Math.abs(a.x0 - b.x0) <= TOUCH &&
  Math.abs(a.x1 - b.x1) <= TOUCH &&
  (Math.abs(a.y1 - b.y0) <= TOUCH || Math.abs(b.y1 - a.y0) <= TOUCH)

function reread(box: Box, page: Page): Table | undefined {
  const words = page.words.filter((w) => w.kind !== 'ruby' && holdsCentre(box, w.box))
  const blank = usualBlank(words)
  const rules = horizontalRules(page.rulings)
  const walls = page.rulings.filter(
    (r) =>
      r.axis === 'v' &&
      r.at > box.x0 + 2 &&
      r.at < box.x1 - 2 &&
      Math.min(r.to, box.y1) - Math.max(r.from, box.y0) >= (box.y1 - box.y0) * WALL_SHARE,
  )
  const found = structure(pageLines(words, blank), true, {
    page,
    rules,
    blank,
    walls: oneOfEach(walls.map((r) => r.at)),
  })
  if (!found || sureOfTable(found) < LEAST_CONFIDENCE) return undefined
  const reasons = [...found.reasons, { id: 'rules-leave-rows-together', weight: 0 }]
  return { ...found, parts: [{ page: page.number, box }], reasons }
}

/** Double rules and rules in pieces are one wall. */
function oneOfEach(walls: readonly number[]): number[] {
  const sorted = [...walls].sort((a, b) => a - b)
  return sorted.filter((x, i) => i === 0 || x - sorted[i - 1]! > DOUBLE)
}

/** Do rows that hold several rows take most of the frame? A form with one such cell stays a form. */
function isCoarse(table: Table): boolean {
  if (table.kind !== 'ruled') return false
  const box = table.parts[0]!.box
  let height = 0
  for (let row = 0; row < table.rows; row++) {
    const cells = table.cells.filter((c) => c.row === row && c.text !== '')
    const labels = cells.find((c) => areLabels(c, table))
    if (labels) height += labels.place.box.y1 - labels.place.box.y0
    if (labels || (!isStackedRow(cells) && !cells.some((c) => isRowOfValues(c, table) || isInnerTable(c)))) continue
    height += Math.max(...cells.map((c) => (c.place.box.y1 - c.place.box.y0) / c.rowSpan))
  }
  return height >= (box.y1 - box.y0) * COARSE_SHARE
}

/** Several cells of one row hold the same number of values, one below the other; or a label and one column of values do. */
function isStackedRow(cells: readonly Cell[]): boolean {
  const stacks = cells.filter(isStack)
  const tallest = Math.max(0, ...stacks.map((c) => c.lines.length))
  if (stacks.filter((c) => c.lines.length >= tallest * 0.7).length >= STACKED_CELLS) return true
  return tallest >= STACKED && cells.some((c) => !isStack(c) && c.lines.length >= tallest)
}

const isStack = (cell: Cell): boolean =>
  cell.lines.length >= STACKED && cell.lines.filter((line) => isValue(line)).length >= VALUES * cell.lines.length

/** One cell of labels beside values that stand on its lines, in few cells: accounts have rules round the whole and below sums. */
function areLabels(cell: Cell, table: Table): boolean {
  const lines = pageLines(cell.words)
  if (lines.length < INNER_LINES || lines.length < 2 * cell.rowSpan || isStack(cell)) return false
  const wide = cell.place.box.x1 - cell.place.box.x0
  if (lines.filter((line) => line.box.x1 - line.box.x0 > LABELS.wide * wide).length > lines.length / 4) return false
  const values = table.cells
    .filter((c) => c.row >= cell.row && c.row < cell.row + cell.rowSpan && c.column >= cell.column + cell.columnSpan)
    .flatMap((c) => c.words.filter((w) => isValue(w.text)))
  const middle = ({ y0, y1 }: Box): number => (y0 + y1) / 2
  const level = values.filter(({ box }) =>
    lines.some((line) => middle(box) > line.box.y0 && middle(box) < line.box.y1 && box.x0 > line.box.x1),
  )
  const held = lines.filter((line) => level.some(({ box }) => middle(box) > line.box.y0 && middle(box) < line.box.y1))
  return held.length >= LABELS.beside * lines.length && level.length >= LABELS.level * values.length
}

/** Rules between the rows only: one wide cell with several values, far apart. */
function isRowOfValues(cell: Cell, table: Table): boolean {
  if (cell.columnSpan === 1 && table.columns > 1) return false
  return cell.lines.length <= 2 && manyValues(cell, 2) && pageLines(cell.words).some((line) => valuesIn(line) >= 2)
}

/** A cell that is a table by itself: on most of its lines a value stands apart from its label. */
function isInnerTable(cell: Cell): boolean {
  if (cell.lines.length < INNER_LINES || !manyValues(cell, VALUES * cell.lines.length)) return false
  const lines = pageLines(cell.words)
  return lines.filter((line) => line.chunks.length > 1 && valuesIn(line) >= 1).length >= lines.length * 0.8
}

const manyValues = (cell: Cell, least: number): boolean => cell.words.filter((w) => isValue(w.text)).length >= least
const valuesIn = (line: Line): number => line.chunks.filter((c) => isValue(c.text)).length
