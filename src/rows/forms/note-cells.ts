// A table's cells -> remarks that fill a row of their own (※ …, （注）…) as fields under the bar they explain. Pure.
import type { Cell, Field } from '../../types.ts'
import { cellText } from '../prose/logical-lines.ts'
import { bottom, coversColumns } from './cell-kinds.ts'
import { labelName } from './label-name.ts'
import type { Sight } from './pairs.ts'
import { asPrinted } from './printed-signs.ts'
import type { TableForm } from './table-form.ts'

const CONFIDENCE = 0.85
const NOTE = /^\s*[(（]?(※|注|備考)\s*\d?[)）]?[:：.．\s]*(.+)$/su

const isWide = (cell: Cell, { grid }: Sight): boolean => cell.columnSpan === grid.table.columns && cell.columnSpan > 1

/** The nearest label above that runs over the whole table too. */
const barAbove = (cell: Cell, sight: Sight): Cell | undefined => {
  for (let row = cell.row - 1; row >= 0; row--) {
    const above = sight.grid.at(row, cell.column)
    if (above && sight.labels.has(above) && coversColumns(above, cell)) return above
  }
  return undefined
}

export const noteFields = ({ table, sight, pairs }: TableForm): readonly Field[] =>
  table.cells.flatMap((cell) => {
    if (!isWide(cell, sight) || sight.kinds.get(cell) !== 'sentence') return []
    const note = NOTE.exec(cellText(cell))
    if (!note || pairs.some((p) => p.values.includes(cell))) return []
    const bar = barAbove(cell, sight)
    const text = asPrinted(note[2]!.trim(), cell.words)
    const path = bar ? [labelName(bar)] : []
    return [{ page: cell.place.page, path, name: note[1]!, text, place: cell.place, confidence: CONFIDENCE }]
  })

/** A small table drawn into a box's lower right corner cuts the box: what stands left of it belongs to the text above. */
export const goesOnBelow = (value: Cell, sight: Sight, taken: ReadonlySet<Cell>): readonly Cell[] => {
  if (!isWide(value, sight) || sight.kinds.get(value) !== 'sentence') return []
  const below = sight.grid.at(bottom(value), value.column)
  const beside = below && sight.grid.at(below.row, below.column + below.columnSpan)
  const cut = below !== undefined && beside !== undefined && below.rowSpan > beside.rowSpan
  return cut && sight.kinds.get(below) === 'sentence' && !sight.labels.has(below) && !taken.has(below) ? [below] : []
}
