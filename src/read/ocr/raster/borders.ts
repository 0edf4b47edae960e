// Ink that runs in from the sheet's edge -> removed: the black border a copier leaves round a smaller sheet. Pure.
// It would be taken for rules, and its straight edge for the way the page lies.
import type { Bits } from './raster.ts'

/** Inches of ink from the edge inwards from which it is a border and no rule that is cut off. */
const DEEP = 0.04
/** Share of a side along which a border shows. */
const ALONG = 0.3

export const withoutBorders = (ink: Bits, dpi: number): Bits => {
  const { width, height } = ink
  const data = ink.data.slice()
  const sides = [
    { n: height, depth: width, from: (i: number) => i * width, step: 1 },
    { n: height, depth: width, from: (i: number) => (i + 1) * width - 1, step: -1 },
    { n: width, depth: height, from: (i: number) => i, step: width },
    { n: width, depth: height, from: (i: number) => (height - 1) * width + i, step: -width },
  ]
  for (const { n, depth, from, step } of sides) {
    const reach = Int32Array.from({ length: n }, (_, i) => {
      let k = 0
      while (k < depth && ink.data[from(i) + k * step] === 1) k++
      return k
    })
    if (reach.filter((k) => k >= DEEP * dpi).length < ALONG * n) continue
    reach.forEach((k, i) => {
      for (let s = 0; s < k; s++) data[from(i) + s * step] = 0
    })
  }
  return { width, height, data }
}
