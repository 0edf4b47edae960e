import { describe, expect, it } from 'vitest'
import { drawnOn } from '../../../../src/read/ocr/raster/worn.ts'
import { blank, fill, grayOfBits } from '../draw.ts'

/** An upright rule from 20 to 100, specks every so many rows down to the rule across at 380. */
const page = (every: number, letters = false) => {
  const raster = blank(300, 400)
  fill(raster, { x0: 90, y0: 20, x1: 93, y1: 100 })
  for (const y of [20, 380]) fill(raster, { x0: 20, y0: y, x1: 280, y1: y + 3 })
  for (let y = 104; y < 380 && every > 0; y += every) fill(raster, { x0: 91, y0: y, x1: 92, y1: y + 1 })
  if (letters) for (let y = 120; y < 370; y += 30) fill(raster, { x0: 78, y0: y, x1: 104, y1: y + 18 })
  return grayOfBits(raster)
}
const RULES = [
  { axis: 'v', box: { x0: 90, y0: 20, x1: 93, y1: 100 } },
  { axis: 'h', box: { x0: 20, y0: 20, x1: 280, y1: 23 } },
  { axis: 'h', box: { x0: 20, y0: 380, x1: 280, y1: 383 } },
] as const

describe('a rule of which specks are left', () => {
  it.each([
    ['is drawn on to the next rule across', 2, false, 380],
    ['not where too few are left', 4, false, 100],
    ['not where nothing is left: a merged cell', 0, false, 100],
    ['not where letters stand on its line', 2, true, 100],
  ])('%s', (_, every, letters, end) => {
    expect(drawnOn(RULES, page(every, letters), 200)[0]!.box).toEqual({ x0: 90, y0: 20, x1: 93, y1: end })
  })
})
