import { describe, expect, it } from 'vitest'
import { findAligned } from '../../../src/tables/aligned/find-aligned.ts'
import type { Page, Table } from '../../../src/types.ts'
import { page, row, rule, text } from './typeset.ts'

/** Row by row; a span is told as 2x1: rows x columns. */
const shown = (table: Table): string[] =>
  Array.from({ length: table.rows }, (_, r) =>
    table.cells
      .filter((c) => c.row === r)
      .map((c) => (c.rowSpan * c.columnSpan > 1 ? `${c.rowSpan}x${c.columnSpan} ` : '') + c.text)
      .join(' | '),
  )

const only = (p: Page): Table => {
  const tables = findAligned(p, [])
  expect(tables).toHaveLength(1)
  return tables[0]!
}

const KPI = [
  [50, 'left'],
  [260, 'centre'],
  [350, 'right'],
  [420, 'right'],
  [490, 'right'],
] as const
const kpiRows = [
  ['観光入込客数', '千人', '1,234', '1,310', '1,500'],
  ['新規創業件数（累計）', '件', '12', '▲3', '40'],
  ['合計特殊出生率', '', '1.38', '1.41', '1.60'],
  ['移住相談窓口を通じた移住者数', '人', '45', '―', '100'],
]
const kpiHead = [
  ...row(100, ['指標名'], [[50, 'left']]),
  ...heads(100, ['単位', '基準値', '実績', '目標'], [260, 330, 400, 470]),
]
const kpi = [...kpiHead, ...kpiRows.flatMap((r, i) => row(118 + i * 18, r, KPI))]

function heads(y: number, texts: readonly string[], middles: readonly number[]) {
  return texts.flatMap((t, i) => text(t, middles[i]!, y, 'centre'))
}

describe('cards', () => {
  const card = (x: number, title: string, now: string, aim: string) => [
    ...text(title, x + 10, 110),
    ...text('現状値', x + 60, 135, 'centre'),
    ...text('目標値', x + 160, 135, 'centre'),
    ...text(now, x + 60, 150, 'centre', 16),
    ...text(aim, x + 160, 150, 'centre', 16),
  ]
  const words = [...card(40, '新規出店数（累計）', '3', '20'), ...card(300, '寄港回数', '7', '15')]
  const frames = [40, 300].flatMap((x) => [rule(100, x, x + 220), rule(128, x + 5, x + 215), rule(180, x, x + 220)])
  it('stand side by side in frames, each with its title above a rule', () => {
    expect(findAligned(page(words, frames), []).map(shown)).toEqual([
      ['現状値 | 目標値', '3 | 20'],
      ['現状値 | 目標値', '7 | 15'],
    ])
  })
  it('are no tables without their frames', () => {
    expect(findAligned(page(words.slice(0, words.length / 2)), [])).toEqual([])
  })
})

