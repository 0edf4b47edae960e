// A grid in which two tables touch along an upright rule -> one grid each. Pure.
// Row labels merged over several rows also end at a rule, but then every border on one side goes on on the other;
// two tables side by side have, each, borders of their own.
import { type Grid, type GridCell, ownersOf } from '../cells/grid.ts'
import { compactGrid } from './compact.ts'

/** Row borders that must end at the rule on each side: one is a merged cell, two are a row pattern of its own. */
const OWN_BORDERS = 2
/** Columns a side must have to be a table of its own. */
const FEWEST_COLUMNS = 2

export function splitSideBySide(grid: Grid): Grid[] {
  const columns = grid.xs.length - 1
  const owners = ownersOf(grid)
  for (let b = FEWEST_COLUMNS; b <= columns - FEWEST_COLUMNS; b++) {
    if (!isSeam(grid, owners, b)) continue
    const [left, right] = [part(grid, 0, b), part(grid, b, columns)]
    return [left, ...splitSideBySide(right)]
  }
  return [grid]
}

function isSeam(grid: Grid, owners: Int32Array, border: number): boolean {
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
  return left >= OWN_BORDERS && right >= OWN_BORDERS
}

function part(grid: Grid, from: number, to: number): Grid {
  const cells: GridCell[] = grid.cells
    .filter((c) => c.column >= from && c.column + c.columnSpan <= to)
    .map((c) => ({ ...c, column: c.column - from }))
  return compactGrid(grid.xs.slice(from, to + 1), grid.ys, cells)
}
