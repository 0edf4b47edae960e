// A grid before its text: column borders, row borders, and which rectangle of them is one cell. Pure.
import type { Box } from '../../types.ts'

/** Position and span in the grid; every grid position belongs to exactly one cell. */
export type GridCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** False where the drawing leaves a corner of the grid outside the table: it stays empty. */
  readonly inside?: false
}

export type Grid = {
  /** Column borders from the left: one more than there are columns. */
  readonly xs: readonly number[]
  /** Row borders from the top: one more than there are rows. */
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

export const gridBox = (grid: Grid): Box => ({
  x0: grid.xs[0]!,
  y0: grid.ys[0]!,
  x1: grid.xs.at(-1)!,
  y1: grid.ys.at(-1)!,
})

export const cellBox = (grid: Grid, cell: GridCell): Box => ({
  x0: grid.xs[cell.column]!,
  y0: grid.ys[cell.row]!,
  x1: grid.xs[cell.column + cell.columnSpan]!,
  y1: grid.ys[cell.row + cell.rowSpan]!,
})

/** Index of the interval that holds `value`, -1 outside. Borders are sorted; a border belongs to what follows it. */
export function intervalOf(borders: readonly number[], value: number): number {
  if (value < borders[0]! || value > borders.at(-1)!) return -1
  let [low, high] = [0, borders.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (borders[middle]! <= value) low = middle
    else high = middle
  }
  return low
}

/** owner[row * columns + column] = index in grid.cells. */
export function ownersOf(grid: Grid): Int32Array {
  const columns = grid.xs.length - 1
  const owner = new Int32Array(columns * (grid.ys.length - 1)).fill(-1)
  grid.cells.forEach((cell, index) => {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      owner.fill(index, r * columns + cell.column, r * columns + cell.column + cell.columnSpan)
  })
  return owner
}