describe('tables without rules', () => {
  it('reads right-aligned numbers under centred heads', () => {
    const table = only(page(kpi))
    expect(table.headerRows).toBe(1)
    expect(shown(table)).toEqual([
      '指標名 | 単位 | 基準値 | 実績 | 目標',
      '観光入込客数 | 千人 | 1,234 | 1,310 | 1,500',
      '新規創業件数（累計） | 件 | 12 | ▲3 | 40',
      '合計特殊出生率 |  | 1.38 | 1.41 | 1.60',
      '移住相談窓口を通じた移住者数 | 人 | 45 | ― | 100',
    ])
    expect(table.confidence).toBeGreaterThan(0.8)
    expect(table.reasons.map((r) => r.id)).toContain('alignment')
  })

  it('knows wrapped labels by their ends where values stand at the bottom, below a head of years', () => {
    const columns = [
      [50, 'left'],
      [140, 'left'],
      [260, 'right'],
      [330, 'right'],
      [400, 'right'],
    ] as const
    const items = [
      ['①', '観光入込客', '数（千人）', '3,210', '3,305', '1,420'],
      ['②', '宿泊者数（', '千人）', '412', '430', '198'],
      ['③', '観光消費額', '（百万円）', '15,240', '15,880', '6,902'],
    ]
    const words = [
      ...row(100, ['No.', '項目', '2018', '2019', '2020'], columns),
      ...items.flatMap(([no, first, second, ...values], r) => [
        ...text(first!, 140, 112 + 24 * r),
        ...row(124 + 24 * r, [no!, second!, ...values], columns),
      ]),
    ]
    const table = only(page(words))
    expect(table.headerRows).toBe(1)
    expect(shown(table)).toEqual([
      'No. | 項目 | 2018 | 2019 | 2020',
      '① | 観光入込客数（千人） | 3,210 | 3,305 | 1,420',
      '② | 宿泊者数（千人） | 412 | 430 | 198',
      '③ | 観光消費額（百万円） | 15,240 | 15,880 | 6,902',
    ])
  })

  it('parts lines that have a label and a value each, in columns of their own; labels set wide stay whole', () => {
    const columns = [
      [330, 'right'],
      [400, 'right'],
      [470, 'right'],
    ] as const
    const wide = (label: string, x: number, y: number) => {
      const [whole] = text(label, x, y)
      const edges = [...label, ''].map((_, i) => x + i * 20)
      return { ...whole!, edges, box: { ...whole!.box, x1: edges.at(-1)! - 10 } }
    }
    const items: [string, number, readonly string[]][] = [
      ['引当金', 60, ['', '36,023', '']],
      ['修繕引当金', 80, ['25,089', '', '']],
      ['退職引当金', 80, ['10,934', '', '']],
      ['企業債', 60, ['', '210,375', '']],
      ['建設企業債', 80, ['210,375', '', '']],
      ['負債合計', 60, ['', '', '246,398']],
      ['資本合計', 60, ['', '', '56,611']],
    ]
    const words = items.flatMap(([label, x, values], r) => [
      wide(label, x, 100 + 14 * r),
      ...row(100 + 14 * r, values, columns),
    ])
    expect(shown(only(page(words)))).toEqual([
      '引当金 |  | 36,023 | ',
      '修繕引当金 | 25,089 |  | ',
      '退職引当金 | 10,934 |  | ',
      '企業債 |  | 210,375 | ',
      '建設企業債 | 210,375 |  | ',
      '負債合計 |  |  | 246,398',
      '資本合計 |  |  | 56,611',
    ])
  })

  it('spans a marked group over all columns; amounts beside texts are no heads', () => {
    const columns = [
      [50, 'left'],
      [90, 'left'],
      [250, 'left'],
      [400, 'right'],
      [470, 'right'],
    ] as const
    const words = [
      ...row(100, ['区分', '事業名', '担当課', '予算額', '前年度'], columns),
      ...text('■総務費', 50, 120),
      ...row(140, ['新規', '窓口改善事業費', '市民課', '23,870', ''], columns),
      ...row(160, ['拡大', '協力隊推進事業費', '企画課', '41,200', '32,650'], columns),
      ...text('■民生費', 50, 180),
      ...row(200, ['継続', '敬老会開催事業費', '福祉課', '8,150', '8,320'], columns),
    ]
    const table = only(page(words))
    expect(table.headerRows).toBe(1)
    expect(shown(table)).toEqual([
      '区分 | 事業名 | 担当課 | 予算額 | 前年度',
      '1x5 ■総務費',
      '新規 | 窓口改善事業費 | 市民課 | 23,870 | ',
      '拡大 | 協力隊推進事業費 | 企画課 | 41,200 | 32,650',
      '1x5 ■民生費',
      '継続 | 敬老会開催事業費 | 福祉課 | 8,150 | 8,320',
    ])
  })

  it('gives a label all rows between two rules that run below it, where shorter ones end each row', () => {
    const columns = [
      [50, 'left'],
      [200, 'left'],
      [350, 'right'],
      [420, 'right'],
    ] as const
    const labels = ['', '算数の正答率', '', '', '朝食を毎日とる児童', '']
    const kinds = ['市', '県', '全国', '市', '県', '全国']
    const words = [
      ...row(100, ['指標', '区分', 'R3', 'R5'], columns),
      ...kinds.flatMap((kind, r) => row(120 + 16 * r, [labels[r]!, kind, `6${r}.1`, `7${r}.2`], columns)),
    ]
    const full = [95, 115, 166, 214].map((y) => rule(y, 45, 430))
    const short = [134, 150, 182, 198].map((y) => rule(y, 190, 430))
    const table = only(page(words, [...full, ...short]))
    expect(shown(table).filter((line) => line.startsWith('3x1'))).toEqual([
      '3x1 算数の正答率 | 市 | 60.1 | 70.2',
      '3x1 朝食を毎日とる児童 | 市 | 63.1 | 73.2',
    ])
  })

  it('joins a wrapped label to its row and leaves the label of a group alone', () => {
    const columns = [
      [50, 'left'],
      [300, 'right'],
      [400, 'right'],
    ] as const
    const words = [
      ...row(100, ['取組', '令和４年度', '令和５年度'], columns),
      ...row(122, ['子ども・子育て支援拠点', '12,300', '15,000'], columns),
      ...row(135, ['施設の整備に関する事業'], columns),
      ...row(156, ['学校給食費の無償化', '230,100', '228,450'], columns),
      ...row(177, ['その他'], columns),
      ...row(191, ['地域公共交通の実証', '8,900', '9,100'], columns),
      ...row(205, ['合計', '251,300', '252,550'], columns),
    ]
    expect(shown(only(page(words)))).toEqual([
      '取組 | 令和４年度 | 令和５年度',
      '子ども・子育て支援拠点施設の整備に関する事業 | 12,300 | 15,000',
      '学校給食費の無償化 | 230,100 | 228,450',
      'その他 |  | ',
      '地域公共交通の実証 | 8,900 | 9,100',
      '合計 | 251,300 | 252,550',
    ])
  })

  it('leaves the text above and below out', () => {
    const above = [
      ...text(
        '本市では人口減少と少子高齢化が進む中、持続可能な地域社会の実現に向けて、市民・事業者・行政が一体と',
        50,
        50,
      ),
      ...text(
        'なった取組を進めてきた。その成果を確かめるため、次の指標を定め、毎年度検証しています。検証の結果は',
        50,
        64,
      ),
      ...text('市民委員会に報告します。', 50, 78),
    ]
    expect(only(page([...above, ...kpi])).rows).toBe(5)
  })

  it('takes a paper’s title of two words for no head', () => {
    const places = [
      [60, 'left'],
      [300, 'right'],
      [380, 'right'],
      [460, 'right'],
    ] as const
    const words = [
      ...text('観光振興計画', 200, 42, 'left', 15),
      ...text('数値目標の進捗', 320, 42, 'left', 15),
      ...text('■誘客の促進', 56, 74, 'left', 13),
      ...[
        ['指標', '基準値R1', 'R3', '目標値R8'],
        ['観光入込客数', '284.1', '198.6', '300.0'],
        ['延べ宿泊者数', '612.4', '405.0', '650.0'],
        ['外国人宿泊者数', '184.2', '120.6', '250.0'],
      ].flatMap((r, i) => row(96 + i * 18, r, places)),
    ]
    const [table] = findAligned(page(words), [])
    expect([table!.rows, table!.headerRows, table!.cells[0]!.text]).toEqual([4, 1, '指標'])
  })

  it('takes zebra shading for no border of the table', () => {
    const fills = [136, 172].map((y) => ({ box: { x0: 45, y0: y - 4, x1: 500, y1: y + 14 }, color: '#e8ecf4' }))
    const edges = fills.flatMap(({ box }) =>
      [box.y0, box.y1].map((at) => ({ ...rule(at, 45, 500), source: 'edge' as const })),
    )
    expect(only(page(kpi, edges, fills)).rows).toBe(5)
  })

  it('ends where the stripes end, whatever chart stands beside them', () => {
    const stripes = [96, 132, 168].map((y0) => ({ box: { x0: 45, y0, x1: 500, y1: y0 + 18 }, color: '#e8ecf4' }))
    const edges = stripes.flatMap(({ box }) =>
      [box.y0, box.y1].map((at) => ({ ...rule(at, 45, 500), source: 'edge' as const })),
    )
    const axis = [104, 130, 156, 182].flatMap((y, i) => text(String(100 - 25 * i), 515, y))
    const alone = only(page(kpi, edges, stripes))
    expect(shown(only(page([...kpi, ...axis], edges, stripes)))).toEqual(shown(alone))
  })
})

