// Several indicators in one row -> a row for each: ①移住者数 ②成約件数 | ①60人 ②15件, ・貸出冊数⏎・来館者数 | 296,310冊⏎118,377人. Pure.
// Part i of a value belongs to part i of the name, only where all of the row's numbers have as many parts as the name.
import { readCell } from '../../notation/number.ts'
import { readUnit } from '../../notation/unit.ts'
import type { Cell, Reason, Table } from '../../types.ts'
import { type CellParts, linedParts, markedParts, partCell, partsOf, strokedParts } from './cell-parts.ts'
import type { Grid, GridCell } from './grid.ts'
import type { HeadReader } from './head.ts'
import { isAmount, strongParts } from './stroke-pairs.ts'
import { MEASURE } from './words.ts'

export type Unfolded = {
  readonly table: Table
  /** The printed row of a row of `table`. */
  readonly printedRow: (row: number) => number
  readonly parts: ReadonlyMap<Cell, Reason>
}

/** By marks of their own, or by nothing but the order of lines. */
const PAIRED = {
  marks: { id: 'names-paired-by-marks', weight: 0.97 },
  lines: { id: 'names-paired-by-order', weight: 0.93 },
  strokes: { id: 'names-paired-by-order', weight: 0.93 },
} as const

/** `explained`: heads or captions say what the several numbers of a cell are (目標 over 実績). */
export function unfold(grid: Grid, readHead: HeadReader, explained: (g: GridCell) => boolean): Unfolded {
  const split = new Map<Cell, CellParts>()
  for (let r = 0; r < grid.rows; r++)
    for (const [cell, parts] of splitsOf(grid, r, readHead, explained) ?? []) split.set(cell, parts)
  if (split.size === 0) return { table: grid.table, printedRow: (row) => row, parts: new Map() }
  return unfolded(grid, split)
}

type Split = readonly (readonly [Cell, CellParts])[]

/** Each number goes with the nearest names on its left: 活動 | 実績値 | 成果 | 実績値 has two columns of names. */
function splitsOf(
  grid: Grid,
  row: number,
  readHead: HeadReader,
  explained: (g: GridCell) => boolean,
): Split | undefined {
  const cells = grid.row(row).filter((g) => g.cell.row === row && g.cell.rowSpan === 1)
  const groups = new Map<GridCell, GridCell[]>()
  for (const g of cells.filter((g) => amounts(g.cell) !== undefined)) {
    const name = cells.findLast((x) => x.kind === 'text' && x.cell.column < g.cell.column && namesIn(x, readHead))
    if (name) groups.set(name, [...(groups.get(name) ?? []), g])
  }
  const found = [...groups].flatMap(([name, several]) => {
    const split = splitOf(name, several, cells, readHead, explained)
    return split ? [split] : []
  })
  const last = found.at(-1)
  return last && found.filter((split) => split[0]![1].parts.length === last[0]![1].parts.length).flat()
}

function splitOf(
  name: GridCell,
  several: readonly GridCell[],
  cells: readonly GridCell[],
  readHead: HeadReader,
  explained: (g: GridCell) => boolean,
): Split | undefined {
  const names = namesIn(name, readHead)!
  const count = names.parts.length
  const values = several.map((g) => [g.cell, amounts(g.cell)!] as const)
  if (values.some(([, v]) => v.parts.length !== count || !goWith(names, v)) || several.some(explained)) return undefined
  const last = several.at(-1)!.cell.column
  const units = cells.flatMap((g) => {
    const outside = values.some(([cell]) => cell === g.cell) || g === name || g.cell.column > last + 1
    const found = outside ? undefined : partsOf(g.cell)
    return found?.parts.length === count && found.parts.every((p) => readUnit(p.text)) ? [[g.cell, found] as const] : []
  })
  if (names.by === 'strokes' && units.length === 0 && !values.every(([, v]) => v.parts.every(saysUnit)))
    return undefined
  return [[name.cell, names], ...values, ...units]
}

/** 43/100 is a fraction, 43冊/100人 are two numbers. */
const goWith = (names: CellParts, values: CellParts): boolean =>
  names.by === 'strokes' || values.by !== 'strokes' || values.parts.every(saysUnit)

const saysUnit = ({ text }: { readonly text: string }): boolean => {
  const cell = readCell(text)
  return cell.kind !== 'quantities' || cell.quantities.every((q) => q.unit !== '')
}

/** Two or more numbers, each in a part of its own and none in brackets. */
function amounts(cell: Cell): CellParts | undefined {
  if (!/[0-9]/u.test(cell.text)) return undefined
  return [markedParts, linedParts, strokedParts]
    .map((find) => find(cell))
    .find((found) => found?.parts.every((p) => isAmount(p.text) && !/^[(（]/u.test(p.text)))
}

/** Names that marks part, or whole names that only lines or strokes part: 利用者⏎数 wraps. */
export function namesIn({ cell }: GridCell, readHead: HeadReader): CellParts | undefined {
  const marked = markedParts(cell)
  const found = marked ?? [linedParts(cell), strokedParts(cell)].find((f) => f?.parts.every((p) => isWholeName(p.text)))
  const texts = found?.parts.map((p) => p.text)
  if (!found || !texts?.every((t) => WORD.test(t) && !isAmount(t)) || strongParts(texts, readHead)) return undefined
  return found
}

const WORD = /^[「『(（]?[\p{L}]{2}|^[\p{L}]+[0-9]*\p{L}/u
const UNIT_BEHIND = /[(（][^()（）]{1,8}[)）]$/u
/** のうち, に対する: what goes on with the line before. */
const GOES_ON = /^(?:[のにをがはとでやへ]|から|まで|及び|または|等)/u
const isWholeName = (text: string): boolean => MEASURE.test(text.replace(UNIT_BEHIND, '')) && !GOES_ON.test(text)

function unfolded(grid: Grid, split: ReadonlyMap<Cell, CellParts>): Unfolded {
  const heights = Array.from({ length: grid.rows }, () => 1)
  for (const [cell, { parts }] of split) heights[cell.row] = parts.length
  const starts = heights.map((_, r) => heights.slice(0, r).reduce((sum, h) => sum + h, 0))
  const printed = heights.flatMap((h, r) => Array.from({ length: h }, () => r))
  const made = new Map<Cell, Reason>()
  const cells = grid.table.cells.flatMap((cell) => {
    const found = split.get(cell)
    const start = starts[cell.row]!
    const rowSpan = heights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, h) => sum + h, 0)
    if (!found) return [{ ...cell, row: start, rowSpan }]
    return found.parts.map((part, i) => {
      const own = partCell(cell, part, start + i)
      made.set(own, PAIRED[found.by])
      return own
    })
  })
  const { headerRows } = grid.table
  const table = {
    ...grid.table,
    rows: printed.length,
    headerRows: starts[headerRows] ?? headerRows,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
  }
  return { table, printedRow: (row) => printed[row] ?? row, parts: made }
}
