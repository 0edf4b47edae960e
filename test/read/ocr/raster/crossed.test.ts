// A row of strokes runs through its letters, a rule between them.
import { describe, expect, it } from 'vitest'
import { isLetters } from '../../../../src/read/ocr/raster/crossed.ts'
import type { Bits, PixelBox } from '../../../../src/read/ocr/raster/raster.ts'

const [WIDTH, HEIGHT, DPI, LONG, Y] = [240, 60, 200, 6, 30]

const inkOf = (boxes: readonly PixelBox[]): Bits => {
  const data = new Uint8Array(WIDTH * HEIGHT)
  for (const { x0, x1, y0, y1 } of boxes) for (let y = y0; y < y1; y++) data.fill(1, y * WIDTH + x0, y * WIDTH + x1)
  return { width: WIDTH, height: HEIGHT, data }
}

/** Strokes every 30 pixels between two columns, from so far above the line to so far below it. */
const strokes = (x0: number, x1: number, above: number, below: number): PixelBox[] =>
  Array.from({ length: Math.floor((x1 - x0) / 30) }, (_, i) => ({
    x0: x0 + i * 30 + 10,
    x1: x0 + i * 30 + 22,
    y0: Y - above,
    y1: Y + below,
  }))

const line = (seen: (x: number) => boolean) => [
  {
    box: { x0: 0, x1: WIDTH, y0: Y, y1: Y + 1 },
    pieces: Array.from({ length: WIDTH / LONG }, (_, i) => ({ x: i * LONG, seen: seen(i * LONG) })),
  },
]
const everyOther = (x: number): boolean => (x / LONG) % 2 === 0
const toTheLeft = (x: number): boolean => x < WIDTH / 2 && everyOther(x)

describe('pieces in a line', () => {
  it.each([
    ['with nothing beside them are a rule', [], everyOther, false],
    ['above which letters stand are a rule', strokes(0, WIDTH, 14, -4), everyOther, false],
    ['through which letters reach are strokes', strokes(0, WIDTH, 14, 14), everyOther, true],
    ['that nothing interrupts are a rule, whatever crosses them', strokes(0, WIDTH, 14, 14), () => true, false],
    ['of which none is left beyond the letters above are strokes', strokes(0, 120, 14, -4), toTheLeft, true],
    ['of which as much is left beyond the letters are a rule', strokes(0, 120, 14, -4), everyOther, false],
  ])('%s', (_, boxes, seen, letters) => {
    expect(isLetters(line(seen), LONG, inkOf(boxes), 'h', DPI)).toBe(letters)
  })
})
