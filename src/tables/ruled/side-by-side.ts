// A grid in which two tables touch along an upright rule -> one grid each. Pure.
// Row labels merged over several rows also end at a rule, but then every border on one side goes on on the other;
// two tables side by side have, each, borders of their own.

import type { Word } from '../../types.ts'
import { type Grid, type GridCell, ownersOf } from '../cells/grid.ts'
import { compactGrid } from './compact.ts'

/** Row borders that must end at the rule on each side: one is a merged cell, two are a row pattern of its own. */
const OWN_BORDERS = 2
/** Columns a side must have to be a table of its own. */
const FEWEST_COLUMNS = 2

/** Points above a grid in which the titles of both tables stand. */
const TITLE_HEIGHT = 30
/** Points by which a title may begin off its table's left border. */
const TITLE_INDENT = 14

/** `words` are the page's: where each side has a title that begins at its left, one own border each is enough. */
export function splitSideBySide(grid: Grid, words: readonly Word[]): Grid[] {
  const columns = grid.xs.length - 1
  const owners = ownersOf(grid)
  for (let b = FEWEST_COLUMNS; b <= columns - FEWEST_COLUMNS; b++) {
    if (!isSeam(grid, owners, b, isTitled(grid, b, words) ? 1 : OWN_BORDERS)) continue
    const [left, right] = [part(grid, 0, b), part(grid, b, columns)]
    return [left, ...splitSideBySide(right, words)]
  }
  return [grid]
}

function isSeam(grid: Grid, owners: Int32Array, border: number, fewest: number): boolean {
  const columns = grid.xs.length - 1
  const rows = grid.ys.length - 1
  const at = (r: number, c: number): number => owners[r * columns + c]!
  let [left, right] = [0, 0]
  for (let r = 0; r < rows; r++) {
    if (at(r, border - 1) === at(r, border)) return false
    if (r === 0) continue
    const [l, k] = [at(r, border - 1) !== at(r - 1, border - 1), at(r, border) !== at(r - 1, border)]
    if (l && !k) left++
    if (k && !l) right++
  }
  return left >= fewest && right >= fewest
}

function isTitled(grid: Grid, border: number, words: readonly Word[]): boolean {
  const top = grid.ys[0]!
  const above = words.filter((w) => w.box.y1 <= top + 2 && w.box.y0 >= top - TITLE_HEIGHT)
  const begins = (x: number): boolean => above.some((w) => Math.abs(w.box.x0 - x) <= TITLE_INDENT)
  return (
    begins(grid.xs[0]!) &&
    begins(grid.xs[border]!) &&
    !above.some((w) => w.box.x0 < grid.xs[border]! && w.box.x1 > grid.xs[border]! + TITLE_INDENT)
  )
}

function part(grid: Grid, from: number, to: number): Grid {
  const cells: GridCell[] = grid.cells
    .filter((c) => c.column >= from && c.column + c.columnSpan <= to)
    .map((c) => ({ ...c, column: c.column - from }))
  return compactGrid(grid.xs.slice(from, to + 1), grid.ys, cells)
}