describe('tables with rules above and below only', () => {
  const columns = [
    [60, 'left'],
    [235, 'right'],
    [315, 'right'],
    [415, 'right'],
    [495, 'right'],
  ] as const
  const body = [
    ['4月', '1,204', '310', '98', '12'],
    ['5月', '2,310', '411', '120', '25'],
    ['計', '3,514', '721', '218', '37'],
  ].flatMap((r, i) => row(146 + i * 17, r, columns))
  const lower = [...text('区分', 60, 124), ...heads(124, ['大人', '小人', '大人', '小人'], [220, 300, 400, 480])]
  const upper = heads(105, ['本館', '分館'], [260, 440])
  const frame = [rule(100, 60, 530), rule(141, 60, 530), rule(197, 60, 530)]
  const expected = [
    '2x1 区分 | 1x2 本館 | 1x2 分館',
    '大人 | 小人 | 大人 | 小人',
    '4月 | 1,204 | 310 | 98 | 12',
    '5月 | 2,310 | 411 | 120 | 25',
    '計 | 3,514 | 721 | 218 | 37',
  ]

  it('spans heads over what their own rule underlines', () => {
    const rules = [...frame, rule(119, 190, 330), rule(119, 370, 510)]
    expect(shown(only(page([...upper, ...lower, ...body], rules)))).toEqual(expected)
  })

  it('spans heads over what they are centred on', () => {
    const table = only(page([...upper, ...lower, ...body], frame))
    expect(shown(table)).toEqual(expected)
    expect(table.headerRows).toBe(2)
  })

  describe('and with headings in larger letters between them', () => {
    const columns = [
      [60, 'left'],
      [450, 'right'],
      [530, 'right'],
    ] as const
    const heading = (y: number, words: string) => [...text('2', 55, y, 'left', 13), ...text(words, 81, y, 'left', 13)]
    // R5 年度: a quarter of an em between Latin and Japanese letters
    const rows = (y: number, names: readonly string[]) =>
      names.flatMap((name, i) => [
        ...row(y + i * 17, [name, '年度)', `1${i}0`], columns),
        ...text(`9${i}(R5`, 422, y + i * 17, 'right'),
      ])
    const table = (y: number, names: readonly string[]) => [
      ...heading(y - 30, `${names[0]}等`),
      ...row(y + 5, ['指標', '基準値', '目標値'], columns),
      ...rows(y + 22, names),
    ]
    const [first, second] = [
      ['参加者数', '利用者数', '貸出冊数'],
      ['生産額', '従業者数', '事業所数'],
    ]
    const words = [...table(130, first!), ...table(260, second!)]
    const expected = [first!, second!].map((names) => [
      '指標 | 基準値 | 目標値',
      ...names.map((name, i) => `${name} | 9${i}(R5年度) | 1${i}0`),
    ])

    it.each([
      ['rules above and below each table', [130, 205, 260, 335]],
      ['rules above and below each head only', [130, 148, 260, 278]],
    ])('%s', (_, at) => {
      const rules = at.map((y) => rule(y, 55, 535))
      expect(findAligned(page(words, rules), []).map(shown)).toEqual(expected)
    })
  })

  it('spans heads over what comes again below them, wherever they are set', () => {
    const left = [...text('本館', 205, 105), ...text('分館', 385, 105)]
    expect(shown(only(page([...left, ...lower, ...body], frame)))).toEqual(expected)
    const wrapped = heads(105, ['延べ', '延べ'], [220, 400])
    expect(shown(only(page([...wrapped, ...lower, ...body], frame)))[0]).not.toContain('1x2')
  })

  it('parts label and unit that both wrap beside values set at their middle', () => {
    const columns = [
      [52, 'left'],
      [216, 'centre'],
      [320, 'right'],
      [400, 'right'],
    ] as const
    const words = [
      ...row(105, ['指標', '単位', '平成30年度', '令和元年度'], columns),
      ...row(128, ['一人一日当たりのごみ排', 'g/人・', '', ''], columns),
      ...row(135, ['', '', '912', '905'], columns),
      ...row(142, ['出量', '日', '', ''], columns),
      ...row(162, ['リサイクル率', '%', '19.8', '20.1'], columns),
      ...row(182, ['最終処分量', 't', '1,820', '1,764'], columns),
    ]
    const rules = [100, 120, 197].map((y) => rule(y, 49, 405))
    expect(shown(only(page(words, rules)))).toEqual([
      '指標 | 単位 | 平成30年度 | 令和元年度',
      '一人一日当たりのごみ排出量 | g/人・日 | 912 | 905',
      'リサイクル率 | % | 19.8 | 20.1',
      '最終処分量 | t | 1,820 | 1,764',
    ])
  })

  it('parts the lines that rules part, and joins what stands between two of them', () => {
    const three = [
      [60, 'left'],
      [300, 'right'],
      [400, 'right'],
    ] as const
    const words = [
      ...row(104, ['事業', '予算', '決算'], three),
      ...row(124, ['短い', '100', '90'], three),
      ...row(136, ['名'], three),
      ...row(156, ['別の事業', '200', '180'], three),
    ]
    const rules = [100, 119, 151, 171].map((y) => rule(y, 55, 405))
    expect(shown(only(page(words, rules)))).toEqual(['事業 | 予算 | 決算', '短い名 | 100 | 90', '別の事業 | 200 | 180'])
  })
})

