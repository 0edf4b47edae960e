// Affine maps as pdf.js writes them: [a b c d e f], x' = a x + c y + e, y' = b x + d y + f. Pure.
import type { Box } from '../../types.ts'

export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: ArrayLike<number>): Matrix => {
  const [a, b, c, d, e, f] = outer
  return [
    a * inner[0]! + c * inner[1]!,
    b * inner[0]! + d * inner[1]!,
    a * inner[2]! + c * inner[3]!,
    b * inner[2]! + d * inner[3]!,
    a * inner[4]! + c * inner[5]! + e,
    b * inner[4]! + d * inner[5]! + f,
  ]
}

export const mapX = (m: Matrix, x: number, y: number): number => m[0] * x + m[2] * y + m[4]
export const mapY = (m: Matrix, x: number, y: number): number => m[1] * x + m[3] * y + m[5]

/** The box round a mapped rectangle, corners given in any order. */
export function mapBox(m: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const xs = [mapX(m, x0, y0), mapX(m, x1, y0), mapX(m, x0, y1), mapX(m, x1, y1)]
  const ys = [mapY(m, x0, y0), mapY(m, x1, y0), mapY(m, x0, y1), mapY(m, x1, y1)]
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

/** How much lengths grow, on the whole: the square root of the determinant. */
export const scaleOf = (m: Matrix): number => Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]))
