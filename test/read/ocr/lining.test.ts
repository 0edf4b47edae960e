import { describe, expect, it } from 'vitest'
import { liningInk } from '../../../src/read/ocr/lining.ts'
import type { Component } from '../../../src/read/ocr/raster/components.ts'

/** [left, right, top, foot] */
const piece = ([x0, x1, y0, y1]: readonly [number, number, number, number]): Component => ({
  ...{ x0, x1, y0, y1, pixels: (x1 - x0) * (y1 - y0), runs: [] },
})
const DIGITS = [
  [20, 30, 10, 30],
  [34, 44, 10, 30],
] as const
const COMMA = [31, 33, 27, 34] as const
/** The left part of 件: higher than digits, its foot below theirs. */
const STROKE = [48, 52, 7, 33] as const
/** の: lower than digits. */
const LOW = [8, 17, 15, 29] as const

describe('ink of a number in a line of text', () => {
  it.each([
    ['digits alone', DIGITS, DIGITS],
    ['a comma goes with them', [DIGITS[0], COMMA, DIGITS[1]], [DIGITS[0], COMMA, DIGITS[1]]],
    ['strokes of the next letter do not', [...DIGITS, STROKE], DIGITS],
    ['nor the letter before', [LOW, ...DIGITS], DIGITS],
    [
      'a digit that was not read stays, so that the second model can see it',
      [...DIGITS, [48, 58, 10, 30]],
      [...DIGITS, [48, 58, 10, 30]],
    ],
  ] as const)('%s', (_, ink, kept) => {
    expect(liningInk(ink.map(piece), 32)).toEqual(kept.map(piece))
  })
})
