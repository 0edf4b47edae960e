// Gray -> how much darker each place is than the paper above and below it. Pure; typed arrays.
// Three rows are added up: a hairline, a scan that lay askew and its straightening spread one printed dot over as many.
// Edges of shaded areas are brighter on one side only and have no depth.
import { type Gray, transposed } from './raster.ts'

/** Row by row as in the picture; `paper`: the depth of paper (grain is darker on one side or the other, so below zero), and
 *  `grain`, its standard deviation. */
export type Depth = {
  readonly width: number
  readonly height: number
  readonly data: Int8Array
  readonly paper: number
  readonly grain: number
}

/** Of level rules (h) and of upright ones (v), these with rows and columns exchanged. */
export type Depths = { readonly h: Depth; readonly v: Depth }

/** Inches to the paper on both sides of a thin rule. */
const BESIDE = 0.02
/** Grays of three rows together that count at most: one dark stroke is no rule. */
const MOST = 75
/** Every so many pixels are looked at to learn the grain. */
const SAMPLED = 37
/** Median of absolute deviations -> standard deviation. */
const MAD = 1.4826

export const depthsOf = (gray: Gray, dpi: number): Depths => ({
  h: depthOf(gray, dpi),
  v: depthOf(transposed(gray), dpi),
})

const depthOf = ({ width, height, data }: Gray, dpi: number): Depth => {
  const out = new Int8Array(data.length)
  const near = Math.max(3, Math.round(BESIDE * dpi)) * width
  const far = near + width
  for (let i = far, end = data.length - far; i < end; i++) {
    const above = data[i - near]! + data[i - far]!
    const below = data[i + near]! + data[i + far]!
    const deep = 1.5 * (above < below ? above : below) - data[i - width]! - data[i]! - data[i + width]!
    out[i] = deep > MOST ? MOST : deep < -MOST ? -MOST : deep
  }
  return { width, height, data: out, ...paperOf(out) }
}

const paperOf = (depth: Int8Array): { paper: number; grain: number } => {
  const counts = new Uint32Array(2 * MOST + 1)
  let n = 0
  for (let i = 0; i < depth.length; i += SAMPLED, n++) counts[depth[i]! + MOST]!++
  const paper = medianOf(counts, n) - MOST
  const off = Uint32Array.from(
    counts,
    (_, k) => (counts[paper + MOST + k] ?? 0) + (k > 0 ? (counts[paper + MOST - k] ?? 0) : 0),
  )
  return { paper, grain: MAD * medianOf(off, n) }
}

const medianOf = (counts: Uint32Array, n: number): number => {
  let [at, seen] = [0, counts[0]!]
  while (seen * 2 < n && at + 1 < counts.length) seen += counts[++at]!
  return at
}
