// Words -> the cells they stand in: by their centre; a word that runs over a border is cut where both sides have text. Pure.
import { centre } from '../../geometry/box.ts'
import type { Word } from '../../types.ts'
import { cutAtBorders } from './cut-words.ts'
import { type Grid, intervalOf } from './grid.ts'

/** One list a grid cell. Words whose centre lies outside the grid are not in it. */
export function assignWords(grid: Grid, owners: Int32Array, words: readonly Word[]): Word[][] {
  const found: Word[][] = grid.cells.map(() => [])
  for (const word of words) {
    for (const piece of cutAtBorders(grid, owners, word)) {
      const index = cellAt(grid, owners, piece)
      if (index >= 0) found[index]!.push(piece)
    }
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
