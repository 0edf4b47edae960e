// A | B | C as heads, a row for each question, ○ in the column of the answer -> the heads as options of every row. Pure.
import { findYears } from '../../notation/years.ts'
import type { Cell } from '../../types.ts'
import type { Kinds } from './cell-kinds.ts'
import { isMark } from './cell-kinds.ts'
import type { Grid } from './grid.ts'
import { labelName } from './label-name.ts'
import type { Found } from './option-cells.ts'

const SURE = 0.93
/** Characters of a head that is an option. */
const LONGEST_HEAD = 12
/** Columns that make a scale at least. */
const LEAST = 2

type Run = { readonly row: number; readonly cells: readonly Cell[]; readonly heads: readonly Cell[] }

const isBox = (cell: Cell | undefined, kinds: Kinds): boolean =>
  cell !== undefined && cell.columnSpan === 1 && (kinds.get(cell) === 'blank' || kinds.get(cell) === 'mark')

const headOver = (cell: Cell, grid: Grid, kinds: Kinds): Cell | undefined => {
  for (let row = cell.row - 1; row >= 0; row--) {
    const above = grid.at(row, cell.column)
    if (above && !isBox(above, kinds)) return kinds.get(above) === 'name' ? above : undefined
  }
  return undefined
}

/** A year is no option: ○ under it says when something is done. */
const isOption = (head: Cell | undefined): head is Cell =>
  head !== undefined &&
  head.columnSpan === 1 &&
  head.text.length <= LONGEST_HEAD &&
  findYears(head.text, undefined, { header: true }).length === 0

const runIn = (row: number, grid: Grid, kinds: Kinds): Run | undefined => {
  const cells: Cell[] = []
  for (let column = grid.table.columns - 1; column >= 0; column--) {
    const cell = grid.at(row, column)
    if (cell?.row === row && isBox(cell, kinds)) cells.unshift(cell)
    else if (cells.length > 0) break
  }
  const heads = cells.map((c) => headOver(c, grid, kinds)).filter(isOption)
  const names = new Set(heads.map((h) => h.text))
  return cells.length >= LEAST && heads.length === cells.length && names.size === heads.length
    ? { row, cells, heads }
    : undefined
}

const questionOf = (run: Run, grid: Grid, kinds: Kinds): Cell | undefined => {
  for (let column = 0; column < run.cells[0]!.column; column++) {
    const cell = grid.at(run.row, column)
    if (cell && kinds.get(cell) === 'name' && cell.row <= run.row && (cell.rowSpan === 1 || column > 0)) return cell
  }
  return undefined
}

const signature = (run: Run): string => run.heads.map((h) => `${h.row}:${h.column}`).join()

/** Heads that answer a question have at least one mark below them, and no row has a mark in each column. */
export const markedColumns = (grid: Grid, kinds: Kinds): readonly Found[] => {
  if (!grid.table.cells.some((c) => kinds.get(c) === 'mark')) return []
  const runs = Array.from({ length: grid.table.rows }, (_, row) => runIn(row, grid, kinds)).filter(
    (r) => r !== undefined,
  )
  const answered = new Set(runs.filter((r) => r.cells.some((c) => isMark(c.text))).map(signature))
  return runs
    .filter((r) => answered.has(signature(r)) && r.cells.filter((c) => isMark(c.text)).length < r.cells.length)
    .flatMap((run) => {
      const question = questionOf(run, grid, kinds)
      if (!question) return []
      return run.cells.map((cell, i) => ({
        anchor: cell,
        cells: [cell],
        option: labelName(run.heads[i]!),
        selected: isMark(cell.text),
        confidence: SURE,
        group: labelName(question),
      }))
    })
}
