// The pieces of ink of a page -> its boxes to tick, empty, filled or ticked, told by the ink in them beside that in the
// page's other boxes. Pure. A recogniser reads □ as 口, 回, 上 or nothing, and ■ runs into the word behind it.
import type { Component } from '../raster/components.ts'
import type { Gray, PixelBox } from '../raster/raster.ts'
import { dottedFrames } from './dotted-frames.ts'
import { roundsIn } from './rounds.ts'
import { filledSquare, framedSquare, type Square } from './square.ts'

/** `frame`: with what stands in it. */
export type CheckBox = {
  readonly text: '□' | '■' | '☑' | '●' | '○'
  readonly confidence: number
  readonly frame: PixelBox
}

/** Share by which the sides of boxes of one form differ, and by which a ticked one may. */
const ALIKE = { plain: 0.13, ticked: 0.06 }
/** Share of the inside that a level stroke of a tick takes at most. */
const BAR = 0.6
/** Boxes of one size, without a filled one, from which on they are boxes and not the letter 口. */
const SEVERAL = 3
/** Share of the inside that is ink: of an empty box at most. */
const EMPTY = 0.06
/** Ems of white before a box that was ticked: 国, 日 and 田 are framed, too, and follow upon other letters. */
const WHITE = 0.3
/** Ems by which boxes that stand in one column or on one line are off. */
const LINED_UP = 0.25
const SURE = { plain: 0.96, ticked: 0.7, dotted: 0.85 }
/** Boxes by whose size one that fell to pieces is known. */
const COMPARED = 2

/** `ink` as letters are told by; `soft` with the thin strokes of frames. */
export const checkBoxes = (
  gray: Gray,
  ink: readonly Component[],
  soft: readonly Component[],
  em: number,
): readonly CheckBox[] => {
  const filled = ink
    .flatMap((piece) => filledSquare(piece, em) ?? [])
    .filter(({ piece }) => soft.some((other) => isSame(piece, other)))
  const framed = soft
    .flatMap((piece) => framedSquare(piece, em) ?? [])
    .filter(({ piece }) => !filled.some((square) => holds(piece, square.piece)))
    .map((square) => withContents(square, soft))
  const hollow = framed.filter((square) => square.inside <= EMPTY)
  const empty = hollow.filter((square) => isOneOfMany(square, filled, hollow))
  const ticked = framed.filter((square) => square.inside > EMPTY && isTicked(square, empty, soft, em))
  const boxes = [
    ...filled.map((square) => box(square, '■', SURE.plain)),
    ...empty.map((square) => box(square, '□', SURE.plain)),
    ...ticked.map((square) => box(square, '☑', SURE.ticked)),
    ...roundsIn(ink, soft, em).map((round) => box(round, round.text, SURE.plain)),
  ]
  const sides = [...filled, ...empty].map(({ side }) => side).sort((a, b) => a - b)
  if (sides.length < COMPARED) return boxes
  const dotted = dottedFrames(gray, soft, sides[sides.length >> 1]!)
  const fresh = dotted.filter((frame) => !boxes.some((other) => holds(other.frame, frame)))
  return [...boxes, ...fresh.map((frame): CheckBox => ({ text: '□', frame, confidence: SURE.dotted }))]
}

/** Pixels by which the softer ink of a filled box is larger; what runs on into dark ground is none. */
const HALO = 3
const isSame = (a: PixelBox, b: PixelBox): boolean =>
  Math.max(a.x0 - b.x0, a.y0 - b.y0, b.x1 - a.x1, b.y1 - a.y1) <= HALO && holds(b, a) && holds(a, b)

/** Does the middle of one lie in the other? */
const holds = (outer: PixelBox, inner: PixelBox): boolean => {
  const [x, y] = [(inner.x0 + inner.x1) / 2, (inner.y0 + inner.y1) / 2]
  return x >= outer.x0 && x <= outer.x1 && y >= outer.y0 && y <= outer.y1
}

const box = (
  { piece: { x0, y0, x1, y1 } }: Pick<Square, 'piece'>,
  text: CheckBox['text'],
  confidence: number,
): CheckBox => ({
  text,
  confidence,
  frame: { x0, y0, x1, y1 },
})

/** A tick that does not touch the frame is a piece of its own. */
const withContents = (square: Square, pieces: readonly Component[]): Square => {
  const { piece, side, inside } = square
  const contents = pieces.filter(
    (c) => c !== piece && c.x0 >= piece.x0 && c.x1 <= piece.x1 && c.y0 >= piece.y0 && c.y1 <= piece.y1,
  )
  const added = contents.reduce((sum, c) => sum + c.pixels, 0) / (side * side)
  return { ...square, inside: Math.min(1, inside + added) }
}

const sameSize = (a: Square, b: Square, share: number): boolean =>
  Math.abs(a.side - b.side) <= share * Math.max(a.side, b.side)

/** Empty boxes come with filled ones, or in numbers. */
const isOneOfMany = (square: Square, filled: readonly Square[], hollow: readonly Square[]): boolean => {
  const alike = (other: Square): boolean => sameSize(other, square, ALIKE.plain)
  return filled.some(alike) || hollow.filter(alike).length >= SEVERAL
}

/** As large as the empty boxes, in line with one of them, and with white before it. */
const isTicked = (s: Square, empty: readonly Square[], pieces: readonly Component[], em: number): boolean => {
  if (s.bar > BAR) return false
  const { x0, y0, y1 } = s.piece
  const off = (a: number, b: number): boolean => Math.abs(a - b) <= LINED_UP * em
  const lined = empty.some(
    (other) => sameSize(other, s, ALIKE.ticked) && (off(other.piece.x0, x0) || off(other.piece.y0, y0)),
  )
  const before = (c: Component): boolean => c.y1 > y0 && c.y0 < y1 && c.x1 <= x0 && x0 - c.x1 < WHITE * em
  return lined && !pieces.some((c) => c !== s.piece && before(c))
}
