import { describe, expect, it } from 'vitest'
import { leadingMark } from '../../../src/read/ocr/leading-mark.ts'
import { componentsOf } from '../../../src/read/ocr/raster/components.ts'
import type { Bits } from '../../../src/read/ocr/raster/raster.ts'
import { blank, fill } from './draw.ts'

const EM = 28
type Draw = (raster: Bits) => void

const where =
  (inside: (x: number, y: number) => boolean): Draw =>
  (raster) => {
    for (let y = 0; y < 24; y++)
      for (let x = 0; x < 24; x++) if (inside(x, y)) raster.data[(y + 5) * raster.width + x + 5] = 1
  }
const frame = where((x, y) => Math.min(x, y, 23 - x, 23 - y) < 2)
const pointing = where((x, y) => x * 0.5 <= Math.min(y, 23 - y))
const ring = where((x, y) => Math.abs(Math.hypot(x - 11.5, y - 11.5) - 10.5) < 1.2)
const disc = where((x, y) => Math.hypot(x - 11.5, y - 11.5) <= 12)
const square = where(() => true)
/** 日: a frame with a stroke across. */
const framed = where((x, y) => Math.min(x, y, 23 - x, 23 - y) < 2 || Math.abs(y - 11.5) < 2)
const backwards = where((x, y) => (23 - x) * 0.5 <= Math.min(y, 23 - y))

const line = (draw: Draw, white: number) => {
  const raster = blank(120, 40)
  draw(raster)
  fill(raster, { x0: 29 + white, y0: 6, x1: 31 + white, y1: 29 })
  fill(raster, { x0: 40 + white, y0: 6, x1: 60 + white, y1: 9 })
  return componentsOf(raster)
}

describe('the sign a line begins with', () => {
  it.each([
    ['▶', pointing, 3],
    ['■', square, 3],
    ['●', disc, 3],
    ['□', frame, 10],
    ['○', ring, 10],
  ] as const)('%s', (sign, draw, white) => {
    expect(leadingMark(line(draw, white), EM)?.text).toBe(sign)
  })

  it.each([
    ['口 close to its neighbour', frame, 4],
    ['〇 close to its neighbour', ring, 4],
    ['日', framed, 10],
    ['◀', backwards, 10],
  ] as const)('none: %s', (_, draw, white) => {
    expect(leadingMark(line(draw, white), EM)).toBeUndefined()
  })

  it('none where it is all there is', () => {
    const raster = blank(60, 40)
    frame(raster)
    expect(leadingMark(componentsOf(raster), EM)).toBeUndefined()
  })
})
