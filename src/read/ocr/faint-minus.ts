// A minus printed so thin that the scan left hardly any ink of it: a gray stroke before the digits. Pure.
import type { Gray, PixelBox } from './raster/raster.ts'

/** Shares of the digits' height: how far to the left it may stand, between which heights, how long and how thick it is. */
const STROKE = { reach: 0.9, top: 0.3, bottom: 0.75, shortest: 0.2, longest: 0.8, thickest: 0.25 }
/** Grays of a sheet whose paper is made white: darker was printed. */
const PRINTED = 225

export const faintMinus = ({ width, data }: Gray, digits: PixelBox): boolean => {
  const high = digits.y1 - digits.y0
  const from = Math.max(0, Math.round(digits.x0 - STROKE.reach * high))
  const [top, bottom] = [digits.y0 + STROKE.top * high, digits.y0 + STROKE.bottom * high]
  let [first, last, least, most] = [Infinity, -1, Infinity, -1]
  for (let x = from; x < digits.x0 - 1; x++)
    for (let y = digits.y0; y < digits.y1; y++) {
      if (data[y * width + x]! >= PRINTED) continue
      // Print above or below is a letter, a sign or the end of a rule.
      if (y < top || y > bottom) return false
      ;[first, last, least, most] = [Math.min(first, x), Math.max(last, x), Math.min(least, y), Math.max(most, y)]
    }
  // What comes from farther off is a rule.
  if (first === from) return false
  const [long, thick] = [last - first + 1, most - least + 1]
  return (
    long >= STROKE.shortest * high && long <= STROKE.longest * high && thick <= STROKE.thickest * high && long > thick
  )
}
