// How far a scan lies askew, and the way back. Pure; typed arrays.
// Rows of ink are sheared until lines of text and rules fall into as few rows as possible (FEASIBILITY: every row counts,
// stepping over rows finds 0). Only lower edges of ink are counted: base lines and rules have them in common.
import type { Bits, Gray } from './raster.ts'

/** Degrees: farther askew nobody lays a sheet into a feeder. */
const FARTHEST = 5.5
const COARSE = 0.1
const FINE = 0.02
/** Every so many columns suffice: a line of text is wide. */
const COLUMN_STEP = 4
/** Degrees below which turning would blur more than it mends. */
const STRAIGHT = 0.03

/** Degrees by which the lines fall to the right (positive: the right end is lower). */
export const skewOf = (ink: Bits): number => {
  const { xs, ys } = lowerEdges(ink)
  if (xs.length === 0) return 0
  const rough = bestOf(xs, ys, ink, -FARTHEST, FARTHEST, COARSE)
  return bestOf(xs, ys, ink, rough - COARSE, rough + COARSE, FINE)
}

const lowerEdges = ({ width, height, data }: Bits): { xs: Int32Array; ys: Int32Array } => {
  const xs: number[] = []
  const ys: number[] = []
  for (let y = 0; y + 1 < height; y++)
    for (let x = 0; x < width; x += COLUMN_STEP)
      if (data[y * width + x] === 1 && data[(y + 1) * width + x] === 0) {
        xs.push(x)
        ys.push(y)
      }
  return { xs: Int32Array.from(xs), ys: Int32Array.from(ys) }
}

const bestOf = (xs: Int32Array, ys: Int32Array, ink: Bits, from: number, to: number, step: number): number => {
  let [best, at] = [-1, 0]
  const reach = Math.ceil(ink.width * Math.tan((Math.max(Math.abs(from), Math.abs(to)) * Math.PI) / 180)) + 1
  const rows = new Uint32Array(ink.height + 2 * reach)
  for (let k = 0; from + k * step <= to + step / 2; k++) {
    const degrees = from + k * step
    const slope = Math.tan((degrees * Math.PI) / 180)
    rows.fill(0)
    for (let i = 0; i < xs.length; i++) rows[Math.round(ys[i]! - xs[i]! * slope) + reach]!++
    let score = 0
    for (const n of rows) score += n * n
    if (score > best) [best, at] = [score, degrees]
  }
  return at
}

/** Turned back round its middle; what comes in from outside is white. */
export const straightened = (gray: Gray, degrees: number): Gray => {
  if (Math.abs(degrees) < STRAIGHT) return gray
  const { width, height, data } = gray
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2]
  const out = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const u = cx + (x - cx) * cos - (y - cy) * sin
      const v = cy + (x - cx) * sin + (y - cy) * cos
      if (!(u >= 0 && v >= 0 && u < width - 1 && v < height - 1)) continue
      // As raster.ts's `between`, written out: it runs for every pixel of the page.
      const [left, top] = [u | 0, v | 0]
      const i = top * width + left
      const upper = data[i]! + (data[i + 1]! - data[i]!) * (u - left)
      const lower = data[i + width]! + (data[i + width + 1]! - data[i + width]!) * (u - left)
      out[y * width + x] = upper + (lower - upper) * (v - top)
    }
  return { width, height, data: out }
}
