// Rows of cells with spans, as HTML gives them -> a grid in which each cell has its place. Pure.
import type { GivenCell } from './given-cell.ts'
import type { GivenGrid } from './given-table.ts'
import type { SpannedCell } from './html-tables.ts'

/** Cells with spans -> their grid places, as a browser lays them out. */
export function spannedGrid(rows: readonly (readonly SpannedCell[])[], line: number): GivenGrid {
  const taken = new Set<string>()
  const cells: GivenCell[] = []
  rows.forEach((row, r) => {
    let column = 0
    for (const cell of row) {
      while (taken.has(`${r}:${column}`)) column++
      const rowSpan = Math.min(cell.rowSpan, rows.length - r)
      for (let y = 0; y < rowSpan; y++) for (let x = 0; x < cell.columnSpan; x++) taken.add(`${r + y}:${column + x}`)
      cells.push({ row: r, column, rowSpan, columnSpan: cell.columnSpan, text: cell.text })
    }
  })
  const columns = cells.reduce((most, c) => Math.max(most, c.column + c.columnSpan), 1)
  const places = cells.reduce((sum, c) => sum + c.rowSpan * c.columnSpan, 0)
  return { cells, columns, lines: rows.map((_, r) => line + r), whole: places === rows.length * columns }
}
