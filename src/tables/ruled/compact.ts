// Regions on a lattice -> a grid with only the borders that some cell uses. Pure.
// An underline that touches a cell's side makes a lattice line and no cell.
import type { Grid, GridCell } from '../cells/grid.ts'

export function compactGrid(xs: readonly number[], ys: readonly number[], cells: readonly GridCell[]): Grid {
  const columns = used(cells.flatMap((c) => [c.column, c.column + c.columnSpan]))
  const rows = used(cells.flatMap((c) => [c.row, c.row + c.rowSpan]))
  return {
    xs: columns.kept.map((i) => xs[i]!),
    ys: rows.kept.map((i) => ys[i]!),
    cells: cells.map((c) => {
      const [row, column] = [rows.index.get(c.row)!, columns.index.get(c.column)!]
      return {
        ...c,
        row,
        column,
        rowSpan: rows.index.get(c.row + c.rowSpan)! - row,
        columnSpan: columns.index.get(c.column + c.columnSpan)! - column,
      }
    }),
  }
}

function used(places: readonly number[]): { kept: number[]; index: Map<number, number> } {
  const kept = [...new Set(places)].sort((a, b) => a - b)
  return { kept, index: new Map(kept.map((place, i) => [place, i])) }
}
