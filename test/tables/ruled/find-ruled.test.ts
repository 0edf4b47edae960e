import { describe, expect, test } from 'vitest'
import { findRuled } from '../../../src/tables/ruled/find-ruled.ts'
import type { Ruling } from '../../../src/types.ts'
import { fill, fillIn, grid, h, page, shown, v, word } from '../draw.ts'

const XS = [50, 150, 250, 350]
const YS = [100, 120, 140, 160]
const TEXTS = [
  ['区分', '予算', '決算'],
  ['報酬', '1,200', '1,100'],
  ['旅費', '300', '△20'],
]
const words = fillIn(XS, YS, TEXTS)
const WHOLE = TEXTS.flatMap((row, r) => row.map((text, c) => `${r},${c}:${text}`))
const cellsOf = (rulings: readonly Ruling[]): string[] =>
  findRuled(page({ words, rulings })).flatMap((t) => shown(t.cells))

describe('however the rules are drawn, the cells are the same', () => {
  const pieces = grid(XS, YS).flatMap((r) => {
    const found: Ruling[] = []
    for (let at = r.from; at < r.to; at += 10) found.push({ ...r, from: at, to: at + 9 })
    return found
  })
  const dots = grid(XS, YS).flatMap((r) => {
    const found: Ruling[] = []
    for (let at = r.from; at < r.to; at += 4) found.push({ ...r, from: at, to: at + 1 })
    return found
  })
  const jittered = pieces.map((r, i) => ({ ...r, at: r.at + (i % 2 === 0 ? 0.6 : -0.6) }))
  const double = grid(XS, YS).flatMap((r) => [r, { ...r, at: r.at + 2 }])
  const shortened = grid(XS, YS).map((r) => ({ ...r, from: r.from + 1.5, to: r.to - 1.5 }))
  const thin = grid(XS, YS).map((r) => ({ ...r, source: 'fill' as const, width: 0.75 }))
  test.each<[string, Ruling[]]>([
    ['strokes', grid(XS, YS)],
    ['thin fills', thin],
    ['pieces with white between', pieces],
    ['pieces that jitter by a pixel', jittered],
    ['dotted', dots],
    ['double', double],
    ['corners that miss each other', shortened],
  ])('%s', (_, rulings) => {
    expect(cellsOf(rulings)).toEqual(WHOLE)
  })
  test('no outer line on the left and on the right', () => {
    expect(cellsOf(grid(XS, YS).filter((r) => r.axis === 'h' || (r.at > 50 && r.at < 350)))).toEqual(WHOLE)
  })
  test('no line on top and at the bottom', () => {
    expect(cellsOf(grid(XS, YS).filter((r) => r.axis === 'v' || (r.at > 100 && r.at < 160)))).toEqual(WHOLE)
  })
  test('shading alone, one colour a cell', () => {
    const fills = TEXTS.flatMap((row, r) =>
      row.map((_, c) =>
        fill({ x0: XS[c]!, x1: XS[c + 1]! - 1, y0: YS[r]!, y1: YS[r + 1]! - 1 }, r === 0 ? '#c0c0c0' : '#eeeeee'),
      ),
    )
    expect(findRuled(page({ words, fills })).flatMap((t) => shown(t.cells))).toEqual(WHOLE)
  })
})

describe('spans', () => {
  test('a label over two rows, a head over two columns', () => {
    const rulings = [
      ...[100, 160].map((y) => h(y, 50, 350)),
      h(120, 150, 350),
      h(140, 150, 350),
      v(50, 100, 160),
      v(150, 100, 160),
      v(250, 120, 160),
      v(350, 100, 160),
    ]
    const found = findRuled(
      page({
        rulings,
        words: [word('財源', 60, 110), word('令和6年度', 200, 103), word('5', 160, 123), word('7', 260, 143)],
      }),
    )
    expect(found.flatMap((t) => shown(t.cells))).toEqual([
      '0,0(3x1):財源',
      '0,1(1x2):令和6年度',
      '1,1:5',
      '1,2:',
      '2,1:',
      '2,2:7',
    ])
  })
  test('single letters below each other are one label', () => {
    const tall = [word('主', 60, 103), word('な', 60, 116), word('内', 60, 129), word('訳', 60, 142)]
    const rulings = [...grid([50, 80, 200], [100, 160]), h(130, 80, 200)]
    const found = findRuled(page({ rulings, words: [...tall, word('委託料', 90, 105), word('報酬', 90, 140)] }))
    expect(found.flatMap((t) => shown(t.cells))).toEqual(['0,0(2x1):主な内訳', '0,1:委託料', '1,1:報酬'])
  })
  test('a region that is no rectangle is cut where no word is cut', () => {
    // The rule under the first row stops halfway; the long text runs below it.
    const rulings = [...grid([50, 350], [100, 160]), v(150, 100, 120), h(120, 50, 150)]
    const found = findRuled(
      page({ rulings, words: [word('年度', 60, 103), word('説明の文がここに長く続いている', 60, 135)] }),
    )
    const texts = found.flatMap((t) => t.cells.map((c) => c.text).filter((t) => t !== ''))
    expect(texts).toEqual(['年度', '説明の文がここに長く続いている'])
  })
})

