import { describe, expect, it } from 'vitest'
import { inkOf } from '../../../../src/read/ocr/raster/ink.ts'
import { leanOf, unleaned } from '../../../../src/read/ocr/raster/lean.ts'
import { blank, fill, grayOfBits } from '../draw.ts'

/** Upright rules and short strokes. */
const page = () => {
  const raster = blank(600, 700)
  for (const x of [60, 240, 420, 540]) fill(raster, { x0: x, y0: 40, x1: x + 3, y1: 640 })
  for (let y = 60; y < 600; y += 40) fill(raster, { x0: 100, y0: y, x1: 103, y1: y + 18 })
  return grayOfBits(raster)
}

describe('lean of upright rules', () => {
  it.each([0, 0.6, -0.6, 1.5])('rules sheared by %s degrees are found so, and set upright', (degrees) => {
    const leaning = unleaned(page(), -degrees)
    const found = leanOf(inkOf(leaning, 128), 200)
    expect(Math.abs(found - degrees)).toBeLessThan(0.11)
    expect(Math.abs(leanOf(inkOf(unleaned(leaning, found), 128), 200))).toBeLessThan(0.11)
  })

  it('letters tell nothing', () => {
    const raster = blank(600, 700)
    for (let y = 40; y < 640; y += 30)
      for (let x = 40; x < 560; x += 24) fill(raster, { x0: x, y0: y, x1: x + 3, y1: y + 20 })
    expect(leanOf(raster, 200)).toBe(0)
  })
})
