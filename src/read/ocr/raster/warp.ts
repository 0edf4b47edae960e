// A sheet whose lines fall more at its head than at its foot -> the same, with all lines level. Pure; typed arrays.
// A feeder that slips turns the sheet while it is pulled in, and a bound copy bends: one angle fits no such page.
import type { Bits, Gray } from './raster.ts'

/** Inches from one band to the next, and the height of each: some lines of text, or a rule, lie in it. */
const BAND = { every: 0.5, high: 1.5 }
/** Degrees either way, and from one to the next. */
const FARTHEST = 1.4
const STEP = 0.05
/** Every so many columns suffice. */
const COLUMN_STEP = 4
/** Inches that count as one row: print lies no more level. */
const ROW = 0.008
/** What a change of one step from band to band costs, beside scores that are shares of the page's evidence. */
const BEND = 0.004
/** Degrees between the bands that differ most, and gain in levelness, from which a page is bent back. */
const BENT = { degrees: 0.2, gain: 1.12 }

const DEGREES = Array.from({ length: 2 * Math.round(FARTHEST / STEP) + 1 }, (_, i) => i * STEP - FARTHEST)

/** Rise over run of the lines by the row in which they cross the page's middle; undefined for a page that lies flat. */
export const warpOf = (ink: Bits, dpi: number): ((y: number) => number) | undefined => {
  const scores = bandScores(ink, dpi)
  const all = scores.reduce((sum, band) => sum + Math.max(...band), 0)
  if (all === 0) return undefined
  const path = smoothest(scores.map((band) => band.map((score) => score / all)))
  const flat = Math.max(...DEGREES.map((_, d) => scores.reduce((sum, band) => sum + band[d]!, 0)))
  const bent = path.reduce((sum, d, k) => sum + scores[k]![d]!, 0)
  const bend = (Math.max(...path) - Math.min(...path)) * STEP
  if (bend < BENT.degrees || bent < BENT.gain * flat) return undefined
  const slopes = path.map((d) => Math.tan((DEGREES[d]! * Math.PI) / 180))
  return (y) => {
    const at = Math.min(Math.max(y / (BAND.every * dpi), 0), slopes.length - 1)
    const k = Math.min(Math.floor(at), slopes.length - 2)
    return slopes[k]! + (slopes[k + 1]! - slopes[k]!) * (at - k)
  }
}

/** How level the lines of each band lie, by the degrees they are turned. */
const bandScores = (ink: Bits, dpi: number): number[][] => {
  const bands = Math.max(2, Math.ceil(ink.height / (BAND.every * dpi)) + 1)
  const half = (BAND.high / 2) * dpi
  const edges = lowerEdges(ink)
  return Array.from({ length: bands }, (_, k) => {
    const middle = k * BAND.every * dpi
    return levelness(edges, middle - half, middle + half, ink.width, ROW * dpi)
  })
}

type Edges = { readonly xs: Int32Array; readonly ys: Int32Array; readonly from: Int32Array }

/** `from[y]`: the first edge of row y. */
const lowerEdges = ({ width, height, data }: Bits): Edges => {
  const xs: number[] = []
  const ys: number[] = []
  const from = new Int32Array(height + 1)
  for (let y = 0; y < height; y++) {
    from[y] = xs.length
    for (let x = 0; x < width && y + 1 < height; x += COLUMN_STEP)
      if (data[y * width + x] === 1 && data[(y + 1) * width + x] === 0) {
        xs.push(x)
        ys.push(y)
      }
  }
  from[height] = xs.length
  return { xs: Int32Array.from(xs), ys: Int32Array.from(ys), from }
}

/** Sum of squares, above what edges without order would have. */
const levelness = ({ xs, ys, from }: Edges, low: number, high: number, width: number, row: number): number[] => {
  const [y0, y1] = [Math.max(0, Math.round(low)), Math.min(from.length - 1, Math.round(high))]
  const [first, end] = [from[y0]!, from[Math.max(y0, y1)]!]
  const reach = Math.ceil((width * Math.tan((FARTHEST * Math.PI) / 180)) / row) + 2
  const rows = new Uint32Array(Math.ceil((y1 - y0) / row) + 2 * reach)
  return DEGREES.map((degrees) => {
    const slope = Math.tan((degrees * Math.PI) / 180)
    rows.fill(0)
    for (let i = first; i < end; i++) rows[Math.round((ys[i]! - y0 - (xs[i]! - width / 2) * slope) / row) + reach]!++
    let score = 0
    for (const n of rows) score += n * n
    return score
  })
}

/** The best path through all bands, where each bend has its price. */
const smoothest = (scores: readonly (readonly number[])[]): number[] => {
  const before: number[][] = []
  let sums = [...scores[0]!]
  for (const band of scores.slice(1)) {
    const from = band.map((_, d) => bestBefore(sums, d))
    before.push(from)
    sums = band.map((score, d) => score + sums[from[d]!]! - BEND * Math.abs(from[d]! - d))
  }
  let at = sums.indexOf(Math.max(...sums))
  const path = [at]
  for (const from of before.reverse()) {
    at = from[at]!
    path.unshift(at)
  }
  return path
}

const bestBefore = (sums: readonly number[], d: number): number => {
  let best = d
  for (let k = 0; k < sums.length; k++)
    if (sums[k]! - BEND * Math.abs(k - d) > sums[best]! - BEND * Math.abs(best - d)) best = k
  return best
}

/** Each column moved back along its lines; what comes in from outside is white. */
export const unwarped = ({ width, height, data }: Gray, slopeAt: (y: number) => number): Gray => {
  const out = new Uint8Array(data.length).fill(255)
  for (let y = 0; y < height; y++) {
    const slope = slopeAt(y)
    for (let x = 0; x < width; x++) {
      const v = y + (x - width / 2) * slope
      if (!(v >= 0 && v < height - 1)) continue
      const top = v | 0
      const i = top * width + x
      out[y * width + x] = data[i]! + (data[i + width]! - data[i]!) * (v - top)
    }
  }
  return { width, height, data: out }
}
