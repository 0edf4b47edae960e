// Cells with marks of their own beside cells with options (○ | A), or below a head that asks for a mark. Pure.
import { height, width } from '../../geometry/box.ts'
import type { Cell } from '../../types.ts'
import type { Kinds } from './cell-kinds.ts'
import { bottom, isMark, right } from './cell-kinds.ts'
import type { Grid } from './grid.ts'
import { labelName } from './label-name.ts'

/** An option as found, before its list's label is known. `group` where the find itself names it. */
export type Found = {
  readonly anchor: Cell
  readonly cells: readonly Cell[]
  readonly option: string
  readonly selected: boolean
  readonly confidence: number
  readonly group?: string
}

type Side = 'before' | 'behind'
type Pair = { readonly mark: Cell; readonly option: Cell }

const SURE = 0.97
const FROM_HEAD = 0.9
/** A mark's cell is a box: at most so many times as wide as high, and narrower than its option. */
const BOX_SHAPE = 2.5
/** Characters of an option that has a mark cell of its own. */
const LONGEST = 60

const isBox = (mark: Cell, option: Cell): boolean => {
  const [w, h] = [width(mark.place.box), height(mark.place.box)]
  // Converted text and spreadsheets have no measured boxes.
  return (
    w === 0 ||
    option.place.box.x1 === mark.place.box.x1 ||
    (w <= BOX_SHAPE * Math.max(h, 1) && w < width(option.place.box))
  )
}

const pairAt = (mark: Cell, grid: Grid, kinds: Kinds, side: Side): Pair[] => {
  const option = grid.at(mark.row, side === 'before' ? right(mark) : mark.column - 1)
  const kind = option && kinds.get(option)
  const named =
    option && option.rowSpan === mark.rowSpan && option.row === mark.row && (kind === 'name' || kind === 'sentence')
  return named && option.text.length <= LONGEST && isBox(mark, option) ? [{ mark, option }] : []
}

const pairsOf = (grid: Grid, kinds: Kinds, side: Side): Pair[] =>
  grid.table.cells
    .filter((c) => kinds.get(c) === 'blank' || kinds.get(c) === 'mark')
    .flatMap((c) => pairAt(c, grid, kinds, side))

const byColumn = (pairs: readonly Pair[]): Pair[][] => {
  const columns = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const key = `${pair.mark.column}:${pair.mark.columnSpan}:${pair.option.columnSpan}`
    columns.set(key, [...(columns.get(key) ?? []), pair])
  }
  return [...columns.values()]
}

const marked = (pairs: readonly Pair[]): boolean => pairs.some((p) => isMark(p.mark.text))

/** A list is marked somewhere; a column of it without any mark counts only in the rows of its marked columns. */
const listed = (pairs: readonly Pair[]): Pair[] => {
  const columns = byColumn(pairs)
  const rows = new Set(
    columns
      .filter(marked)
      .flat()
      .map((p) => p.mark.row),
  )
  return columns.filter((c) => marked(c) || c.every((p) => rows.has(p.mark.row))).flat()
}

/** Whether the boxes stand before or behind their options is told by which way round more boxes find one. */
export const besideMarks = (grid: Grid, kinds: Kinds): readonly Found[] => {
  if (!grid.table.cells.some((c) => kinds.get(c) === 'mark')) return []
  const [before, behind] = [listed(pairsOf(grid, kinds, 'before')), listed(pairsOf(grid, kinds, 'behind'))]
  return (behind.length > before.length ? behind : before).map(({ mark, option }) => ({
    anchor: option,
    cells: [mark, option],
    option: labelName(option),
    selected: isMark(mark.text),
    confidence: SURE,
  }))
}

/** 該当, 有無: the head of a column that is to be marked; the names that lead its rows are the options. */
const ASKS = /該当|有無|チェック|選択/u

const rowName = (mark: Cell, grid: Grid, kinds: Kinds): Cell | undefined => {
  let found: Cell | undefined
  for (let column = mark.column - 1; column >= 0; column--) {
    const cell = grid.at(mark.row, column)
    if (!cell || cell === found) continue
    if (kinds.get(cell) === 'name') found = cell
    else if (found) break
  }
  return found
}

export const underHeads = (grid: Grid, kinds: Kinds): readonly Found[] =>
  grid.table.cells
    .filter((head) => kinds.get(head) === 'name' && ASKS.test(head.text))
    .flatMap((head) => {
      const out: Found[] = []
      for (let row = bottom(head); row < grid.table.rows; row++) {
        const mark = grid.at(row, head.column)
        const kind = mark && kinds.get(mark)
        if (!mark || mark.columnSpan !== head.columnSpan || (kind !== 'blank' && kind !== 'mark')) break
        const name = rowName(mark, grid, kinds)
        if (name)
          out.push({
            anchor: mark,
            cells: [mark],
            option: name.text,
            selected: isMark(mark.text),
            confidence: FROM_HEAD,
            group: labelName(head),
          })
      }
      return out
    })
