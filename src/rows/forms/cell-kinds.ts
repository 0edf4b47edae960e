// What a cell holds, judged by its text alone: nothing, a mark, a number, a sentence or a short name. Pure.
import { readCell } from '../../notation/number.ts'
import { readStatus } from '../../notation/status.ts'
import type { Cell } from '../../types.ts'

export type Kinds = ReadonlyMap<Cell, CellKind>
export type CellKind = 'blank' | 'mark' | 'number' | 'sentence' | 'name'

/** Marks that people set in a cell of its own. ○ and 〇 are two code points of one sign, as are ✓ and レ typed for it. */
const MARK = /^[○〇◯●◎■☑☒✓✔✗レㇾ]$/u
/** Characters; a longer text is no name of anything. */
const LONGEST_NAME = 45

export const isMark = (text: string): boolean => MARK.test(text.trim())

/** Characters before a number that still make the cell a number: 約, ▲, (. */
const LEAD = 2
const STARTS_WITH_DIGIT = new RegExp(`^[^\\d]{0,${LEAD}}\\d`, 'u')

/** An amount or a status (－, 未実施); 1 事業概要 is a heading, its number counts nothing. */
const isNumber = (text: string): boolean => {
  if (/^[▲△-]?[\d,.\s%]+$/u.test(text)) return true
  if (!STARTS_WITH_DIGIT.test(text)) return readStatus(text) !== undefined
  const reading = readCell(text)
  if (reading.kind !== 'quantities') return reading.kind !== 'text' && reading.kind !== 'unreadable'
  const [first] = reading.quantities
  if (first === undefined || first.start > LEAD || first.doubts.includes('unknown-unit')) return false
  // 1 取組実績: the number numbers a heading.
  return first.unit !== '' || !/^\s*\p{sc=Han}{2}/u.test(text.slice(first.end))
}

export const kindOf = (cell: Cell): CellKind => {
  const text = cell.text.trim()
  if (text === '') return 'blank'
  if (isMark(text)) return 'mark'
  if (isNumber(text)) return 'number'
  return text.length > LONGEST_NAME || /。|^[・※*＊]/u.test(text) ? 'sentence' : 'name'
}

export const right = (cell: Cell): number => cell.column + cell.columnSpan
export const bottom = (cell: Cell): number => cell.row + cell.rowSpan
export const sharesRows = (a: Cell, b: Cell): boolean => a.row < bottom(b) && b.row < bottom(a)
export const sharesColumns = (a: Cell, b: Cell): boolean => a.column < right(b) && b.column < right(a)
export const coversRows = (outer: Cell, inner: Cell): boolean =>
  outer.row <= inner.row && bottom(outer) >= bottom(inner)
export const coversColumns = (outer: Cell, inner: Cell): boolean =>
  outer.column <= inner.column && right(outer) >= right(inner)
