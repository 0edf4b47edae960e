import { describe, expect, it } from 'vitest'
import { confirmed } from '../../../src/read/ocr/confirm.ts'

const line = (text: string, x0: number, confidence = 0.4, candidates?: readonly string[]) => ({
  ...{ text, box: { x0, y0: 10, x1: x0 + 40, y1: 20 }, confidence, edges: [x0, x0 + 40] },
  ...(candidates ? { candidates } : {}),
})
const seen = (text: string, x0: number, confidence = 0.95, x1 = x0 + 40) => ({
  ...{ text, box: { x0, y0: 9, x1, y1: 21 }, confidence },
})

const compare = (...given: Parameters<typeof confirmed>) => confirmed(...given).lines

describe('what was read here against what a server read', () => {
  it('the same: nearly certain, and nothing left open', () => {
    const told = confirmed([line('1,234', 0, 0.4, ['1,284'])], [seen('1,234', 1)])
    expect(told).toEqual({ lines: [line('1,234', 0, 0.99)], agreed: 1, alone: [] })
  })

  it.each([
    ['a sure server is taken, the other reading stays', 0.95, '1,284', ['1,234', '7,284']],
    ['an unsure one is only another reading', 0.6, '1,234', ['1,284', '7,284']],
  ])('different: %s', (_, sure, text, candidates) => {
    const [told] = compare([line('1,234', 0, 0.98, ['7,284'])], [seen('1,284', 1, sure)])
    expect(told).toMatchObject({ text, confidence: 0.5, candidates })
  })

  it('one stretch there is two cells here: each is found in it', () => {
    const told = compare([line('参加者', 0), line('1,234', 50)], [seen('参加者 1,234', 0, 0.95, 90)])
    expect(told.map((l) => [l.text, l.confidence])).toEqual([
      ['参加者', 0.99],
      ['1,234', 0.99],
    ])
  })

  it('a number that is a part of a longer one is not found in it', () => {
    const [told] = compare([line('234', 50)], [seen('参加者 1,234', 0, 0.95, 90)])
    expect(told).toEqual(line('234', 50))
  })

  it('what only the server saw is said', () => {
    const { alone } = confirmed([line('1,234', 0)], [seen('○', 200, 0.99)])
    expect(alone.map((s) => s.text)).toEqual(['○'])
  })

  it('what only was seen here stays as it was', () => {
    expect(compare([line('1,234', 0)], [])).toEqual([line('1,234', 0)])
  })
})
