import { describe, expect, it } from 'vitest'
import { digitGlyphs, digitsByShape } from '../../../../src/read/ocr/glyphs/number-shapes.ts'
import { newShapes, type Shapes } from '../../../../src/read/ocr/glyphs/shapes.ts'
import { drawnLine, type Look } from './drawn-digits.ts'

const taught = (...lines: readonly string[]): Shapes => {
  const shapes = newShapes()
  lines.forEach((text, seed) => {
    const { ink, gray } = drawnLine(text, { grain: 60, seed: seed + 1, x: seed / 3 })
    shapes.learn(digitGlyphs(ink, gray)!, text.replace(/\D/g, ''))
  })
  return shapes
}
const told = (shapes: Shapes, text: string, look: Look = {}): string | undefined => {
  const { ink, gray } = drawnLine(text, { grain: 60, seed: 99, ...look })
  const glyphs = digitGlyphs(ink, gray)
  return glyphs && digitsByShape(glyphs, shapes)
}

const ALL = taught('0123456789', '9,876', '543,210')

describe('digits by their shapes', () => {
  it.each([
    ['as learnt', '1,234', {}, '1234'],
    ['of the digits most alike', '80,658.39', {}, '8065839'],
    ['smaller', '1,750', { size: 20 }, '1750'],
    ['larger', '4096', { size: 44 }, '4096'],
    ['between pixels', '8,306', { x: 0.5 }, '8306'],
    ['fainter', '8,306', { ink: '#666' }, '8306'],
    ['letters as high as digits', 'BOSZ', {}, undefined],
    ['a letter between digits', '10B', {}, undefined],
    ['a unit behind', '12人', {}, undefined],
    ['nothing', '', {}, undefined],
  ] as const)('%s', (_, text, look, expected) => {
    expect(told(ALL, text, look)).toBe(expected)
  })

  it.each(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])(
    '%s is not told for another where it was never read',
    (digit) => {
      const others = '0123456789'.replace(digit, '')
      expect(told(taught(others, others, others), digit)).toBeUndefined()
    },
  )

  it('a shape that was read in one number only is not told', () => {
    expect(told(taught('888'), '8')).toBeUndefined()
    expect(told(taught('888', '8'), '8')).toBe('8')
  })

  it('a shape that was read as two digits is neither', () => {
    const shapes = taught('36', '36')
    const { ink, gray } = drawnLine('36')
    for (let i = 0; i < 2; i++) shapes.learn(digitGlyphs(ink, gray)!, '86')
    expect(told(shapes, '3')).toBeUndefined()
    expect(told(shapes, '6')).toBe('6')
  })
})
