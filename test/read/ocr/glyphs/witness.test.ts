import { describe, expect, it } from 'vitest'
import { digitGlyphs } from '../../../../src/read/ocr/glyphs/number-shapes.ts'
import { newShapes, type Shapes } from '../../../../src/read/ocr/glyphs/shapes.ts'
import { witnessed } from '../../../../src/read/ocr/glyphs/witness.ts'
import { drawnLine } from './drawn-digits.ts'

const shapes: Shapes = newShapes()
for (const [seed, text] of ['0123456789', '9876543210'].entries()) {
  const { ink, gray } = drawnLine(text, { grain: 60, seed: seed + 1 })
  shapes.learn(digitGlyphs(ink, gray)!, text)
}

const runs = (drawn: string, read: string): readonly string[] | undefined => {
  const { ink, gray } = drawnLine(drawn, { grain: 60, seed: 9 })
  return witnessed(read, ink, gray, shapes)?.map(({ said }) => said)
}

describe('shapes bear witness for digits that a model read', () => {
  it.each([
    ['as printed', '1,234', '1,234', ['1,234']],
    ['with a letter behind', '28社', '28社', ['28']],
    ['with letters on both sides', '全45件', '全45件', ['45']],
    ['two numbers, one in brackets', '2,600(0)', '2,600(0)', ['2,600', '0']],
    ['another digit', '28社', '23社', undefined],
    ['one digit more than was read', '128社', '28社', undefined],
    ['one digit less than was read', '28社', '128社', undefined],
    ['thousands that were not read', '1,234', '234', undefined],
    ['the second of two misread', '2,600(0)', '2,600(8)', undefined],
    ['no digits', '社', '社', undefined],
  ])('%s', (_, drawn, read, expected) => {
    expect(runs(drawn, read)).toEqual(expected)
  })

  it('where nothing is known nothing is borne out', () => {
    const { ink, gray } = drawnLine('28')
    expect(witnessed('28', ink, gray, newShapes())).toBeUndefined()
    expect(witnessed('28', ink, gray, undefined)).toBeUndefined()
  })
})
