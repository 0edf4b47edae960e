// One constructPath operator -> strokes, shades and shapes on the displayed page. Pure.

import { intersection } from '../../geometry/box.ts'
import type { Box } from '../../types.ts'
import { findHoles, stripsRound } from './holes.ts'
import type { Ink } from './ink.ts'
import { scaleOf } from './matrix.ts'
import { OPS } from './pdfjs.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { isRoundedBox } from './rounded.ts'
import type { State } from './state.ts'

export type PathArgs = readonly [
  paint: number,
  data: readonly [ArrayLike<number> | null],
  bounds: ArrayLike<number> | null,
]

const both = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]
const STROKES = new Set([OPS.stroke, OPS.closeStroke, ...both])
const FILLS = new Set([OPS.fill, OPS.eoFill, ...both])
const EVEN_ODD = new Set([OPS.eoFill, OPS.eoFillStroke, OPS.closeEOFillStroke])
const CLOSING = new Set([OPS.closeStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])

/** Points: coordinates are 32-bit floats and cell sides jitter by less than this. */
const STRAIGHT = 0.3
/** Points: outlines up to this size may be check boxes. */
const FRAME = 16
/** More points than this are lettering or a map, not a mark. */
const MARK_POINTS = 80

/** Points: a rim no wider than this is a drawn line. */
const RIM = 3

export function drawPath(state: State, [paint, [data]]: PathArgs, order: number, ink: Ink): void {
  const strokes = STROKES.has(paint) && state.stroke !== 'none'
  const fills = FILLS.has(paint) && state.fill !== 'none' && state.fillAlpha > 0
  if (!data || !(strokes || fills)) return
  const pieces = piecesOf(state.ctm, data).filter((piece) => piece.points.length >= 4)
  const boxes = pieces.map(({ points }) => boundsOf(points))
  if (fills) fillPieces(state, pieces, boxes, EVEN_ODD.has(paint), order, ink)
  if (!strokes) return
  pieces.forEach((piece, i) => {
    strokePiece(state, piece, boxes[i]!, piece.closed || CLOSING.has(paint), order, ink)
  })
}

function fillPieces(
  state: State,
  pieces: readonly Piece[],
  boxes: readonly Box[],
  evenOdd: boolean,
  order: number,
  ink: Ink,
): void {
  const holes = findHoles(pieces, boxes, evenOdd)
  const pierced = new Set(holes.values())
  pieces.forEach((piece, i) => {
    if (!holes.has(i) && !pierced.has(i)) fillPiece(state, piece, boxes[i]!, order, ink)
  })
  for (const outer of pierced) {
    const inner = [...holes].filter(([, at]) => at === outer).map(([hole]) => boxes[hole]!)
    const [piece, box] = [pieces[outer]!, boxes[outer]!]
    const ring = inner.length === 1 && ringOf(piece, box, inner[0]!)
    if (ring && isRoundedBox(piece, box)) strokeSides(state, between(box, inner[0]!), inner[0]!.y0 - box.y0, order, ink)
    else if (ring) addShape(ring, box, { closed: true, filled: false, color: state.fill }, order, ink)
    else if (inner.length === 1) for (const strip of stripsRound(box, inner[0]!)) shade(state, strip, order, ink)
    else fillPiece({ ...state, seenThrough: true }, piece, box, order, ink)
  }
}

/** Browsers fill an ellipse's outline as the area between two: drawn by many short curves, it is a line all the same. */
function ringOf(piece: Piece, outer: Box, inner: Box): Piece | undefined {
  const rim = Math.max(inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1)
  if (!piece.curved || rim > RIM) return undefined
  const every = Math.ceil(piece.points.length / (2 * MARK_POINTS))
  return { ...piece, points: piece.points.filter((_, i) => Math.floor(i / 2) % every === 0) }
}

/** The middle of a rim. */
const between = (a: Box, b: Box): Box => ({
  x0: (a.x0 + b.x0) / 2,
  y0: (a.y0 + b.y0) / 2,
  x1: (a.x1 + b.x1) / 2,
  y1: (a.y1 + b.y1) / 2,
})

