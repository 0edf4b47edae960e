// How far upright rules lean once the lines lie level, and the way back. Pure; typed arrays.
// A feeder that pulls a sheet in askew shears it: lines fall to the right while upright rules stay upright.
import type { Bits, Gray } from './raster.ts'

/** Inches: strokes of letters are shorter. */
const STROKE = 0.15
/** Degrees. */
const FARTHEST = 2.5
const STEP = 0.05
/** Degrees below which nothing is gained. */
const UPRIGHT = 0.12
/** Inches of upright rules that must agree before a page is sheared. */
const EVIDENCE = 2

/** Degrees by which upright rules run to the right on their way down. */
export const leanOf = (ink: Bits, dpi: number): number => {
  const { xs, ys } = rightEdges(ink, Math.round(STROKE * dpi))
  if (xs.length < EVIDENCE * dpi) return 0
  let [best, at] = [-1, 0]
  const reach = Math.ceil(ink.height * Math.tan((FARTHEST * Math.PI) / 180)) + 1
  const columns = new Uint32Array(ink.width + 2 * reach)
  for (let k = -Math.round(FARTHEST / STEP); k <= Math.round(FARTHEST / STEP); k++) {
    const slope = Math.tan((k * STEP * Math.PI) / 180)
    columns.fill(0)
    for (let i = 0; i < xs.length; i++) columns[Math.round(xs[i]! - ys[i]! * slope) + reach]!++
    let score = 0
    for (const n of columns) score += n * n
    if (score > best) [best, at] = [score, k * STEP]
  }
  return at
}

/** Right-hand edges of upright runs of ink. */
const rightEdges = ({ width, height, data }: Bits, least: number): { xs: number[]; ys: number[] } => {
  const xs: number[] = []
  const ys: number[] = []
  const run = new Uint16Array(width)
  for (let y = 0; y <= height; y++)
    for (let x = 0; x + 1 < width; x++) {
      const i = y * width + x
      if (y < height && data[i] === 1 && data[i + 1] === 0) {
        run[x]!++
        continue
      }
      for (let k = run[x]! >= least ? run[x]! : 0; k > 0; k--) {
        xs.push(x)
        ys.push(y - k)
      }
      run[x] = 0
    }
  return { xs, ys }
}

/** Each row moved back; what comes in from outside is white. */
export const unleaned = (gray: Gray, degrees: number): Gray => {
  if (Math.abs(degrees) < UPRIGHT) return gray
  const { width, height, data } = gray
  const out = new Uint8Array(data.length).fill(255)
  const slope = Math.tan((degrees * Math.PI) / 180)
  for (let y = 0; y < height; y++) {
    const shift = (y - (height - 1) / 2) * slope
    const whole = Math.floor(shift)
    const part = shift - whole
    const [from, to] = [Math.max(0, -whole), Math.min(width, width - 1 - whole)]
    for (let x = from, i = y * width + from + whole; x < to; x++, i++)
      out[y * width + x] = data[i]! * (1 - part) + data[i + 1]! * part
  }
  return { width, height, data: out }
}
