import { describe, expect, it } from 'vitest'
import { letterInk } from '../../../src/read/ocr/letter-ink.ts'
import { boxOf, componentsOf } from '../../../src/read/ocr/raster/components.ts'
import type { PixelBox } from '../../../src/read/ocr/raster/raster.ts'
import { blank, fill } from './draw.ts'

const FOOT = 40
const digit = (x0: number): PixelBox => ({ x0, x1: x0 + 9, y0: FOOT - 15, y1: FOOT })
const letter = (x0: number): PixelBox => ({ x0, x1: x0 + 18, y0: FOOT - 19, y1: FOOT })
/** 件: two strokes beside each other. */
const parted = (x0: number): PixelBox[] => [
  { x0, x1: x0 + 5, y0: FOOT - 19, y1: FOOT },
  { x0: x0 + 7, x1: x0 + 18, y0: FOOT - 19, y1: FOOT },
]
const comma = (x0: number): PixelBox => ({ x0, x1: x0 + 3, y0: FOOT - 3, y1: FOOT + 1 })

/** `off`: pixels by which the recogniser puts each letter beside its ink. */
const leftsOf = (text: string, boxes: readonly PixelBox[], places: readonly number[], off: number) => {
  const raster = blank(300, 60)
  for (const box of boxes) fill(raster, box)
  const symbols = [...text].map((sign, i) => ({
    text: sign,
    x0: places[i]! + off,
    x1: places[i]! + off + 9,
    confidence: 0.9,
  }))
  return letterInk(symbols, componentsOf(raster)).map((ink) => (ink.length > 0 ? boxOf(ink).x0 : undefined))
}

describe('the ink of each letter of a line', () => {
  const boxes = [letter(20), digit(42), comma(53), digit(58), digit(69), digit(80), ...parted(91)]
  const places = [24, 42, 52, 58, 69, 80, 95]

  it.each([0, -12, 12])('is dealt out in order, though all places are off by %i', (off) => {
    expect(leftsOf('約1,234件', boxes, places, off)).toEqual([20, 42, 53, 58, 69, 80, 91])
  })

  it('a digit takes no stroke of the letter beside it', () => {
    expect(leftsOf('2件', [digit(20), ...parted(31)], [25, 33], 6)).toEqual([20, 31])
  })

  it('ink of which nothing was read belongs to nobody', () => {
    expect(leftsOf('1年', [digit(20), letter(60), letter(90)], [20, 92], 0)).toEqual([20, 90])
  })

  it('a letter without ink of its own gets none', () => {
    expect(leftsOf('1年度', [digit(20), letter(32)], [20, 32, 36], 0).filter((x) => x === undefined)).toHaveLength(1)
  })
})
