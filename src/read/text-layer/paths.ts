// One constructPath operator -> strokes, shades and shapes on the displayed page. Pure.
// A path is a flat stream: 0 moveTo x y, 1 lineTo x y, 2 curveTo 6 numbers, 3 quadraticCurveTo 4, 4 close.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { intersection } from '../../geometry/box.ts'
import type { Box } from '../../types.ts'
import type { Ink } from './ink.ts'
import { mapX, mapY, scaleOf } from './matrix.ts'
import type { State } from './state.ts'

export type PathArgs = readonly [
  paint: number,
  data: readonly [ArrayLike<number> | null],
  bounds: ArrayLike<number> | null,
]

const STROKES = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const FILLS = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const CLOSING = new Set([OPS.closeStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])

/** Points: coordinates are 32-bit floats and cell sides jitter by less than this. */
const STRAIGHT = 0.3

type Piece = { points: number[]; curved: boolean; closed: boolean }

export function drawPath(state: State, [paint, [data], _bounds]: PathArgs, order: number, ink: Ink): void {
  const strokes = STROKES.has(paint) && state.stroke !== 'none'
  const fills = FILLS.has(paint) && state.fill !== 'none' && state.fillAlpha > 0
  if (!data || !(strokes || fills)) return
  for (const piece of piecesOf(state, data)) {
    if (fills) fillPiece(state, piece, order, ink)
    if (strokes) strokePiece(state, piece, CLOSING.has(paint), order, ink)
  }
}

/** The subpaths of a path, mapped to the displayed page; of curves only their end points. */
function piecesOf(state: State, data: ArrayLike<number>): Piece[] {
  const m = state.ctm
  const pieces: Piece[] = []
  let piece: Piece | undefined
  const put = (x: number, y: number) => piece!.points.push(mapX(m, x, y), mapY(m, x, y))
  for (let i = 0; i < data.length; ) {
    const op = data[i]!
    if (op === 4) {
      if (piece) piece.closed = true
      i += 1
      continue
    }
    const last = i + (op === 2 ? 5 : op === 3 ? 3 : 1)
    if (op === 0 || !piece) {
      piece = { points: [], curved: false, closed: false }
      pieces.push(piece)
    }
    if (op > 1) piece.curved = true
    put(data[last]!, data[last + 1]!)
    i = last + 2
  }
  return pieces
}

function bounds(points: readonly number[]): Box {
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

/** Every side runs along the box: a rectangle, or an L and the like whose box would lie. */
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

const visible = (box: Box, clip: Box | undefined): Box => (clip ? intersection(box, clip) : box)

function fillPiece(state: State, piece: Piece, order: number, ink: Ink): void {
  if (piece.points.length < 4) return
  const box = bounds(piece.points)
  if (isRectangle(piece, box)) {
    const seen = visible(box, state.clip)
    if (seen.x1 < seen.x0 || seen.y1 < seen.y0) return
    const opaque = state.fillAlpha === 1 && !state.blended && state.fill !== 'pattern'
    ink.shades.push({ box: seen, color: state.fill, opaque, order })
  } else ink.shapes.push({ box, curved: piece.curved, closed: true, filled: true, points: piece.points, order })
}

function strokePiece(state: State, piece: Piece, close: boolean, order: number, ink: Ink): void {
  const { points } = piece
  const closed = piece.closed || close
  const box = bounds(points)
  if (piece.curved || !isAxisParallel(points, closed)) {
    ink.shapes.push({ box, curved: piece.curved, closed, filled: false, points, order })
    return
  }
  const width = state.lineWidth * scaleOf(state.ctm)
  const ends = closed ? [...points, points[0]!, points[1]!] : points
  for (let i = 0; i + 3 < ends.length; i += 2) {
    const [x0, y0, x1, y1] = [ends[i]!, ends[i + 1]!, ends[i + 2]!, ends[i + 3]!]
    if (x0 !== x1 || y0 !== y1)
      ink.strokes.push({ x0, y0, x1, y1, width, color: state.stroke, dashed: state.dashed, order })
  }
}

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
