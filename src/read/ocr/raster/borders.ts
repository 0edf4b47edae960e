// Ink that runs in from the sheet's edge -> removed: the black border a copier leaves round a smaller sheet. Pure.
// It would be taken for rules, and its straight edge for the way the page lies.
import { inkOf } from './ink.ts'
import type { Bits, Gray } from './raster.ts'

/** Inches of ink from the edge inwards from which it is a border and no rule that is cut off. */
const DEEP = 0.04
/** Share of a side along which a border shows. */
const ALONG = 0.3

/** `limit`: the gray that parts ink from paper. */
export const withoutBorders = (gray: Gray, limit: number, dpi: number): Gray => {
  const ink = inkOf(gray, limit)
  const left = cleared(ink, dpi)
  if (left === ink) return gray
  const data = gray.data.slice()
  for (let i = 0; i < data.length; i++) if (ink.data[i] !== left.data[i]) data[i] = 255
  return { ...gray, data }
}

/** The same where no side has a border. */
const cleared = (ink: Bits, dpi: number): Bits => {
  const { width, height } = ink
  let data: Uint8Array | undefined
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
    const open = data ?? ink.data.slice()
    data = open
    reach.forEach((k, i) => {
      for (let s = 0; s < k; s++) open[from(i) + s * step] = 0
    })
  }
  return data ? { width, height, data } : ink
}
