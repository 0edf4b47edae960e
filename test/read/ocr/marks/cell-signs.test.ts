import { describe, expect, it } from 'vitest'
import { cellSign } from '../../../../src/read/ocr/marks/cell-signs.ts'
import type { Pen } from '../paper.ts'
import { EM, printed } from './print.ts'

const signIn = (lines: readonly string[], draw?: (pen: Pen) => void, em = EM) => {
  const { gray, region } = printed(lines, draw, em)
  return cellSign(region, gray, em)
}

const stroke =
  (...points: readonly (readonly [x: number, y: number])[]) =>
  (pen: Pen): void => {
    pen.lineWidth = 3
    pen.beginPath()
    for (const [x, y] of points) pen.lineTo(30 + x, 30 + y)
    pen.stroke()
  }

describe('a sign alone in its cell', () => {
  it.each(['◎', '○', '●', '■', '△', '▲', '×'])('%s as it is printed', (sign) => {
    expect(signIn([sign])).toBe(sign)
  })

  it.each([18, 22, 36])('signs of %i pixels', (em) => {
    expect(['◎', '△', '×', 'レ'].map((sign) => signIn([sign], undefined, em))).toEqual(['◎', '△', '×', 'レ'])
  })

  it.each([
    ['✓', stroke([0, 12], [8, 20], [24, 0])],
    ['レ', stroke([0, 0], [0, 22], [18, 8])],
  ])('%s by hand', (sign, draw) => {
    expect(signIn([], draw)).toBe(sign)
  })

  it.each([...'人大又木米父口回日目田四八入へしくVLXTAUメナノソンイ十十+4750'].map((letter) => [letter]))(
    '%s is a letter',
    (letter) => {
      const sign = signIn([letter])
      // X alone in a cell cannot be told from ×, nor メ from it in some faces.
      expect(letter === 'X' ? undefined : sign).toBeUndefined()
    },
  )

  it('two letters are no sign', () => {
    expect(signIn(['△△'])).toBeUndefined()
  })
})
