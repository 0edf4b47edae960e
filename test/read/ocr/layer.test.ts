import { describe, expect, it } from 'vitest'
import { holdsTable, insetBoxes, onlyInsets, withInsets } from '../../../src/read/ocr/insets.ts'
import { doubtedLayer, withLayer } from '../../../src/read/ocr/layer.ts'
import type { Box, Page, Ruling, Word } from '../../../src/types.ts'

const word = (text: string, x0: number, y0: number, confidence = 1): Word => ({
  ...{ text, printed: text, box: { x0, y0, x1: x0 + 30, y1: y0 + 8 }, fontSize: 9, bold: false, vertical: false },
  ...{ turn: 0, kind: 'text', confidence, edges: [x0, x0 + 30] },
})
const page = (words: readonly Word[], images: readonly Box[] = [], rulings: readonly Ruling[] = []): Page => ({
  ...{ number: 1, width: 200, height: 100, rotation: 0, words, rulings, fills: [], marks: [], origin: 'text' },
  images: images.map((box, i) => ({ box, id: `i${i}` })),
  quality: { verdict: 'ocr-layer', reason: '理由', garbled: 0 },
})

describe('a picture with a text layer', () => {
  const own = page([word('参加者', 0, 0, 0.6), word('1,234', 50, 0, 0.5), word('855', 100, 0, 0.9)])

  it('is sure where both agree, open where they do not', () => {
    const both = withLayer(
      own,
      page([word('参加者', 0, 0), word('1,234', 50, 0), word('355', 100, 0), word('印', 160, 0)]),
    )
    expect(both.words.map((w) => [w.text, w.confidence, w.candidates])).toEqual([
      ['参加者', 0.99, undefined],
      ['1,234', 0.99, undefined],
      ['855', 0.5, ['355']],
      ['印', 0.8, undefined],
    ])
    expect(both.quality.reason).toContain('2/3')
  })

  it('with a bad layer is as it was read', () => {
    const bad = withLayer(own, page([word('ｘ', 0, 0), word('l.Z3A', 50, 0), word('B5S', 100, 0)]))
    expect(bad.words).toEqual(own.words)
    expect(bad.quality.reason).toContain('OCR layer is bad')
  })

  it('that is not to be read is doubted', () => {
    expect(doubtedLayer(page([word('1,234', 0, 0)])).words[0]!.confidence).toBe(0.8)
  })
})

describe('a table that is a picture', () => {
  const box = { x0: 100, y0: 0, x1: 200, y1: 100 }
  const ruling = (axis: 'h' | 'v', at: number): Ruling =>
    axis === 'h'
      ? { axis, at, from: 110, to: 190, width: 1, source: 'stroke' }
      : { axis, at, from: 10, to: 90, width: 1, source: 'stroke' }
  const grid = [10, 50, 90].map((at) => ruling('h', at)).concat([110, 150, 190].map((at) => ruling('v', at)))
  const cells = (confidence: number) => [20, 40, 60, 70].map((y) => word('12', 120, y, confidence))

  it.each([
    ['a large picture', [box], [], 1],
    ['a logo', [{ x0: 0, y0: 0, x1: 20, y1: 20 }], [], 0],
    ['a background that text stands on', [box], [10, 30, 50].map((y) => word('本文', 120, y)), 0],
  ])('may be %s', (_, images, words, expected) => {
    expect(insetBoxes(page(words, images))).toHaveLength(expected)
  })

  it('has rules both ways', () => {
    expect(holdsTable(grid)).toBe(true)
    expect(holdsTable(grid.filter((r) => r.axis === 'h'))).toBe(false)
  })

  it('is read alone: the rest of the page is white', () => {
    const image = { gray: { width: 4, height: 2, data: new Uint8Array(8) }, box: { x0: 0, y0: 0, x1: 200, y1: 100 } }
    expect([...onlyInsets(image, [box]).gray.data]).toEqual([255, 255, 0, 0, 255, 255, 0, 0])
  })

  it('adds its words and rules to the text', () => {
    const told = withInsets(page([word('本文', 0, 0)], [box]), [box], { words: cells(0.9), rulings: grid })
    expect([told.words.length, told.rulings.length]).toEqual([5, 6])
    expect(told.quality.reason).toContain('1 tables in pictures')
  })

  it.each([
    ['of a photograph hardly a word is sure', cells(0.3), grid],
    ['a chart has no rules both ways', cells(0.9), grid.slice(0, 3)],
  ])('%s: nothing is added', (_, words, rulings) => {
    const given = page([word('本文', 0, 0)], [box])
    expect(withInsets(given, [box], { words, rulings })).toBe(given)
  })
})
