import { describe, expect, test } from 'vitest'
import { buildCells } from '../../../src/tables/cells/build-cells.ts'
import { fill, page, word } from '../draw.ts'

const cell = (row: number, column: number, rowSpan = 1, columnSpan = 1) => ({ row, column, rowSpan, columnSpan })
const one = { xs: [0, 200], ys: [0, 100], cells: [cell(0, 0)] }
const two = { xs: [0, 100, 200], ys: [0, 30, 60], cells: [cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)] }
const textOf = (words: readonly ReturnType<typeof word>[]) => buildCells(one, page({ words }), 1)[0]!.text

describe('words of a cell read as one text', () => {
  test.each<[string, ReturnType<typeof word>[], string]>([
    ['wrapped Japanese without a gap', [word('観光入込', 5, 5), word('客数', 5, 20)], '観光入込客数'],
    ['wrapped Latin with a blank', [word('Budget', 5, 5), word('2024', 5, 20)], 'Budget 2024'],
    ['a letter-spaced label', [word('区', 5, 5), word('分', 60, 5), word('名', 110, 5)], '区分名'],
    ['a number wrapped inside its cell', [word('430,77', 5, 5), word('7', 5, 20)], '430,777'],
    ['two whole numbers below each other stay two', [word('1,234', 5, 5), word('5,678', 5, 20)], '1,234 5,678'],
    ['years below each other stay two', [word('2023', 5, 5), word('2024', 5, 20)], '2023 2024'],
    ['two numbers side by side stay two', [word('12', 5, 5), word('34', 40, 5)], '12 34'],
    ['wide digits with a loose comma', [word('5,', 5, 5), word('860', 18, 5)], '5,860'],
    ['a number and its unit', [word('37', 5, 5), word('件', 16, 5)], '37件'],
    [
      'a number at half the height of two lines',
      [word('支払利息及び', 20, 5), word('1', 12, 11), word('取扱諸費', 20, 17)],
      '1支払利息及び取扱諸費',
    ],
    [
      'a unit at half the height of two lines',
      [word('特定健診の', 5, 5), word('（％）', 58, 11), word('受診率', 5, 17)],
      '特定健診の受診率 （％）',
    ],
    [
      'three lines set close, indented, stay three',
      [word('一行目', 20, 5), word('二', 5, 13), word('三行目', 20, 21)],
      '一行目二三行目',
    ],
    ['reading order, not drawing order', [word('二行目', 5, 20), word('一行目', 5, 5)], '一行目二行目'],
  ])('%s', (_, words, text) => {
    expect(textOf(words)).toBe(text)
  })
  test('notes and ruby are no part of the text', () => {
    const words = [word('78', 5, 10), word('※1', 16, 6, { kind: 'note' }), word('かな', 5, 2, { kind: 'ruby' })]
    const [found] = buildCells(one, page({ words }), 1)
    expect([found!.text, found!.notes, found!.words.length]).toEqual(['78', ['※1'], 3])
  })
  test('縦書き: columns from the right', () => {
    const tall = (text: string, x: number) =>
      word(text, x, 5, { vertical: true, box: { x0: x, x1: x + 10, y0: 5, y1: 45 } })
    const [found] = buildCells(one, page({ words: [tall('その他', 20), tall('財源内訳', 40)] }), 1)
    expect([found!.text, found!.vertical]).toEqual(['財源内訳その他', true])
  })
})

test('letters below each other beside longer lines belong to those lines', () => {
  const stacked = word('木土', 5, 5, { vertical: true, box: { x0: 5, x1: 15, y0: 5, y1: 29 }, edges: [5, 19, 29] })
  expect(textOf([stacked, word('9:00-12:00', 20, 5), word('9:00-15:30', 20, 19)])).toBe('木9:00-12:00土9:00-15:30')
})

describe('words at borders', () => {
  const texts = (words: readonly ReturnType<typeof word>[]) => buildCells(two, page({ words }), 1).map((c) => c.text)
  test('two cells read as one word are cut at the gap over the border', () => {
    const joined = word('1,2003,400', 74, 5)
    const edges = joined.edges.map((x, i) => (i >= 5 ? x + 4 : x))
    expect(texts([{ ...joined, edges, box: { ...joined.box, x1: edges.at(-1)! } }])).toEqual(['1,200', '3,400', '', ''])
  })
  test('text that overflows into a blank cell stays whole', () => {
    const [first, second] = buildCells(two, page({ words: [word('長い事業の名前が入る', 5, 5)] }), 1)
    expect([first!.text, first!.overflow, second!.text]).toEqual(['長い事業の名前が入る', undefined, ''])
    const long = buildCells(two, page({ words: [word('とても長い事業の名前が入る', 5, 5)] }), 1)[0]!
    expect([long.text, long.overflow]).toEqual(['とても長い事業の名前が入る', 'overflows'])
  })
  test('clipped words say so', () => {
    expect(buildCells(two, page({ words: [word('切れた', 5, 5, { clipped: true })] }), 1)[0]!.overflow).toBe('clipped')
  })
})

describe('shading and marks', () => {
  test('pieces of one colour add up, a white fill uncovers again', () => {
    const pieces = [fill({ x0: 0, x1: 50, y0: 0, y1: 30 }), fill({ x0: 50, x1: 100, y0: 0, y1: 30 })]
    const white = fill({ x0: 100, x1: 200, y0: 0, y1: 30 }, '#ffffff')
    const under = fill({ x0: 100, x1: 200, y0: 0, y1: 30 })
    const cells = buildCells(two, page({ fills: [...pieces, under, white] }), 1)
    expect(cells.map((c) => c.shaded)).toEqual(['#d0d0d0', undefined, undefined, undefined])
  })
  test('an ellipse belongs to the cell it is drawn in', () => {
    const marks = [{ kind: 'circle' as const, box: { x0: 120, x1: 150, y0: 35, y1: 55 } }]
    expect(buildCells(two, page({ marks }), 1).map((c) => c.marks.length)).toEqual([0, 0, 0, 1])
  })
})
