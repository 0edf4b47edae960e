import { describe, expect, it } from 'vitest'
import type { Separators } from '../../../src/read/ocr/ink-signs.ts'
import { AGREED, DIFFER, judgeDigits, looksNumeric, OPEN } from '../../../src/read/ocr/two-readings.ts'

const drawn = (digits: number, ...marks: readonly (readonly [',' | '.' | '?', number])[]): Separators => ({
  digits,
  marks: marks.map(([mark, after]) => ({ mark, after })),
})

describe('two readings of one number', () => {
  it.each([
    ['1,611', '1,611', drawn(4, [',', 1]), '1,611', AGREED],
    ['1.611', '1,611', drawn(4, ['?', 1]), '1,611', AGREED],
    ['5.690', '5.690', drawn(4, [',', 1]), '5,690', AGREED],
    ['5.690', '5.690', drawn(4, ['?', 1]), '5,690', OPEN],
    ['5.690', '5.690', drawn(4, ['.', 1]), '5.690', AGREED],
    ['5690', '5690', drawn(4, [',', 1]), '5,690', AGREED],
    ['8.630.186', '8.630.186', drawn(7, ['?', 1], ['?', 4]), '8,630,186', OPEN],
    ['94.37', '94.37', drawn(4, ['?', 2]), '94.37', AGREED],
    ['94,37', '94.37', drawn(4, [',', 2]), '94.37', OPEN],
    ['326,800(0)', '326,800(0)', drawn(9, [',', 3]), '326,800(0)', AGREED],
    ['27', '27', drawn(2), '27', AGREED],
    ['855', '355', drawn(3), '355', DIFFER],
    ['713', 'T13', drawn(3), '713', DIFFER],
    ['12345', '12345', drawn(4), '12345', AGREED],
  ] as const)('%s and %s', (first, second, ink, text, confidence) => {
    expect(judgeDigits(first, second, ink)).toEqual({ text, confidence })
  })

  it.each([
    ['5,690', true],
    ['当18', true],
    ['累計1,052', true],
    ['事業費A', false],
    ['37,076千人', false],
    ['令和6年度', false],
    ['', false],
  ])('does %s look like a number? %s', (text, expected) => {
    expect(looksNumeric(text)).toBe(expected)
  })
})
