// Rows that are the labels of a chart's axes: numbers at even steps and even distances. Pure.

import { textOf } from './piece-line.ts'
import type { Piece } from './pieces.ts'
import type { PieceRow } from './rows.ts'
import { isValue } from './tokens.ts'

/** An axis has at least so many labels. */
const LEAST = 4
const LEAST_ACROSS = 5
/** Share of the distance between two labels by which their distances may differ. */
const EVEN = 0.12
/** Share of the columns of values that must be axes. */
const AXES_SHARE = 0.5

export function isChart(body: readonly PieceRow[], columns: number): boolean {
  const last = body.findLast((row) => row.pieces.some((p) => isValue(textOf(p))))
  if (last && isAxisAcross(last)) return true
  const valued = Array.from({ length: columns }, (_, c) =>
    body.flatMap((row) => row.pieces.filter((p) => p.from === c && p.to === c && numberIn(textOf(p)) !== undefined)),
  ).filter((pieces) => pieces.length >= LEAST)
  const axes = valued.filter(isAxisDown)
  return axes.length > 0 && axes.length >= valued.length * AXES_SHARE
}

/** From the top: 100, 80, 60 ... Years that step by one are no axis. */
function isAxisDown(pieces: readonly Piece[]): boolean {
  const numbers = pieces.map((p) => numberIn(textOf(p))!)
  const step = numbers[1]! - numbers[0]!
  return step < 0 && Math.abs(step) !== 1 && isEven(numbers) && isEven(pieces.map((p) => (p.box.y0 + p.box.y1) / 2))
}

/** The lowest line with values: 1997 1999 2001 ..., 0% 10% 20% ... */
function isAxisAcross(row: PieceRow): boolean {
  const words = row.pieces.flatMap((p) => p.words).filter((w) => numberIn(w.text) !== undefined)
  if (words.length < LEAST_ACROSS || (row.pieces[0]!.words.length === 1 && !isValue(textOf(row.pieces[0]!))))
    return false
  const numbers = words.map((w) => numberIn(w.text)!)
  return numbers[1] !== numbers[0] && isEven(numbers) && isEven(words.map((w) => (w.box.x0 + w.box.x1) / 2))
}

function isEven(values: readonly number[]): boolean {
  const steps = values.slice(1).map((v, i) => v - values[i]!)
  const usual = (values.at(-1)! - values[0]!) / steps.length
  return steps.every((s) => Math.abs(s - usual) <= Math.abs(usual) * EVEN)
}

function numberIn(text: string): number | undefined {
  const t = text.replace(/[\s,%％]/g, '')
  return /^-?\d+(\.\d+)?$/.test(t) ? Number(t) : undefined
}
