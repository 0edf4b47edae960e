// A table and what stands round it -> its grid, with a row for each indicator. Pure.
import type { Table } from '../../types.ts'
import type { Surroundings } from './captions.ts'
import { type Grid, makeGrid } from './grid.ts'
import type { HeadReader } from './head.ts'
import { headFinder } from './heads-above.ts'
import { type Labels, labelsLeft } from './labels.ts'
import { stackedValues } from './stacked.ts'
import { type Unfolded, unfold } from './unfold.ts'

/** Rows of several indicators become a row for each, unless heads or captions say what their numbers are. */
export function unfoldedGrid(
  table: Table,
  readHead: HeadReader,
  around: Surroundings,
): Unfolded & { readonly grid: Grid } {
  const grid = makeGrid(table, readHead)
  const over = headFinder(grid)
  const unfolded = unfold(grid, readHead, (g) => {
    const { row, column } = g.cell
    const labels = labelsLeft(grid, over, row, column)
    return (
      stackedValues(g, [...over(row, column).heads, ...labels.heads], notesOf(labels, around, grid), readHead) !==
      undefined
    )
  })
  return { ...unfolded, grid: unfolded.table === table ? grid : makeGrid(unfolded.table, readHead) }
}

/** What may say which of a cell's numbers is which. */
export const notesOf = (labels: Labels, around: Surroundings, { table }: Grid): readonly string[] => [
  ...labels.names.map((n) => n.text),
  ...around.captions.map((c) => c.text),
  ...table.notes,
]
