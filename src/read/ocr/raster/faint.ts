// Depth -> rules too faint or too thin for the page's own threshold: darker than the paper on both sides, evenly, all
// along. Pure; typed arrays. A hairline of one printer's dot leaves a gray less deep than the grain of the scan in any one
// pixel, but over a letter's width the grain evens out and the rule stays.
import type { Depth } from './depth.ts'
import type { Bits } from './raster.ts'

/** Inches over which grain is evened out. */
const ALONG = 0.12
/** Pixels over which a rule has no white gap. */
const GAPLESS = 5
/** Mean depth along a rule: at least so much, and so many standard errors of the page's grain. */
const RULE = { least: 22, errors: 5 }
/** Share of a rule's mean that each short piece of it reaches. */
const EVEN = 0.5

export const faintBits = (depth: Depth, dpi: number): Bits => {
  const { width, height, data, grain } = depth
  const half = Math.round((ALONG * dpi) / 2)
  const least = Math.max(RULE.least, (RULE.errors * grain) / Math.sqrt(2 * half + 1))
  const out = new Uint8Array(data.length)
  const near = new Float32Array(width)
  let [above, here, below] = [new Float32Array(width), new Float32Array(width), new Float32Array(width)]
  for (let y = 0; y < height; y++) {
    ;[above, here, below] = [here, below, above]
    meansOf(data, y * width, width, half, below)
    const row = (y - 1) * width
    let known = false
    for (let x = 0; x < width && y > 0; x++) {
      const mean = here[x]!
      if (mean < least || mean < above[x]! || mean < below[x]!) continue
      if (!known) meansOf(data, row, width, GAPLESS >> 1, near)
      known = true
      const end = Math.min(width - 1, x + half)
      for (let k = Math.max(0, x - half); k <= end; k++) if (near[k]! >= EVEN * mean) out[row + k] = 1
    }
  }
  return { width, height, data: out }
}

/** Means of the places up to `half` to both sides, of one row. */
const meansOf = (data: Int8Array, row: number, width: number, half: number, out: Float32Array): void => {
  const n = 2 * half + 1
  let sum = 0
  for (let x = 0; x < Math.min(half, width); x++) sum += data[row + x]!
  for (let x = 0; x < width; x++) {
    if (x + half < width) sum += data[row + x + half]!
    if (x - half > 0) sum -= data[row + x - half - 1]!
    out[x] = sum / n
  }
}
