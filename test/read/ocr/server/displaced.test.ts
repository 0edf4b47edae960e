import { describe, expect, it } from 'vitest'
import { displaced } from '../../../../src/read/ocr/server/displaced.ts'

const at = (text: string, x0: number, y0: number) => ({ text, box: { x0, y0, x1: x0 + 100, y1: y0 + 30 } })
const LINES = ['参加者数', '相談件数', '1,234', '5,678', '達成率'].map((text, i) =>
  at(text, 200 + 300 * (i % 2), 200 + 90 * i),
)
const moved = (times: number, by = 0) =>
  LINES.map(({ text, box: { x0, y0, x1, y1 } }) => ({
    text,
    box: { x0: x0 * times + by, y0: y0 * times + by, x1: x1 * times + by, y1: y1 * times + by },
  }))

describe('boxes of a server', () => {
  it.each([
    ['as they stand', moved(1), false],
    ['a few pixels off', moved(1, 6), false],
    ['in points and not pixels', moved(0.36), true],
    ['with another origin', moved(1, 150), true],
    ['of other texts', LINES.map(({ box }, i) => ({ text: `別の文${i}`, box })), false],
    ['too few to tell', moved(0.36).slice(0, 3), false],
    ['of a text that stands there twice', [...moved(0.36).slice(0, 4), at('参加者数', 0, 0)], false],
  ])('%s', (_, others, said) => {
    expect(displaced(LINES, others)).toBe(said)
  })
})
