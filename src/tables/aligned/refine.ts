// A ruled table whose rules leave rows or columns together -> the table its words line up to within the same frame. Pure.
// 罫線 round the whole and between the columns only, or between groups of rows only: the words tell the rest.
import { holdsCentre } from '../../geometry/box.ts'
import type { Cell, Page, Table } from '../../types.ts'
import { pageLines, usualBlank } from './lines.ts'
import { horizontalRules } from './rules.ts'
import { structure } from './structure.ts'
import { isValue } from './tokens.ts'

/** Values one below the other in one cell: fewer may be a value that wraps, or two values of one row (16組 22名). */
const STACKED = 3
/** Cells of one row that must hold as many values, when they are several rows. */
const STACKED_CELLS = 2
/** Share of the rows that must be one wide cell of several values. */
const VALUED_ROWS = 0.5
/** Below this the words do not line up better than the rules. */
const LEAST_CONFIDENCE = 0.8
/** Share of the frame's height a vertical rule must have to part columns. */
const WALL_SHARE = 0.5

export function refineRuled(table: Table, page: Page): Table {
  if (table.kind !== 'ruled' || !(hasRowsOfValues(table) || hasStackedValues(table))) return table
  const box = table.parts[0]!.box
  const words = page.words.filter((w) => w.kind !== 'ruby' && holdsCentre(box, w.box))
  const blank = usualBlank(words)
  const lines = pageLines(words, blank)
  const rules = horizontalRules(page.rulings)
  const walls = page.rulings.filter(
    (r) =>
      r.axis === 'v' &&
      r.at > box.x0 + 2 &&
      r.at < box.x1 - 2 &&
      Math.min(r.to, box.y1) - Math.max(r.from, box.y0) >= (box.y1 - box.y0) * WALL_SHARE,
  )
  const found = structure(lines, true, { page, rules, blank, walls: walls.map((r) => r.at) })
  if (!found || found.confidence < LEAST_CONFIDENCE) return table
  return { ...found, parts: table.parts, reasons: [...found.reasons, { id: 'rules-leave-rows-together', weight: 0 }] }
}

/** Several cells of one row hold the same number of values, one below the other. */
function hasStackedValues(table: Table): boolean {
  for (let row = 0; row < table.rows; row++) {
    const cells = table.cells.filter((c) => c.row === row && c.text !== '')
    const stacks = cells.filter(isStack)
    const heights = stacks.map((c) => c.lines.length)
    const tallest = Math.max(0, ...heights)
    if (heights.filter((n) => n >= tallest * 0.7).length >= STACKED_CELLS) return true
    // a label and one column of values, line for line
    const label = cells.find((c) => !isStack(c) && c.lines.length >= tallest)
    if (tallest >= STACKED && label) return true
  }
  return false
}

const isStack = (cell: Cell): boolean => cell.lines.length >= STACKED && cell.lines.every((line) => isValue(line))

/** Rules between the rows only: most rows are one wide cell with several values, far apart. */
function hasRowsOfValues(table: Table): boolean {
  const wide = table.cells.filter((c) => c.text !== '' && (c.columnSpan > 1 || table.columns === 1))
  const valued = wide.filter((cell) => {
    const chunks = pageLines(cell.words).flatMap((line) => line.chunks)
    return chunks.filter((c) => isValue(c.text)).length >= 2
  })
  return valued.length >= 3 && valued.length >= table.rows * VALUED_ROWS
}
