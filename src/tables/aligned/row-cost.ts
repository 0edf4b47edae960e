// Some lines taken as one row: how unlikely is that? Pure; costs as in row-links.ts.

import { hasValue, type PieceLine, share, textOf } from './piece-line.ts'
import type { Columns, Piece } from './pieces.ts'
import { isValue } from './tokens.ts'

/** Where the texts of a row stand in its height. */
export type Stand = 'top' | 'middle' | 'bottom'
export const STANDS: readonly Stand[] = ['top', 'middle', 'bottom']

/** A second value in one column; a second whole line. */
const SECOND_VALUE = 5
const SECOND_WHOLE = 4.5
/** A second line that has a label and a value. */
const SECOND_LABELLED = 2.5
/** A row without a value, among rows with values: the name of a group, or texts only. */
const NO_VALUE = 1.5
const NO_VALUE_TEXTS = 1.5
const WORDS_WITH_DIGITS = 0.5
/** Share of the columns a line must fill to be whole. */
const WHOLE_SHARE = 0.7
/** Ems by which a text may stand off its place; what more costs an em, and at most. */
const OFF_EMS = 0.25
const OFF_COST = 2.5
const OFF_MOST = 2
/** Share of the rows that hold values from which on every row should. */
const VALUED_SHARE = 0.4

export type Setting = {
  readonly lines: readonly PieceLine[]
  readonly columns: number
  /** Rows of this table hold values. */
  readonly valued: boolean
}

export function rowSetting(lines: readonly PieceLine[], columns: Columns): Setting {
  const whole = lines.filter((l) => l.pieces.length > 1)
  const valued = whole.filter((l) => l.pieces.some((p) => p.from > 0 && isValue(textOf(p))))
  return { lines, columns: columns.extents.length, valued: valued.length >= whole.length * VALUED_SHARE }
}

export function rowCost({ lines, columns, valued }: Setting, from: number, to: number, stand: Stand): number {
  const own = lines.slice(from, to)
  const cells = cellsOf(own)
  const values = Math.max(...cells.map((cell) => cell.filter((p) => p.from > 0 && isValue(textOf(p))).length))
  const whole = own.filter((l) => l.pieces[0]!.from === 0 && l.pieces.length >= Math.max(2, columns * WHOLE_SHARE))
  let cost = Math.max(0, values - 1) * SECOND_VALUE
  if (values < 2)
    cost += Math.max(
      0,
      Math.max((whole.length - 1) * SECOND_WHOLE, (own.filter(isLabelled).length - 1) * SECOND_LABELLED),
    )
  if (values === 0 && valued)
    cost += cells.length === 1 ? NO_VALUE : hasDigits(cells) ? WORDS_WITH_DIGITS : NO_VALUE_TEXTS
  return cost + (cells.length > 1 && own.length > 1 ? standing(own, cells, stand) : 0)
}

const isLabelled = (line: PieceLine): boolean => !isValue(textOf(line.pieces[0]!)) && hasValue(line)

/** 5,000円以上, Greater than 25: values in words. */
const hasDigits = (cells: readonly (readonly Piece[])[]): boolean =>
  cells.some((cell) => cell[0]!.from > 0 && cell.some((p) => /\d/.test(textOf(p))))

/** Pieces of each cell, from the top. */
function cellsOf(lines: readonly PieceLine[]): Piece[][] {
  const cells: Piece[][] = []
  for (const piece of lines.flatMap((l) => l.pieces)) {
    const cell = cells.find((c) => c.some((p) => share(p, piece)))
    if (cell) cell.push(piece)
    else cells.push([piece])
  }
  return cells
}

/** The text that is farthest off the place where texts of this table stand. */
function standing(lines: readonly PieceLine[], cells: readonly (readonly Piece[])[], stand: Stand): number {
  const [top, bottom] = [Math.min(...lines.map((l) => l.y0)), Math.max(...lines.map((l) => l.y1))]
  const offs = cells.map((cell) => {
    const [y0, y1] = [Math.min(...cell.map((p) => p.box.y0)), Math.max(...cell.map((p) => p.box.y1))]
    const off = stand === 'top' ? y0 - top : stand === 'bottom' ? bottom - y1 : (y0 - top - (bottom - y1)) / 2
    return Math.abs(off) / cell[0]!.size
  })
  const cost = (off: number): number => Math.min(OFF_MOST, Math.max(0, off - OFF_EMS) * OFF_COST)
  const costs = offs.map(cost)
  return Math.max(...costs) / 2 + costs.reduce((a, b) => a + b, 0) / costs.length / 2
}