/** The four rules of a box with round corners. */
function strokeSides(state: State, box: Box, width: number, order: number, ink: Ink, color = state.fill): void {
  if (isEmpty(seenThrough(box, state.clip))) return
  const { x0, y0, x1, y1 } = box
  const side = { width, color, dashed: state.dashed, order }
  ink.strokes.push({ x0, y0, x1, y1: y0, ...side }, { x0, y0: y1, x1, y1, ...side })
  ink.strokes.push({ x0, y0, x1: x0, y1, ...side }, { x0: x1, y0, x1, y1, ...side })
}

function boundsOf(points: readonly number[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!]
    if (x < x0) x0 = x
    if (x > x1) x1 = x
    if (y < y0) y0 = y
    if (y > y1) y1 = y
  }
  return { x0, y0, x1, y1 }
}

/** Every corner is a corner of the box. */
function isRectangle({ points, curved }: Piece, box: Box): boolean {
  if (curved) return false
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!]
    const onX = Math.abs(x - box.x0) < STRAIGHT || Math.abs(x - box.x1) < STRAIGHT
    const onY = Math.abs(y - box.y0) < STRAIGHT || Math.abs(y - box.y1) < STRAIGHT
    if (!(onX && onY)) return false
  }
  return true
}

const seenThrough = (box: Box, clip: Box | undefined): Box => (clip ? intersection(box, clip) : box)

const isEmpty = (b: Box): boolean => b.x1 < b.x0 || b.y1 < b.y0

function addShape(
  piece: Piece,
  box: Box,
  look: { closed: boolean; filled: boolean; color: string },
  order: number,
  ink: Ink,
) {
  const points = piece.points.length > 2 * MARK_POINTS ? [] : piece.points
  ink.shapes.push({ box, curved: piece.curved, ...look, points, order })
}

function fillPiece(state: State, piece: Piece, box: Box, order: number, ink: Ink): void {
  const seen = seenThrough(box, state.clip)
  if (isEmpty(seen)) return
  if (!isRectangle(piece, box) && !isRoundedBox(piece, box))
    addShape(piece, seen, { closed: true, filled: true, color: state.fill }, order, ink)
  else shade(state, box, order, ink)
}

function shade(state: State, box: Box, order: number, ink: Ink): void {
  const seen = seenThrough(box, state.clip)
  if (isEmpty(seen)) return
  const opaque = state.fillAlpha === 1 && !state.blended && !state.seenThrough && state.fill !== 'pattern'
  ink.shades.push({ box: seen, color: state.fill, opaque, order })
}

function strokePiece(state: State, piece: Piece, box: Box, closed: boolean, order: number, ink: Ink): void {
  if (isEmpty(seenThrough(box, state.clip))) return
  const { points, curved } = piece
  const width = state.lineWidth * scaleOf(state.ctm)
  if (isRoundedBox(piece, box)) {
    strokeSides(state, box, width, order, ink, state.stroke)
    return
  }
  if (curved || !isAxisParallel(points, closed)) {
    addShape(piece, box, { closed, filled: false, color: state.stroke }, order, ink)
    return
  }
  if (closed && points.length >= 8 && isFrame(box)) ink.frames.push({ box, order })
  const ends = closed ? [...points, points[0]!, points[1]!] : points
  for (let i = 0; i + 3 < ends.length; i += 2) {
    const [x0, y0, x1, y1] = [ends[i]!, ends[i + 1]!, ends[i + 2]!, ends[i + 3]!]
    if (x0 !== x1 || y0 !== y1)
      ink.strokes.push({ x0, y0, x1, y1, width, color: state.stroke, dashed: state.dashed, order })
  }
}

const isFrame = (b: Box): boolean => b.x1 - b.x0 <= FRAME && b.y1 - b.y0 <= FRAME

function isAxisParallel(points: readonly number[], closed: boolean): boolean {
  const n = points.length
  const sides = closed ? n / 2 : n / 2 - 1
  for (let i = 0; i < sides; i++) {
    const [a, b] = [i * 2, ((i + 1) * 2) % n]
    if (Math.abs(points[a]! - points[b]!) >= STRAIGHT && Math.abs(points[a + 1]! - points[b + 1]!) >= STRAIGHT)
      return false
  }
  return true
}
