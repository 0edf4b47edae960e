// Pieces that stand on one height, and what one asks of them. Pure.
import type { Piece } from './pieces.ts'
import type { Rule } from './rules.ts'
import { isValue } from './tokens.ts'

export type PieceLine = {
  readonly pieces: readonly Piece[]
  readonly y0: number
  readonly y1: number
  readonly size: number
}

export const middle = (line: { readonly y0: number; readonly y1: number }): number => (line.y0 + line.y1) / 2
export const textOf = (piece: Piece): string => piece.words.map((w) => w.text).join(' ')
export const isBold = (piece: Piece): boolean => piece.words.every((w) => w.bold)
export const hasValue = (line: PieceLine): boolean => line.pieces.some((p) => p.from > 0 && isValue(textOf(p)))
export const share = (a: Piece, b: Piece): boolean => a.from <= b.to && b.from <= a.to

export const isBetween = (rule: Rule, above: PieceLine, below: PieceLine): boolean =>
  rule.at > middle(above) && rule.at < middle(below)

/** What had to go to the next line: a Latin word with its blank, or, as Japanese breaks anywhere, two characters. */
export function firstWord(piece: Piece): number {
  const word = piece.words[0]!
  const width = word.box.x1 - word.box.x0
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(word.text) ? Math.min(width, piece.size * 2) : width + piece.size * 0.25
}