describe('borders that are none', () => {
  test('an underline as long as its text', () => {
    const rulings = [...grid([50, 150, 300], [100, 140, 180]), h(113, 153, 223)]
    const words = [
      word('病院', 60, 105),
      word('http://a.b.c/d', 153, 103),
      word('e/f', 153, 120),
      word('薬局', 60, 150),
      word('なし', 160, 150),
    ]
    expect(findRuled(page({ rulings, words })).flatMap((t) => shown(t.cells))).toEqual([
      '0,0:病院',
      '0,1:http://a.b.c/d e/f',
      '1,0:薬局',
      '1,1:なし',
    ])
  })
  test('but not the rule under a row whose first text begins, and whose last number ends, where the rule does', () => {
    const texts = [
      ['収益', '702,050'],
      ['費用', '612,400'],
    ]
    const words = texts.flatMap(([label, value], r) => [
      word(label!, 50, 102 + 14 * r),
      word(value!, 150 - 35, 102 + 14 * r),
    ])
    const cells = (xs: readonly number[]) =>
      findRuled(page({ rulings: grid(xs, [100, 114, 128]), words })).flatMap((t) => shown(t.cells))
    expect(cells([50, 100, 150])).toEqual(['0,0:収益', '0,1:702,050', '1,0:費用', '1,1:612,400'])
    expect(cells([50, 150])).toEqual(['0,0:収益 702,050', '1,0:費用 612,400'])
  })
  test('one colour painted in two pieces', () => {
    const rulings = [...grid([50, 100, 200], [100, 160]), h(130, 100, 200)]
    const fills = [fill({ x0: 50, x1: 100, y0: 100, y1: 130 }), fill({ x0: 50, x1: 100, y0: 130, y1: 160 })]
    const found = findRuled(
      page({ rulings, fills, words: [word('財源', 60, 124), word('国', 110, 105), word('県', 110, 140)] }),
    )
    expect(found.flatMap((t) => shown(t.cells))).toEqual(['0,0(2x1):財源', '0,1:国', '1,1:県'])
    expect(found[0]!.cells[0]!.shaded).toBe('#d0d0d0')
  })
  test('a highlighted phrase inside a cell', () => {
    const rulings = grid([50, 150, 350], [100, 140])
    const fills = [fill({ x0: 200, x1: 240, y0: 110, y1: 122 }, '#ffff00')]
    const words = [word('目的', 60, 110), word('これは', 160, 111), word('重要な', 205, 111), word('語', 250, 111)]
    expect(findRuled(page({ rulings, fills, words })).flatMap((t) => t.cells)).toHaveLength(2)
  })
})

describe('no tables', () => {
  test.each([
    [
      'a frame round running text',
      page({
        rulings: grid([50, 550], [100, 300]),
        words: [word('本市は令和六年度において次の事業を行う。', 60, 110), word('以上である。', 60, 130)],
      }),
    ],
    [
      'gridlines of a chart',
      page({ rulings: grid([50, 550], [100, 140, 180, 220, 260]), words: [word('120', 300, 108)] }),
    ],
    ['a page without rules', page({ words: [word('本文', 60, 110)] })],
  ])('%s', (_, drawn) => {
    expect(findRuled(drawn)).toEqual([])
  })
})

describe('several tables', () => {
  test('apart, each its own', () => {
    const below = [300, 320, 340]
    const rulings = [...grid(XS, YS), ...grid(XS, below)]
    const found = findRuled(
      page({
        rulings,
        words: [
          ...words,
          ...fillIn(XS, below, [
            ['a', 'b', 'c'],
            ['1', '2', '3'],
          ]),
        ],
      }),
    )
    expect(found.map((t) => [t.rows, t.columns])).toEqual([
      [3, 3],
      [2, 3],
    ])
  })
  test('side by side along one rule, each with rows of its own', () => {
    const rulings = [
      ...grid([50, 100, 150], [100, 120, 140, 160, 180, 200]),
      h(100, 150, 250),
      h(200, 150, 250),
      v(200, 100, 200),
      v(250, 100, 200),
      h(110, 150, 250),
      h(130, 150, 250),
      h(150, 150, 250),
    ]
    const left = fillIn(
      [50, 100],
      [100, 120, 140, 160, 180],
      [
        ['費', '1'],
        ['目', '2'],
        ['節', '3'],
        ['細', '4'],
        ['計', '5'],
      ],
    )
    const right = [word('指標', 153, 112), word('9', 203, 112), word('達成', 153, 135), word('8', 203, 135)]
    expect(findRuled(page({ rulings, words: [...left, ...right] })).map((t) => [t.rows, t.columns])).toEqual([
      [5, 2],
      [4, 2],
    ])
  })
  test('a table in a cell: in the list, and its text not in the cell round it', () => {
    const rulings = [...grid([50, 100, 500], [100, 300]), h(250, 50, 500), ...grid([200, 300, 400], [150, 170, 190])]
    const inner = fillIn(
      [200, 300],
      [150, 170],
      [
        ['R4', 'R5'],
        ['10件', '12件'],
      ],
    )
    const words = [word('概要', 55, 105), word('次の表のとおり', 110, 105), ...inner, word('備考', 55, 260)]
    const found = findRuled(page({ rulings, words }))
    expect(found.map((t) => shown(t.cells))).toEqual([
      ['0,0:概要', '0,1:次の表のとおり', '1,0:備考', '1,1:'],
      ['0,0:R4', '0,1:R5', '1,0:10件', '1,1:12件'],
    ])
  })
})

test('a strike-out is a mark of the cell it crosses', () => {
  const marks = [{ kind: 'strike' as const, box: { x0: 152, y0: 122, x1: 248, y1: 138 } }]
  const [table] = findRuled(page({ words, rulings: grid(XS, YS), marks }))
  expect(table!.cells.filter((c) => c.marks.length > 0).map((c) => c.text)).toEqual(['1,200'])
})
