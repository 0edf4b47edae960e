import { describe, expect, it } from 'vitest'
import { inkOf } from '../../../../src/read/ocr/raster/ink.ts'
import type { Gray } from '../../../../src/read/ocr/raster/raster.ts'
import { findPixelRules } from '../../../../src/read/ocr/raster/rules.ts'
import { unwarped, warpOf } from '../../../../src/read/ocr/raster/warp.ts'
import { blank, grayOfBits } from '../draw.ts'

const DPI = 100
const [WIDTH, HEIGHT] = [800, 1100]
const slopeOf = (degrees: number) => Math.tan((degrees * Math.PI) / 180)

/** Rules 50 pixels apart, each of which falls as `degrees` says for its height. */
const sheet = (degrees: (y: number) => number): Gray => {
  const raster = blank(WIDTH, HEIGHT)
  for (let y = 50; y < HEIGHT - 40; y += 50)
    for (let x = 60; x < WIDTH - 60; x++) {
      const at = Math.round(y + (x - WIDTH / 2) * slopeOf(degrees(y)))
      for (const row of [at, at + 1]) raster.data[row * WIDTH + x] = 1
    }
  return grayOfBits(raster)
}

/** Heights at which a whole thin rule lies. */
const wholeRules = (gray: Gray): number =>
  new Set(
    findPixelRules(inkOf(gray, 128), DPI)
      .filter(({ box }) => box.x1 - box.x0 > 600 && box.y1 - box.y0 <= 4)
      .map(({ box }) => Math.round(box.y0 / 50)),
  ).size

describe('a sheet that slipped in the feeder', () => {
  it('has lines that fall less and less: they are made level', () => {
    const bent = sheet((y) => 0.9 - (1.2 * y) / HEIGHT)
    const slopeAt = warpOf(inkOf(bent, 128), DPI)!
    expect(slopeAt(150)).toBeCloseTo(slopeOf(0.74), 2)
    expect(slopeAt(950)).toBeCloseTo(slopeOf(-0.14), 2)
    expect(wholeRules(bent)).toBeLessThan(19)
    expect(wholeRules(unwarped(bent, slopeAt))).toBe(21)
  })

  it.each([
    ['level', sheet(() => 0)],
    ['askew as a whole', sheet(() => 0.7)],
    ['empty', grayOfBits(blank(WIDTH, HEIGHT))],
  ])('a sheet that is %s is left alone', (_, gray) => {
    expect(warpOf(inkOf(gray, 128), DPI)).toBeUndefined()
  })
})
