import { describe, expect, test } from 'vitest'
import { findTables } from '../../../src/tables/find-tables.ts'
import { stitchTables } from '../../../src/tables/stitch.ts'
import type { Ruling, Word } from '../../../src/types.ts'
import { fillIn, grid, h, page, shown, v, word } from '../draw.ts'

const XS = [50, 200, 300, 400]
const HEAD = ['区分', '予算額', '決算額']
type Sheet = {
  readonly top: number
  readonly rows: readonly (readonly string[])[]
  readonly words?: readonly Word[]
  readonly rulings?: readonly Ruling[]
}

/** A4-like pages of 600 x 800 with one table each; the first ends near the bottom. */
const book = (sheets: readonly Sheet[]) => {
  const pages = sheets.map(({ top, rows, words, rulings }, i) => {
    const ys = Array.from({ length: rows.length + 1 }, (_, r) => top + 20 * r)
    return page({ rulings: rulings ?? grid(XS, ys), words: [...fillIn(XS, ys, rows), ...(words ?? [])] }, i + 1)
  })
  return stitchTables(pages.flatMap(findTables), pages)
}

const FIRST: Sheet = {
  top: 640,
  rows: [HEAD, ['報酬', '100', '90'], ['旅費', '200', '180']],
  words: [word('歳出', 50, 620), word('(単位:千円)', 330, 620)],
}

describe('a table that goes on', () => {
  test('with its head repeated: the head stands once, title and unit stay', () => {
    const [table, ...more] = book([
      FIRST,
      { top: 60, rows: [HEAD, ['役務費', '300', '270'], ['委託料', '400', '360']] },
    ])
    expect(more).toEqual([])
    expect(shown(table!.cells).filter((c) => c.includes(',0:'))).toEqual([
      '0,0:区分',
      '1,0:報酬',
      '2,0:旅費',
      '3,0:役務費',
      '4,0:委託料',
    ])
    expect([table!.rows, table!.headerRows, table!.title, table!.unitNote]).toEqual([5, 1, '歳出', '(単位:千円)'])
    expect(table!.parts.map((p) => p.page)).toEqual([1, 2])
  })
  test('without a head', () => {
    const tables = book([
      FIRST,
      {
        top: 60,
        rows: [
          ['役務費', '300', '270'],
          ['委託料', '400', '360'],
        ],
      },
    ])
    expect(tables.map((t) => t.rows)).toEqual([5])
  })
  test('page numbers and running heads do not part it', () => {
    const words = [word('- 2 -', 290, 770), word('一般会計', 500, 30)]
    const tables = book([
      { ...FIRST, words: [...FIRST.words!, word('- 1 -', 290, 770)] },
      { top: 90, rows: [HEAD, ['役務費', '300', '270']], words },
    ])
    expect(tables).toHaveLength(1)
  })
  test('a row that the page end cut is one row again, with both places', () => {
    const first = {
      ...FIRST,
      rows: [
        ['区分', '説明', '額'],
        ['旅費', '視察', '100'],
        ['委託料', '学校施設整備の計画', '400'],
      ],
    }
    const [table, ...more] = book([
      first,
      {
        top: 60,
        rows: [
          ['', '策定に要する経費', ''],
          ['報酬', '委員', '9'],
        ],
      },
    ])
    expect(more).toEqual([])
    expect(shown(table!.cells.filter((c) => c.row >= 2))).toEqual([
      '2,0:委託料',
      '2,1:学校施設整備の計画策定に要する経費',
      '2,2:400',
      '3,0:報酬',
      '3,1:委員',
      '3,2:9',
    ])
    expect(table!.cells.find((c) => c.row === 2 && c.column === 1)!.more?.map((p) => p.page)).toEqual([2])
  })
  test('a label that the page end cut goes on below', () => {
    const label = '研修に参加した社員の延べ人数の'
    const first = { ...FIRST, rows: [HEAD, ['旅費', '10', '20'], [label.slice(0, 14), '46', '50']] }
    const [table] = book([
      first,
      {
        top: 60,
        rows: [
          ['合計(人)', '', ''],
          ['報酬', '6', '9'],
        ],
      },
    ])
    expect(table!.cells.filter((c) => c.column === 0).map((c) => c.text)).toEqual([
      '区分',
      '旅費',
      `${label.slice(0, 14)}合計(人)`,
      '報酬',
    ])
  })
  test('a blank label before a number is no cut row', () => {
    const [table] = book([
      FIRST,
      {
        top: 60,
        rows: [
          ['', '300', '270'],
          ['委託料', '400', '360'],
        ],
      },
    ])
    expect(table!.rows).toBe(5)
  })
  test('a merged label split by the page end', () => {
    const ys1 = [640, 660, 680, 700]
    const ys2 = [60, 80, 100]
    const first = page(
      {
        rulings: [
          ...ys1.filter((y) => y !== 680).map((y) => h(y, 50, 400)),
          h(680, 200, 400),
          ...XS.map((x) => v(x, 640, 700)),
        ],
        words: [...fillIn(XS, ys1, [HEAD, ['物件費', '100', '90'], ['', '200', '180']])],
      },
      1,
    )
    const second = page(
      {
        rulings: [h(60, 50, 400), h(100, 50, 400), h(80, 200, 400), ...XS.map((x) => v(x, 60, 100))],
        words: fillIn(XS, ys2, [
          ['', '300', '270'],
          ['', '400', '360'],
        ]),
      },
      2,
    )
    const pages = [first, second]
    const [table, ...more] = stitchTables(pages.flatMap(findTables), pages)
    expect(more).toEqual([])
    const label = table!.cells.find((c) => c.text === '物件費')!
    expect([label.rowSpan, label.more?.map((p) => p.page)]).toEqual([4, [2]])
  })
})