describe('no tables', () => {
  const prose =
    '本市では人口減少と少子高齢化が進む中持続可能な地域社会の実現に向けて市民事業者行政が一体となった取組を進めてきた'.repeat(
      6,
    )
  const lines = (from: number, x: number) =>
    Array.from({ length: 10 }, (_, i) => text(prose.slice(from + i * 22, from + i * 22 + 22), x, 100 + i * 15)).flat()
  const two = [
    [60, 'left'],
    [90, 'left'],
  ] as const
  const cases: [string, ReturnType<typeof text>][] = [
    ['two columns of running text', [...lines(0, 50), ...lines(7, 310)]],
    [
      'a numbered list',
      ['計画の目的と位置づけ', '計画の期間', '計画の進行管理'].flatMap((t, i) =>
        row(100 + i * 16, [`${i + 1}.`, t], two),
      ),
    ],
    [
      'a table of contents',
      ['はじめに', '第1章 計画の概要', '第2章 現状と課題', '第3章 施策の展開'].flatMap((t, i) => [
        ...text(t, 60, 100 + i * 18),
        ...text('・・・・・・・・・・・・・・・・・・', 200, 100 + i * 18),
        ...text(String([1, 3, 9, 15][i]), 520, 100 + i * 18, 'right'),
      ]),
    ],
    [
      'a form',
      [
        ['担当課：', '企画政策課'],
        ['電話番号：', '0123-45-6789'],
        ['所在地：', '中央１丁目'],
      ].flatMap((r, i) =>
        row(100 + i * 16, r, [
          [60, 'left'],
          [150, 'left'],
        ]),
      ),
    ],
    [
      'the axes of a chart',
      [
        ...['100', '80', '60', '40', '20', '0'].flatMap((t, i) => [
          ...text(t, 80, 100 + i * 20, 'right'),
          ...text(`${t}%`, 400, 100 + i * 20, 'right'),
        ]),
        ...['2015', '2016', '2017', '2018', '2019'].flatMap((t, i) => text(t, 120 + i * 50, 215, 'centre')),
      ],
    ],
    [
      'the head of a page',
      [...text('― 2 ―', 300, 30, 'centre'), ...text('一般会計', 50, 30), ...text('（単位：千円）', 540, 50, 'right')],
    ],
  ]
  it.each(cases)('%s', (_, words) => {
    expect(findAligned(page(words), [])).toEqual([])
  })

  it('what a ruled table has taken', () => {
    expect(findAligned(page(kpi), [{ x0: 40, y0: 90, x1: 560, y1: 200 }])).toEqual([])
  })
})
