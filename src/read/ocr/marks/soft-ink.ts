// A part of the sheet -> its ink with the faintest strokes: □ and ○ are printed thinner than letters, and break up in the
// ink that letters are told by. Pure.
import { type Component, componentsOf } from '../raster/components.ts'
import type { Gray, PixelBox } from '../raster/raster.ts'

/** Pixels: what reaches the edge of the part comes from outside, a rule or the next letter. */
const ROUND = 3
/** Gray of a sheet whose paper was made white; whatever is darker was printed. */
export const PRINTED = 250

/** `round`: pixels round the box in which thin strokes may lie that were not seen. */
export const softInk = ({ width, height, data }: Gray, box: PixelBox, round = ROUND): Component[] => {
  const [left, top] = [Math.max(0, Math.floor(box.x0 - round)), Math.max(0, Math.floor(box.y0 - round))]
  const [right, bottom] = [Math.min(width, Math.ceil(box.x1 + round)), Math.min(height, Math.ceil(box.y1 + round))]
  const [w, h] = [right - left, bottom - top]
  const bits = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) if (data[(top + y) * width + left + x]! < PRINTED) bits[y * w + x] = 1
  return componentsOf({ width: w, height: h, data: bits })
    .filter((c) => c.x0 > 0 && c.y0 > 0 && c.x1 < w && c.y1 < h)
    .map((c) => moved(c, left, top))
}

const moved = ({ x0, y0, x1, y1, pixels, runs }: Component, dx: number, dy: number): Component => ({
  x0: x0 + dx,
  y0: y0 + dy,
  x1: x1 + dx,
  y1: y1 + dy,
  pixels,
  runs: runs.map((value, i) => value + (i % 3 === 2 ? dy : dx)),
})
