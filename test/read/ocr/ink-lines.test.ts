import { describe, expect, it } from 'vitest'
import { inkLines, inkOfLines, runTogether } from '../../../src/read/ocr/ink-lines.ts'
import { boxOf, componentsOf } from '../../../src/read/ocr/raster/components.ts'
import type { PixelBox } from '../../../src/read/ocr/raster/raster.ts'
import { blank, fill } from './draw.ts'

const EM = 20

/** Boxes of ink as letters, the lines they make as [top, bottom]. */
const linesOf = (boxes: readonly PixelBox[]) => {
  const raster = blank(200, 120)
  for (const box of boxes) fill(raster, box)
  return inkLines(componentsOf(raster), EM)
}
const heights = (boxes: readonly PixelBox[]) =>
  linesOf(boxes)
    .map(boxOf)
    .map(({ y0, y1 }) => [y0, y1])

const digits = (y0: number, count: number): PixelBox[] =>
  Array.from({ length: count }, (_, i) => ({ x0: 20 + 12 * i, x1: 28 + 12 * i, y0, y1: y0 + 15 }))

describe('lines of ink in a cell', () => {
  it('numbers one below the other are lines of their own', () => {
    expect(heights([...digits(10, 4), ...digits(50, 1), ...digits(90, 2)])).toEqual([
      [10, 25],
      [50, 65],
      [90, 105],
    ])
  })

  it('strokes of 三 are no lines, a comma goes with its digits', () => {
    expect(linesOf([10, 17, 24].map((y0) => ({ x0: 20, x1: 40, y0, y1: y0 + 3 })))).toEqual([])
    const comma = { x0: 40, x1: 43, y0: 72, y1: 76 }
    expect(heights([...digits(10, 1), ...digits(50, 1), comma])).toEqual([
      [10, 25],
      [50, 76],
    ])
  })
})

describe('a recogniser that runs lines together', () => {
  const lines = linesOf([...digits(10, 4), ...digits(50, 1)])

  it.each([
    [
      'each line seen',
      [
        { y0: 8, y1: 27 },
        { y0: 48, y1: 67 },
      ],
      false,
    ],
    ['two seen as one', [{ y0: 8, y1: 67 }], true],
    ['one of them not seen', [{ y0: 8, y1: 27 }], true],
    [
      'one seen twice over both',
      [
        { y0: 8, y1: 67 },
        { y0: 48, y1: 67 },
      ],
      true,
    ],
  ])('%s', (_, seen, together) => {
    expect(runTogether(lines, seen)).toBe(together)
  })

  it('one line is never parted', () => {
    expect(runTogether(linesOf(digits(10, 4)), [])).toBe(false)
  })
})

describe('the ink of the lines that were seen', () => {
  it('goes to the nearer one where their heights overlap, and to none outside of all', () => {
    const raster = blank(200, 120)
    for (const box of [...digits(10, 2), ...digits(30, 3), ...digits(90, 1)]) fill(raster, box)
    const lines = inkOfLines(componentsOf(raster), [
      { y0: 8, y1: 42 },
      { y0: 20, y1: 50 },
    ])
    expect(lines.map((ink) => ink.length)).toEqual([2, 3])
  })
})
