// Lines of a text table -> its grid, with the spans that a converter lost where the lines give them away. Pure.
import { type GivenGrid, isNumberCell } from '../converted/given-table.ts'
import type { TextRow } from './blocks.ts'
import { type Spread, spreadHeads } from './spread-heads.ts'

/** Rows of heads at the top of a table that may have lost their spans. */
const MOST_HEADS = 2

/** A line that has no tabs stands over the whole width; a line that has too few is filled up with blanks. */
export function rowsToGrid(rows: readonly TextRow[]): GivenGrid {
  const columns = Math.max(...rows.map((r) => r.cells.length))
  const empty = emptyColumns(rows, columns)
  const cells = rows.flatMap((r, row) =>
    placed(r.cells, row < MOST_HEADS ? (rows[row + 1]?.cells ?? []) : [], columns)
      .filter((cell) => !(cell.columnSpan === 1 && empty.has(cell.column)))
      .map((cell) => ({ ...cell, columnSpan: spanOver(cell, empty), row, rowSpan: rowsUnder(rows, row, cell.column) })),
  )
  return { cells, columns, lines: rows.map((r) => r.line), whole: rows.every((r) => r.cells.length === columns) }
}

/** Columns without any text are what a converter left of cells that span them and the column before. */
const emptyColumns = (rows: readonly TextRow[], columns: number): ReadonlySet<number> =>
  new Set(
    Array.from({ length: columns - 1 }, (_, i) => i + 1).filter((c) =>
      rows.every(({ cells }) => (cells[c] ?? '').trim() === ''),
    ),
  )

function spanOver({ column, columnSpan }: Spread, empty: ReadonlySet<number>): number {
  let to = column + columnSpan
  while (empty.has(to)) to++
  return to - column
}

/** 1,842 before 目標 | 1,900 over (blank) before 実績 | 1,205: a number whose rows below begin behind it belongs to them too. */
function rowsUnder(rows: readonly TextRow[], row: number, column: number): number {
  const own = rows[row]!.cells
  if (!isNumberCell(own[column] ?? '')) return 1
  let to = row + 1
  while (isLabelBehind(rows[to]?.cells ?? [], own, column)) to++
  return to - row
}

/** The first text of the line is a label behind that column, below another label. */
function isLabelBehind(cells: readonly string[], above: readonly string[], column: number): boolean {
  const first = cells.findIndex((cell) => cell.trim() !== '')
  return (
    first > column && [cells[first]!, above[first] ?? ''].every((cell) => /\p{L}/u.test(cell) && !isNumberCell(cell))
  )
}

function placed(cells: readonly string[], below: readonly string[], columns: number): readonly Spread[] {
  if (cells.length === 1) return [{ column: 0, columnSpan: columns, text: cells[0] ?? '' }]
  const filled = Array.from({ length: columns }, (_, column) => ({ column, columnSpan: 1, text: cells[column] ?? '' }))
  return spreadHeads(cells, below, columns) ?? filled
}
