import { describe, expect, it } from 'vitest'
import { findAligned } from '../../../src/tables/aligned/find-aligned.ts'
import type { Page, Table, Word } from '../../../src/types.ts'
import { page, row, text } from './typeset.ts'

const rowsOf = (table: Table): string[] =>
  Array.from({ length: table.rows }, (_, r) =>
    table.cells
      .filter((c) => c.row === r)
      .map((c) => c.text)
      .join(' | '),
  )

const only = (p: Page): Table => {
  const tables = findAligned(p, [])
  expect(tables).toHaveLength(1)
  return tables[0]!
}

const COLUMNS = [
  [50, 'left'],
  [230, 'right'],
  [300, 'right'],
  [370, 'right'],
] as const
const HEAD = ['指標', '令和３年度', '令和４年度', '目標']

/** Labels broken at eight letters. */
const ROWS: readonly (readonly [lines: readonly string[], values: readonly string[]])[] = [
  [
    ['都市公園の一人当', 'たり面積'],
    ['9.8', '10.5', '12.5'],
  ],
  [
    ['特定健康診査の受', '診率'],
    ['42.3', '45.2', '53.8'],
  ],
  [['待機児童数'], ['25', '26', '0']],
  [
    ['中心市街地におけ', 'る歩行者の通行量', '（休日）'],
    ['13,616', '14,489', '17,110'],
  ],
  [
    ['空き家の利活用件', '数'],
    ['64', '68', '80'],
  ],
]
const WHOLE = [
  '指標 | 令和3年度 | 令和4年度 | 目標',
  '都市公園の一人当たり面積 | 9.8 | 10.5 | 12.5',
  '特定健康診査の受診率 | 42.3 | 45.2 | 53.8',
  '待機児童数 | 25 | 26 | 0',
  '中心市街地における歩行者の通行量（休日） | 13,616 | 14,489 | 17,110',
  '空き家の利活用件数 | 64 | 68 | 80',
]

const LEADING = 12

/** `stand`: where the values stand beside a label of several lines; `gap`: white between two rows. */
function typeset(stand: 'top' | 'middle' | 'bottom', gap: number): Word[] {
  const words = [...row(100, HEAD, COLUMNS)]
  let y = 116
  for (const [lines, values] of ROWS) {
    const share = stand === 'top' ? 0 : stand === 'middle' ? 0.5 : 1
    const at = y + (lines.length - 1) * LEADING * share
    words.push(...lines.flatMap((line, i) => text(line, 50, y + i * LEADING)))
    words.push(...row(at, ['', ...values], COLUMNS))
    y += lines.length * LEADING + gap
  }
  return words
}

describe('rows without rules whose labels need several lines', () => {
  it.each(['top', 'middle', 'bottom'] as const)('values at the %s, hardly a gap between the rows', (stand) => {
    const table = only(page(typeset(stand, 1)))
    expect(rowsOf(table).map((r) => r.replace('３', '3').replace('４', '4'))).toEqual(WHOLE)
  })

  it.each(['top', 'middle', 'bottom'] as const)('values at the %s, rows apart: no doubt', (stand) => {
    const table = only(page(typeset(stand, 5)))
    expect(rowsOf(table).map((r) => r.replace('３', '3').replace('４', '4'))).toEqual(WHOLE)
    expect(table.confidence).toBeGreaterThan(0.93)
  })

  it('says so where a line may be the one row’s or the other’s', () => {
    // a line between two rows that fills no measure and stands as near to the one as to the other
    const words = [
      ...row(100, HEAD, COLUMNS),
      ...row(116, ['新規就農者の数', '6', '7', '15'], COLUMNS),
      ...row(128, ['市内在住の方'], COLUMNS),
      ...row(140, ['空き家の利活用件数', '57', '61', '80'], COLUMNS),
      ...row(152, ['市が所有する物'], COLUMNS),
      ...row(164, ['移住の相談件数', '210', '265', '300'], COLUMNS),
    ]
    const table = only(page(words))
    const doubt = table.reasons.find((r) => r.id === 'uncertain-rows')
    expect(doubt?.weight).toBeLessThan(0)
    expect(table.confidence).toBeLessThan(0.9)
  })

  it('takes a value of two lines for one', () => {
    const columns = [
      [50, 'left'],
      [200, 'centre'],
      [290, 'centre'],
      [380, 'centre'],
    ] as const
    const kpi = [
      [
        '住民基本台帳の人口',
        ['45,210人', '43,620人', '42,000人'],
        ['（令和元年度）', '（令和５年度）', '（令和11年度）'],
      ],
      ['市内総生産', ['1,820億円', '1,794億円', '1,900億円'], ['（平成29年度）', '（令和２年度）', '（令和９年度）']],
      ['新規就農者の数', ['6人', '7人', '15人'], ['（令和元年度）', '（令和５年度）', '（令和11年度）']],
    ] as const
    const words = [
      ...row(100, ['指標名', '基準値', '現状値', '目標値'], columns),
      ...kpi.flatMap(([label, values, years], i) => [
        ...row(126 + i * 30, [label], columns),
        ...row(120 + i * 30, ['', ...values], columns),
        ...row(132 + i * 30, ['', ...years], columns),
      ]),
    ]
    const table = only(page(words))
    expect(table.rows).toBe(4)
    expect(rowsOf(table)[1]).toBe(
      '住民基本台帳の人口 | 45,210人（令和元年度） | 43,620人（令和５年度） | 42,000人（令和11年度）',
    )
  })
})

describe('columns whose texts touch', () => {
  it('parts a full label from the unit that begins right behind it', () => {
    const columns = [
      [50, 'left'],
      [122, 'left'],
      [230, 'right'],
      [300, 'right'],
    ] as const
    const words = [
      ...row(100, ['指標', '単位', '令和４年度', '令和５年度'], columns),
      ...row(116, ['相談件数', '件', '210', '265'], columns),
      ...row(132, ['来館者数', '人', '1,020', '1,330'], columns),
      ...row(148, ['入込客数', '千人', '120', '98'], columns),
      // as a reader gives it: one word, the letters of the unit where the column begins
      ...touching('健康診査の受診率％', 50, 164, 8, 122),
      ...row(164, ['', '', '42.3', '45.2'], columns),
    ]
    expect(rowsOf(only(page(words))).at(-1)).toBe('健康診査の受診率 | ％ | 42.3 | 45.2')
  })
})

/** Letters from `cut` on begin at `x2`, a little apart from those before. */
function touching(line: string, x: number, y: number, cut: number, x2: number): Word[] {
  const [word] = text(line.slice(0, cut), x, y, 'left', 8.9)
  const [next] = text(line.slice(cut), x2, y, 'left', 8.9)
  return [
    {
      ...word!,
      text: line,
      printed: line,
      box: { ...word!.box, x1: next!.box.x1 },
      edges: [...word!.edges.slice(0, -1), ...next!.edges],
    },
  ]
}
