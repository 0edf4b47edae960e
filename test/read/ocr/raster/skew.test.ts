import { describe, expect, it } from 'vitest'
import { inkOf } from '../../../../src/read/ocr/raster/ink.ts'
import { skewOf, straightened } from '../../../../src/read/ocr/raster/skew.ts'
import { blank, fill, grayOfBits } from '../draw.ts'

/** Lines of short words, ruled off at the top. */
const page = () => {
  const raster = fill(blank(700, 500), { x0: 60, y0: 50, x1: 640, y1: 53 })
  for (let y = 80; y < 440; y += 30)
    for (let x = 60; x < 620; x += 23) fill(raster, { x0: x, y0: y, x1: x + 17, y1: y + 15 })
  return grayOfBits(raster)
}

describe('skew', () => {
  it.each([0, 0.3, 0.7, -1.4, 2, -3])('a page turned by %s degrees is found askew by as much', (degrees) => {
    const askew = straightened(page(), -degrees)
    expect(skewOf(inkOf(askew, 128))).toBeCloseTo(degrees, 0.9)
  })

  it('an empty page lies straight', () => {
    expect(skewOf(blank(100, 100))).toBe(0)
  })

  it('turning back makes rules level', () => {
    const askew = straightened(page(), -0.7)
    const mended = straightened(askew, skewOf(inkOf(askew, 128)))
    const rows = (gray: typeof mended) => {
      const ink = inkOf(gray, 128)
      const used = new Set<number>()
      for (let x = 120; x < 600; x++) for (let y = 30; y < 70; y++) if (ink.data[y * ink.width + x]) used.add(y)
      return used.size
    }
    expect(rows(askew)).toBeGreaterThan(6)
    expect(rows(mended)).toBeLessThanOrEqual(4)
  })
})
