// The flat stream of a path -> its subpaths, as points on the displayed page. Pure.
// Whence: pdf.js's DrawOPS (not exported): 0 moveTo x y, 1 lineTo x y, 2 curveTo 6 numbers, 3 quadraticCurveTo 4, 4 close.
import { type Matrix, mapX, mapY } from './matrix.ts'

export type Piece = { readonly points: number[]; curved: boolean; closed: boolean }

const MOVE = 0
const CURVE = 2
const QUADRATIC = 3
const CLOSE = 4

/** Points of a curve besides its end: enough for the box of an ellipse to be right to 2 %. */
const ON_CURVE = [0.25, 0.5, 0.75]

export function piecesOf(m: Matrix, data: ArrayLike<number>): Piece[] {
  const pieces: Piece[] = []
  let piece: Piece | undefined
  let [x, y] = [0, 0]
  for (let i = 0; i < data.length; ) {
    const op = data[i]!
    if (op === CLOSE) {
      if (piece) piece.closed = true
      i += 1
      continue
    }
    if (op === MOVE || !piece || piece.closed) {
      piece = { points: [], curved: false, closed: false }
      pieces.push(piece)
    }
    const last = i + (op === CURVE ? 5 : op === QUADRATIC ? 3 : 1)
    if (op === CURVE || op === QUADRATIC) addCurve(piece, m, x, y, data, i + 1, op === CURVE)
    x = data[last]!
    y = data[last + 1]!
    piece.points.push(mapX(m, x, y), mapY(m, x, y))
    i = last + 2
  }
  return pieces
}

function addCurve(
  piece: Piece,
  m: Matrix,
  x: number,
  y: number,
  d: ArrayLike<number>,
  at: number,
  cubic: boolean,
): void {
  piece.curved = true
  const along = cubic ? cubicAt : quadraticAt
  for (const t of ON_CURVE) {
    const px = along(x, d, at, t)
    const py = along(y, d, at + 1, t)
    piece.points.push(mapX(m, px, py), mapY(m, px, py))
  }
}

const cubicAt = (p0: number, d: ArrayLike<number>, at: number, t: number): number => {
  const u = 1 - t
  return u * u * u * p0 + 3 * u * u * t * d[at]! + 3 * u * t * t * d[at + 2]! + t * t * t * d[at + 4]!
}

const quadraticAt = (p0: number, d: ArrayLike<number>, at: number, t: number): number => {
  const u = 1 - t
  return u * u * p0 + 2 * u * t * d[at]! + t * t * d[at + 2]!
}
