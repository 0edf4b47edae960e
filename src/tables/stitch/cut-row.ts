// The row at a page end and the first row of the next page -> one row that the page end cut, or two? Pure.
import type { Cell, Table } from '../../types.ts'

/** Room left in a line, in ems, when its text was broken because the cell was full. */
const FULL_LINE_EMS = 1.6

const NUMBER = /^[-－▲△]?\d[\d,.]*%?$/
/** 1. / (2) / ① / ・ begin something new. */
const NUMBERED = /^[(（]?\d+[.)）、．]|^[①-⑳・■□◆◇●○]/
const isBlank = (cell: Cell): boolean => cell.text === ''
const isNumber = (cell: Cell): boolean => NUMBER.test(cell.text)

/** The cell of each column at the bottom of `table`, and at row `row` of `next`. */
export const cellsAt = (table: Table, row: number): Cell[] => {
  const found: Cell[] = []
  for (const cell of table.cells)
    if (cell.row <= row && row < cell.row + cell.rowSpan)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) found[c] = cell
  return found
}

/** `below`: cells of the next page's first body row, by column. All that stands in it goes on from a full line above,
 *  and where the row above holds a value it holds none. */
export function isCutRow(above: readonly Cell[], below: readonly Cell[]): boolean {
  const own = [...new Set(below)].filter((c) => c.rowSpan === 1)
  const filled = own.filter((c) => !isBlank(c))
  if (filled.length === 0 || filled.some((c) => isNumber(c) || NUMBERED.test(c.text))) return false
  const pairs = filled.map((c) => [above[c.column]!, c] as const)
  if (pairs.some(([a, b]) => a.columnSpan !== b.columnSpan || isBlank(a) || isNumber(a))) return false
  const key = below[0]!
  if (isBlank(key)) return pairs.some(([a]) => isFull(a))
  return pairs.every(([a]) => isFull(a)) && above.some((a, c) => isNumber(a) && isBlank(below[c]!))
}

/** The last line runs to the border: the text was broken there. */
function isFull(cell: Cell): boolean {
  const last = cell.words.at(-1)
  return last !== undefined && cell.place.box.x1 - last.box.x1 < last.fontSize * FULL_LINE_EMS
}

/** A merged label that the page end split: blank on one side, and more than one row high or never blank elsewhere. */
export function isSplitLabel(a: Cell, b: Cell, table: Table, next: Table): boolean {
  if (a.columnSpan !== b.columnSpan || a.column !== b.column) return false
  if (isBlank(a) === isBlank(b)) return false
  const tall = a.rowSpan + b.rowSpan > 2
  return tall
    ? !isNumber(a) && !isNumber(b)
    : a.column === 0 && isBlank(b) && !hasBlankLabels(table) && !hasBlankLabels(next, b)
}

const hasBlankLabels = (table: Table, but?: Cell): boolean =>
  table.cells.some((c) => c.column === 0 && c.row >= table.headerRows && c !== but && isBlank(c))
