// An option's cell -> the label its list stands under, and the labels above that one. Pure.
import type { Cell } from '../../types.ts'
import { coversRows } from './cell-kinds.ts'
import { labelName } from './label-name.ts'
import { pathTo, type Sight } from './pairs.ts'

const labelsLeft = (cell: Cell, { grid, labels }: Sight): Cell[] => {
  const out = new Set<Cell>()
  for (let column = 0; column < cell.column; column++) {
    const left = grid.at(cell.row, column)
    if (left && labels.has(left) && coversRows(left, cell)) out.add(left)
  }
  return [...out]
}

const labelAbove = (cell: Cell, { grid, labels }: Sight): Cell | undefined => {
  for (let row = cell.row - 1; row >= 0; row--) {
    const above = grid.at(row, cell.column)
    if (above && labels.has(above)) return above
  }
  return undefined
}

/** Labels at the left that follow each other without a value between are one chain; the last names the list. */
const lastChain = (left: readonly Cell[]): readonly Cell[] => {
  const from = left.findLastIndex((c, i) => i > 0 && left[i - 1]!.column + left[i - 1]!.columnSpan !== c.column)
  return left.slice(Math.max(0, from))
}

export const groupOf = (cell: Cell, sight: Sight): { readonly group: string; readonly path: readonly string[] } => {
  const chain = lastChain(labelsLeft(cell, sight))
  const nearest = chain.at(-1) ?? labelAbove(cell, sight)
  if (!nearest) return { group: sight.grid.table.title ?? '', path: [] }
  const path = chain.length > 0 ? pathTo(nearest, sight) : []
  return { group: labelName(nearest), path }
}
