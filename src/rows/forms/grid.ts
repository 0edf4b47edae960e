// A table's cells by grid position, and a cell's neighbours. Pure; built once a table, for forms ask it often.
import type { Cell, Table } from '../../types.ts'
import { bottom, right } from './cell-kinds.ts'

export type Grid = {
  readonly table: Table
  readonly at: (row: number, column: number) => Cell | undefined
  /** Cells that cover a row, from the left. */
  readonly inRow: (row: number) => readonly Cell[]
}

export const gridOf = (table: Table): Grid => {
  const places: (Cell | undefined)[] = new Array(table.rows * table.columns)
  for (const cell of table.cells)
    for (let r = cell.row; r < bottom(cell); r++)
      for (let c = cell.column; c < right(cell); c++) places[r * table.columns + c] = cell
  const inside = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < table.rows && column < table.columns
  const rows = new Map<number, readonly Cell[]>()
  const inRow = (row: number): readonly Cell[] => {
    const known = rows.get(row) ?? distinct(places.slice(row * table.columns, (row + 1) * table.columns))
    rows.set(row, known)
    return known
  }
  return { table, inRow, at: (row, column) => (inside(row, column) ? places[row * table.columns + column] : undefined) }
}

const distinct = (cells: readonly (Cell | undefined)[]): Cell[] => [...new Set(cells)].filter((c) => c !== undefined)

export const upTo = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

/** From top to bottom. */
export const rightNeighbours = ({ at }: Grid, cell: Cell): Cell[] =>
  distinct(upTo(cell.row, bottom(cell)).map((row) => at(row, right(cell))))

export const leftNeighbours = ({ at }: Grid, cell: Cell): Cell[] =>
  distinct(upTo(cell.row, bottom(cell)).map((row) => at(row, cell.column - 1)))

/** From left to right. */
export const neighboursBelow = ({ at }: Grid, cell: Cell): Cell[] =>
  distinct(upTo(cell.column, right(cell)).map((column) => at(bottom(cell), column)))