describe('tables that only follow each other', () => {
  test.each<[string, Sheet[]]>([
    [
      'another head',
      [
        FIRST,
        {
          top: 60,
          rows: [
            ['施設', '人数', '率'],
            ['図書館', '5', '3'],
          ],
        },
      ],
    ],
    [
      'a title between',
      [FIRST, { top: 120, rows: [['役務費', '300', '270']], words: [word('その他の施設の利用状況', 50, 100)] }],
    ],
    [
      'text below the first',
      [
        { ...FIRST, top: 300 },
        { top: 60, rows: [HEAD, ['役務費', '300', '270']] },
      ].map((s, i) => (i === 0 ? { ...s, words: [word('以上のとおり執行した。', 50, 500)] } : s)),
    ],
    ['the same sheet filled in again', [FIRST, { top: 60, rows: [HEAD, ['報酬', '7', '8'], ['旅費', '9', '6']] }]],
    ['low on the page, below a map', [FIRST, { top: 600, rows: [HEAD, ['役務費', '300', '270']] }]],
  ])('%s', (_, sheets) => {
    expect(book(sheets)).toHaveLength(2)
  })
})

test('two facing pages: the columns of the right page stand beside those of the left', () => {
  const rows = ['区分', '報酬', '旅費', '役務費', '委託料']
  const left = rows.map((r, i) => [r, i === 0 ? '予算' : `${i}0`, i === 0 ? '決算' : `${i}1`])
  const ys = rows.map((_, i) => 100 + 20 * i).concat(200)
  const xs = [40, 160, 220]
  const right = rows.map((_, i) => (i === 0 ? ['差額', '率'] : [`${i}2`, `${i}3`]))
  const pages = [
    page({ rulings: grid(XS, ys), words: fillIn(XS, ys, left) }, 1),
    page({ rulings: grid(xs, ys), words: fillIn(xs, ys, right) }, 2),
  ]
  const [table, ...more] = stitchTables(pages.flatMap(findTables), pages)
  expect(more).toEqual([])
  expect(shown(table!.cells.filter((c) => c.row === 4))).toEqual(['4,0:委託料', '4,1:40', '4,2:41', '4,3:42', '4,4:43'])
})

test('a table without a head under one of the same columns takes its head', () => {
  const ys = [100, 120, 140]
  const ys2 = [200, 220, 240]
  const drawn = page({
    rulings: [...grid(XS, ys), ...grid(XS, ys2)],
    words: [
      ...fillIn(XS, ys, [HEAD, ['報酬', '100', '90']]),
      word('項 2.負担金', 50, 180),
      ...fillIn(XS, ys2, [
        ['旅費', '1', '2'],
        ['計', '3', '4'],
      ]),
    ],
  })
  const [, second] = stitchTables(findTables(drawn), [drawn])
  expect(shown(second!.cells).slice(0, 4)).toEqual(['0,0:区分', '0,1:予算額', '0,2:決算額', '1,0:旅費'])
  expect([second!.headerRows, second!.title]).toEqual([1, '項 2.負担金'])
})

describe('a box above a table of the same columns', () => {
  const boxed = (name: string, top: number, sheet: Sheet): Sheet => {
    const ys = Array.from({ length: sheet.rows.length + 1 }, (_, r) => sheet.top + 20 * r)
    const rulings = [...grid(XS, ys), ...grid([50, 125, 400], [top, top + 18])]
    const words = [...(sheet.words ?? []), ...fillIn([50, 125, 400], [top, top + 18], [['事業名', name]])]
    return { ...sheet, rulings, words }
  }
  const next: Sheet = { top: 66, rows: [HEAD, ['役務費', '300', '270'], ['委託料', '400', '360']] }
  const numbersOf = (...sheets: readonly Sheet[]) => book(sheets).filter((t) => t.columns === 3).length

  test('that names another project begins another sheet', () => {
    expect(numbersOf({ ...FIRST, words: [] }, boxed('図書館の運営', 30, next))).toBe(2)
  })
  test('that each page repeats does not part it', () => {
    expect(numbersOf(boxed('公園の管理', 600, { ...FIRST, words: [] }), boxed('公園の管理', 30, next))).toBe(1)
  })
})
