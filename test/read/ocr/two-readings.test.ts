import { describe, expect, it } from 'vitest'
import type { Separators } from '../../../src/read/ocr/ink-signs.ts'
import { AGREED, DIFFER, judgeDigits, LATE, looksNumeric, MAJORITY, OPEN } from '../../../src/read/ocr/two-readings.ts'

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
    ['5.690', '5.690', drawn(4, ['.', 1]), '5,690', OPEN],
    ['0.028', '0.028', drawn(4, ['.', 1]), '0.028', AGREED],
    ['5690', '5690', drawn(4, [',', 1]), '5,690', AGREED],
    ['8.630.186', '8.630.186', drawn(7, ['?', 1], ['?', 4]), '8,630,186', OPEN],
    ['94.37', '94.37', drawn(4, ['?', 2]), '94.37', AGREED],
    ['94,37', '94.37', drawn(4, [',', 2]), '94.37', OPEN],
    ['326,800(0)', '326,800(0)', drawn(9, [',', 3]), '326,800(0)', AGREED],
    ['27', '27', drawn(2), '27', AGREED],
    // A comma and a speck.
    ['2.310', '2,310', drawn(4, ['?', 1], ['?', 1]), '2,310', OPEN],
    // Both see a mark that the ink does not show as one; only one of them does.
    ['56.7', '56.7', drawn(3), '56.7', AGREED],
    ['1,234', '1,234', drawn(4), '1,234', AGREED],
    ['56.7', '567', drawn(3), '567', OPEN],
    ['855', '355', drawn(3), '355', DIFFER],
    ['713', 'T13', drawn(3), '713', DIFFER],
    ['12345', '12345', drawn(4), '12345', AGREED],
  ] as const)('%s and %s', (first, second, ink, text, confidence) => {
    expect(judgeDigits(first, second, ink)).toMatchObject({ text, confidence })
  })

  it.each([
    ['855', '355', drawn(3), ['855']],
    ['5.690', '5.690', drawn(4, ['?', 1]), ['5.690', '5690']],
    ['T13', '713', drawn(3), undefined],
    ['1,611', '1,611', drawn(4, [',', 1]), undefined],
  ] as const)('%s and %s: what else it may say', (first, second, ink, candidates) => {
    expect(judgeDigits(first, second, ink).candidates).toEqual(candidates)
  })

  it('two of three decide, and the third stays a candidate', () => {
    expect(judgeDigits('855', '355', drawn(3), '855')).toEqual({
      text: '855',
      confidence: MAJORITY,
      candidates: ['355'],
    })
  })

  it('the second model saw no number at first: what it says at another size counts nearly as much', () => {
    expect(judgeDigits('2', '', drawn(1), '2')).toEqual({ text: '2', confidence: LATE })
    expect(judgeDigits('2', 'z7', drawn(1), '2').confidence).toBe(MAJORITY)
    expect(judgeDigits('2', '', drawn(1), '3').confidence).toBe(DIFFER)
  })

  it('where all differ, as many digits as are drawn', () => {
    expect(judgeDigits('1,234', '1234', drawn(4, [',', 1]), '').confidence).toBe(AGREED)
    const judged = judgeDigits('11,234', '2,234', drawn(4, [',', 1]), '12,344')
    expect([judged.text, judged.confidence]).toEqual(['2,234', DIFFER])
    expect(judged.candidates).toHaveLength(2)
  })

  it.each([
    ['5,690', true],
    ['当18', true],
    ['累計1,052', true],
    ['事業費A', false],
    ['37,076千人', false],
    ['令和6年度', false],
    ['1,750人[平成27~31年度]', false],
    ['1口52', true],
    ['R2', false],
    ['', false],
  ])('does %s look like a number? %s', (text, expected) => {
    expect(looksNumeric(text)).toBe(expected)
  })
})
