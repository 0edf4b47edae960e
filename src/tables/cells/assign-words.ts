// Words -> the cells they stand in: by their centre; a word that runs over a border is cut where both sides have text. Pure.
import { centre } from '../../geometry/box.ts'
import type { Word } from '../../types.ts'
import { cutAtBorders, cutTight } from './cut-words.ts'
import { type Grid, intervalOf } from './grid.ts'

/** Share of a column's cells with text from which a blank one beside a word that runs into it is suspicious. */
const FULL_COLUMN = 0.6

/** One list a grid cell. Words whose centre lies outside the grid are not in it. */
export function assignWords(grid: Grid, owners: Int32Array, words: readonly Word[]): Word[][] {
  const found: Word[][] = grid.cells.map(() => [])
  const place = (word: Word): void => {
    const index = cellAt(grid, owners, word)
    if (index >= 0) found[index]!.push(word)
  }
  for (const word of words) for (const piece of cutAtBorders(grid, owners, word)) place(piece)
  const wide = found.flatMap((list, i) => list.filter((w) => runsOver(grid, i, w)).map((word) => ({ word, i })))
  if (wide.length === 0) return found
  const full = fullColumns(grid, found)
  for (const { word, i } of wide) {
    const pieces = cutTight(
      grid,
      owners,
      word,
      (index) => found[index]!.length === 0 && full.has(grid.cells[index]!.column),
    )
    if (pieces.length < 2) continue
    found[i] = found[i]!.filter((w) => w !== word)
    for (const piece of pieces) place(piece)
  }
  return found
}

function cellAt(grid: Grid, owners: Int32Array, word: Word): number {
  const { x, y } = centre(word.box)
  const [column, row] = [intervalOf(grid.xs, x), intervalOf(grid.ys, y)]
  if (column < 0 || row < 0) return -1
  const index = owners[row * (grid.xs.length - 1) + column]!
  return index < 0 || grid.cells[index]!.inside === false ? -1 : index
}

function runsOver(grid: Grid, index: number, word: Word): boolean {
  const { column, columnSpan } = grid.cells[index]!
  const slack = word.fontSize / 2
  return word.box.x0 < grid.xs[column]! - slack || word.box.x1 > grid.xs[column + columnSpan]! + slack
}

/** Columns in which most cells one column wide hold text. */
function fullColumns(grid: Grid, found: readonly (readonly Word[])[]): Set<number> {
  const counts = new Map<number, { all: number; filled: number }>()
  grid.cells.forEach((cell, i) => {
    if (cell.columnSpan > 1) return
    const count = counts.get(cell.column) ?? { all: 0, filled: 0 }
    count.all++
    if (found[i]!.length > 0) count.filled++
    counts.set(cell.column, count)
  })
  return new Set([...counts].filter(([, { all, filled }]) => all > 2 && filled >= all * FULL_COLUMN).map(([c]) => c))
}
