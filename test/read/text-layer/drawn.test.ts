import { describe, expect, test } from 'vitest'
import { at, jp, readRaw } from './raw-pdf.ts'

const rules = async (content: string) =>
  (await readRaw({ content })).rulings.map((r) => [
    r.axis,
    Math.round(r.at),
    Math.round(r.from),
    Math.round(r.to),
    r.source,
  ])

const marks = async (content: string) => (await readRaw({ content })).marks.map((mark) => mark.kind)

/** A box with round corners, its left bottom at x, y. */
const rounded = (x: number, y: number, w: number, h: number, r: number): string => {
  const [x1, y1, k] = [x + w, y + h, r * 0.45]
  const corners = [
    `${x1 - k} ${y} ${x1} ${y + k} ${x1} ${y + r} c ${x1} ${y1 - r} l`,
    `${x1} ${y1 - k} ${x1 - k} ${y1} ${x1 - r} ${y1} c ${x + r} ${y1} l`,
    `${x + k} ${y1} ${x} ${y1 - k} ${x} ${y1 - r} c ${x} ${y + r} l`,
    `${x} ${y + k} ${x + k} ${y} ${x + r} ${y} c h`,
  ]
  return `${x + r} ${y} m ${x1 - r} ${y} l ${corners.join(' ')}`
}

/** An ellipse of four curves round x, y. */
const ellipse = (x: number, y: number, a: number, b: number, paint = 'S'): string => {
  const [k, l] = [a * 0.5523, b * 0.5523]
  return `${x + a} ${y} m ${x + a} ${y + l} ${x + k} ${y + b} ${x} ${y + b} c ${x - k} ${y + b} ${x - a} ${y + l} ${x - a} ${y} c ${x - a} ${y - l} ${x - k} ${y - b} ${x} ${y - b} c ${x + k} ${y - b} ${x + a} ${y - l} ${x + a} ${y} c h ${paint}\n`
}

describe('rules', () => {
  test.each([
    ['a stroke', '0.5 w 10 100 m 110 100 l S', [['h', 200, 10, 110, 'stroke']]],
    ['a thin filled rectangle', '10 100 0.75 50 re f', [['v', 10, 150, 200, 'fill']]],
    ['dashed by the pen', '[3 2] 0 d 10 100 m 110 100 l S', [['h', 200, 10, 110, 'stroke']]],
    [
      'a row of short strokes',
      Array.from({ length: 20 }, (_, i) => `${10 + i * 5} 100 m ${13 + i * 5} 100 l S`).join(' '),
      [['h', 200, 10, 108, 'stroke']],
    ],
    [
      'a row of dots',
      Array.from({ length: 30 }, (_, i) => ellipse(10 + i * 3, 100, 0.5, 0.5, 'f')).join(' '),
      [['h', 200, 10, 98, 'fill']],
    ],
    [
      'a frame filled round its hole',
      '10 100 100 50 re 11 101 98 48 re f*',
      [
        ['h', 151, 10, 110, 'fill'],
        ['h', 200, 10, 110, 'fill'],
        ['v', 11, 150, 200, 'fill'],
        ['v', 110, 150, 200, 'fill'],
      ],
    ],
    [
      'a box with round corners',
      `${rounded(10, 100, 170, 60, 8)} S`,
      [
        ['h', 140, 10, 180, 'stroke'],
        ['h', 200, 10, 180, 'stroke'],
        ['v', 10, 140, 200, 'stroke'],
        ['v', 180, 140, 200, 'stroke'],
      ],
    ],
    [
      'the same, filled round its hole',
      `${rounded(10, 100, 170, 60, 8)} ${rounded(11, 101, 168, 58, 7)} f*`,
      [
        ['h', 141, 11, 180, 'stroke'],
        ['h', 200, 11, 180, 'stroke'],
        ['v', 11, 141, 200, 'stroke'],
        ['v', 180, 141, 200, 'stroke'],
      ],
    ],
    ['half circles at both ends', `${rounded(10, 100, 170, 30, 15)} S`, []],
    ['white on white', '1 G 10 100 m 110 100 l S', []],
    ['clipped away', 'q 200 0 100 100 re W n 10 200 m 110 200 l S Q', []],
  ])('%s', async (_, content, wanted) => {
    expect(await rules(content)).toEqual(wanted)
  })

  test('a shaded cell is a fill and shows weak edges', async () => {
    const page = await readRaw({ content: '0.8 g 10 100 100 50 re f' })
    expect(page.fills.map(({ color }) => color)).toEqual(['#cccccc'])
    expect(page.rulings.map((r) => r.source)).toEqual(['edge', 'edge', 'edge', 'edge'])
  })
})

describe('marks', () => {
  const grid = '10 100 m 110 100 l S 10 150 m 110 150 l S 10 100 m 10 150 l S 110 100 m 110 150 l S '
  test.each([
    ['an ellipse round an option', at(100, 200, '継続') + ellipse(110, 204, 15, 8), ['circle']],
    [
      'a ring filled between two ellipses',
      at(100, 200, '継続') + ellipse(110, 204, 15, 8, '') + ellipse(110, 204, 14, 7, 'f*'),
      ['circle'],
    ],
    ['a tick', '1 w 100 200 m 103 196 l 109 206 l S', ['check']],
    ['a cross', '100 200 m 108 208 l S 100 208 m 108 200 l S', ['check']],
    ['a block in a box', '100 200 8 8 re S 101.5 201.5 5 5 re f', ['fill']],
    ['an empty box', '100 200 8 8 re S', []],
    ['a diagonal through a cell', `${grid}10 100 m 110 150 l S`, ['strike']],
    ['the line of a chart', '10 100 m 60 130 l 110 120 l 160 180 l S', []],
    [
      'a rounded frame',
      '20 100 m 380 100 l 385 100 390 105 390 110 c 390 200 l 390 205 385 210 380 210 c 20 210 l 15 210 10 205 10 200 c 10 110 l 10 105 15 100 20 100 c h S',
      [],
    ],
  ])('%s', async (_, content, wanted) => {
    expect(await marks(content)).toEqual(wanted)
  })

  test('printed signs stay words', async () => {
    const page = await readRaw({ content: `BT /J 10 Tf 10 200 Td ${jp('■継続　□廃止')} Tj ET` })
    expect(page.words.map((w) => w.text).join(' ')).toBe('■継続 □廃止')
  })
})
