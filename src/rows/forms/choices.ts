// A table's cells -> the options of every marked list in it, selected or not. Pure.
// Marks stand in the option's own text (■A □B), in a cell of their own beside it, or are drawn round or beside it.
import type { Cell, Choice } from '../../types.ts'
import type { Kinds } from './cell-kinds.ts'
import { drawnOptions, hasDrawnMark } from './drawn-marks.ts'
import type { Grid } from './grid.ts'
import { groupOf } from './group-of.ts'
import { hasLabelWord } from './label-words.ts'
import { markedColumns } from './mark-columns.ts'
import { besideMarks, type Found, underHeads } from './option-cells.ts'
import { readOptions } from './options.ts'
import type { Sight } from './pairs.ts'

const SURE = 0.97
const DRAWN = 0.9
/** Characters of an option that shares its row with others, one of them ringed. */
const SHORT = 20
/** Rows between two options of one column. */
const NEAR_ROWS = 6

const inText = (grid: Grid): Found[] =>
  grid.table.cells.flatMap((cell) =>
    cell.text === ''
      ? []
      : readOptions(cell.lines.length > 0 ? cell.lines.join('\n') : cell.text).map((o) => ({
          anchor: cell,
          cells: [cell],
          option: o.option,
          selected: o.selected,
          confidence: SURE,
        })),
  )

/** Neighbours of the same shape in the row (or, if there are none, in the column) that hold short names. */
const siblingsOf = (cell: Cell, grid: Grid, kinds: Kinds): readonly Cell[] => {
  const alike = (c: Cell): boolean =>
    c === cell || (kinds.get(c) === 'name' && c.text.length <= SHORT && c.shaded === cell.shaded)
  const row = grid.table.cells.filter((c) => c.row === cell.row && c.rowSpan === cell.rowSpan && alike(c))
  // The label that leads the row is no option.
  const inRow = row.filter((c, i) => i > 0 || c === cell || !hasLabelWord(c.text))
  if (inRow.length > 1) return inRow
  return grid.table.cells.filter(
    (c) =>
      c.column === cell.column &&
      c.columnSpan === cell.columnSpan &&
      Math.abs(c.row - cell.row) < NEAR_ROWS &&
      alike(c),
  )
}

/** A B C with an ellipse round one of them, in one cell or in cells side by side. */
const drawn = (grid: Grid, kinds: Kinds): Found[] => {
  const done = new Set<Cell>()
  return grid.table.cells
    .filter((c) => c.text !== '' && hasDrawnMark(c))
    .flatMap((cell) => {
      if (done.has(cell)) return []
      const siblings = drawnOptions(cell).length > 1 ? [cell] : siblingsOf(cell, grid, kinds)
      for (const c of siblings) done.add(c)
      return siblings.flatMap((c) =>
        drawnOptions(c).map((o) => ({
          anchor: c,
          cells: [c],
          option: o.option,
          selected: o.selected,
          confidence: DRAWN,
        })),
      )
    })
}

/** Each cell belongs to the first reading that claims it: text before cells, cells before drawings. */
export const findOptions = (grid: Grid, kinds: Kinds): readonly Found[] => {
  const taken = new Set<Cell>()
  const readings = [
    () => inText(grid),
    () => markedColumns(grid, kinds),
    () => besideMarks(grid, kinds),
    () => drawn(grid, kinds),
    () => underHeads(grid, kinds),
  ]
  return readings.flatMap((read) => {
    const fresh = read().filter((f) => !f.cells.some((c) => taken.has(c)))
    for (const f of fresh) for (const c of f.cells) taken.add(c)
    return fresh
  })
}

export const toChoice = (found: Found, sight: Sight): Choice => {
  const { group, path } = found.group === undefined ? groupOf(found.anchor, sight) : { group: found.group, path: [] }
  const { place } = found.anchor
  return {
    page: place.page,
    path,
    group,
    option: found.option,
    selected: found.selected,
    place,
    confidence: found.confidence,
  }
}
