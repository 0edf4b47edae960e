// Shading -> which colours mark labels on this paper. Pure.
// A form shades its labels, but it may shade its values too, in another colour: the colours of neighbours decide.
import type { Cell } from '../../types.ts'
import type { Kinds } from './cell-kinds.ts'
import { type Grid, leftNeighbours, rightNeighbours } from './grid.ts'
import { hasLabelWord } from './label-words.ts'

export const PLAIN = 'plain'
export const colourOf = (cell: Cell): string => {
  const colour = cell.shaded?.toLowerCase()
  return colour === undefined || colour === '#ffffff' ? PLAIN : colour
}

/** Label cells are now and then empty (a corner); value cells often. */
const EMPTY = 0.5

/** Only a cell that cannot itself be the value of its left neighbour speaks for its colour. */
const mayLead = (cell: Cell, grid: Grid, kinds: Kinds): boolean =>
  leftNeighbours(grid, cell).every((left) => {
    const kind = kinds.get(left)
    return colourOf(left) === colourOf(cell) || kind === 'number' || kind === 'sentence'
  })

export const colourVotes = (
  grids: readonly Grid[],
  kinds: Kinds,
  skipped: ReadonlySet<Cell>,
): ReadonlyMap<string, number> => {
  const votes = new Map<string, number>()
  const vote = (cell: Cell, weight: number): void =>
    void votes.set(colourOf(cell), (votes.get(colourOf(cell)) ?? 0) + weight)
  for (const grid of grids)
    for (const cell of grid.table.cells) {
      if (skipped.has(cell)) continue
      const kind = kinds.get(cell)
      if (kind === 'number' || kind === 'sentence') vote(cell, -1)
      else if (kind === 'blank') vote(cell, -EMPTY)
      else if (kind === 'name') voteOfName(cell, grid, kinds, vote)
    }
  return votes
}

const voteOfName = (cell: Cell, grid: Grid, kinds: Kinds, vote: (cell: Cell, weight: number) => void): void => {
  if (hasLabelWord(cell.text)) vote(cell, 1)
  const next = rightNeighbours(grid, cell)[0]
  if (!next || colourOf(next) === colourOf(cell) || !mayLead(cell, grid, kinds)) return
  vote(cell, kinds.get(next) === 'blank' ? EMPTY : 1)
  if (kinds.get(next) === 'name') vote(next, -1)
}
