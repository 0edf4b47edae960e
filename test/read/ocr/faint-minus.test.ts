import { describe, expect, it } from 'vitest'
import { faintMinus } from '../../../src/read/ocr/faint-minus.ts'
import type { PixelBox } from '../../../src/read/ocr/raster/raster.ts'
import { blank, fill, grayOfBits } from './draw.ts'

const DIGITS = { x0: 30, y0: 10, x1: 60, y1: 26 }
/** Digits of 16 pixels from x 30 on, and gray print before them. */
const sheet = (...prints: readonly PixelBox[]) => {
  const bits = fill(blank(80, 40), DIGITS)
  for (const print of prints) fill(bits, print)
  return grayOfBits(bits, 150)
}

describe('a faint minus before digits', () => {
  it.each([
    ['a thin stroke at half their height', [{ x0: 21, y0: 18, x1: 28, y1: 20 }], true],
    ['nothing', [], false],
    ['a speck', [{ x0: 24, y0: 18, x1: 26, y1: 20 }], false],
    ['a stroke at their foot', [{ x0: 21, y0: 24, x1: 28, y1: 26 }], false],
    ['a rule that comes from farther off', [{ x0: 2, y0: 18, x1: 28, y1: 20 }], false],
    [
      'two strokes',
      [
        { x0: 21, y0: 16, x1: 28, y1: 18 },
        { x0: 21, y0: 20, x1: 28, y1: 22 },
      ],
      false,
    ],
    ['a letter', [{ x0: 21, y0: 12, x1: 24, y1: 26 }], false],
  ])('%s', (_, prints, expected) => {
    expect(faintMinus(sheet(...prints), DIGITS)).toBe(expected)
  })
})
