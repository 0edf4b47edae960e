import { describe, expect, it } from 'vitest'
import { componentsOf } from '../../../src/read/ocr/raster/components.ts'
import { AGREED, OPEN } from '../../../src/read/ocr/two-readings.ts'
import { unseenMarks, withUnseenMarks } from '../../../src/read/ocr/unseen-marks.ts'
import { blank, fill, grayOfBits } from './draw.ts'

const FOOT = 40
/** Three digits, the last one farther off; grays between them. */
const drawn = (grays: readonly (readonly [x: number, y: number, gray: number])[]) => {
  const bits = blank(80, 60)
  for (const x0 of [10, 22, 38]) fill(bits, { x0, x1: x0 + 9, y0: FOOT - 15, y1: FOOT })
  const gray = grayOfBits(bits)
  for (const [x, y, value] of grays) gray.data[y * gray.width + x] = value
  return { gray, ink: componentsOf(bits) }
}
const POINT = [
  [34, FOOT - 2, 150],
  [34, FOOT - 1, 120],
] as const

describe('marks too small to be ink', () => {
  it.each([
    ['a gray point at the foot', POINT, [2]],
    ['nothing', [], []],
    [
      'blurred edges',
      [
        [31, FOOT - 1, 120],
        [37, FOOT - 1, 120],
      ],
      [],
    ],
    [
      'grain as gray as elsewhere between the digits',
      [
        [34, FOOT - 1, 210],
        [34, FOOT - 12, 215],
      ],
      [],
    ],
    [
      'an upright hair',
      [
        [34, FOOT - 1, 120],
        [34, FOOT - 9, 120],
      ],
      [],
    ],
  ] as const)('%s', (_, grays, expected) => {
    const { gray, ink } = drawn(grays)
    expect(unseenMarks(gray, ink)).toEqual(expected)
  })

  it('are put into what both models read without them, and nobody is sure', () => {
    const { gray, ink } = drawn(POINT)
    expect(withUnseenMarks({ text: '391', confidence: AGREED }, gray, ink)).toEqual({
      text: '39.1',
      confidence: OPEN,
      candidates: ['391'],
    })
    expect(withUnseenMarks({ text: '39.1', confidence: AGREED }, gray, ink)).toEqual({
      text: '39.1',
      confidence: AGREED,
    })
  })
})
