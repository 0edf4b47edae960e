// Gray -> where it is darker than on both sides: rules too faint for the page's own threshold. Pure; typed arrays.
// Edges of shaded areas are brighter on one side only and do not show.
import type { Bits, Gray } from './raster.ts'

/** Inches to the paper on both sides of a thin rule. */
const BESIDE = 0.02
/** Grays by which a rule is darker than the paper on both its sides: more than the grain of a scan. */
const DARKER = 36

export const valleys = ({ width, height, data }: Gray, axis: 'h' | 'v', dpi: number): Bits => {
  const reach = Math.max(2, Math.round(BESIDE * dpi))
  const step = axis === 'h' ? reach * width : reach
  const out = new Uint8Array(data.length)
  const [x0, y0] = axis === 'h' ? [0, reach] : [reach, 0]
  for (let y = y0; y < height - y0; y++)
    for (let i = y * width + x0, end = (y + 1) * width - x0; i < end; i++) {
      const least = data[i]! + DARKER
      if (data[i - step]! >= least && data[i + step]! >= least) out[i] = 1
    }
  return { width, height, data: out }
}
