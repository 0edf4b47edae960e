import { describe, expect, it } from 'vitest'
import { findAligned } from '../../../src/tables/aligned/find-aligned.ts'
import { withMergedLabels } from '../../../src/tables/stitch/merged-labels.ts'
import type { Word } from '../../../src/types.ts'
import { page, row, text } from '../aligned/typeset.ts'

const COLUMNS = [
  [50, 'left'],
  [140, 'left'],
  [330, 'right'],
  [400, 'right'],
] as const
const ITEMS = [
  ['がん検診の受診率', '18.4', '19.6'],
  ['特定健診の受診率', '36.0', '38.1'],
  ['民生委員の活動日数', '5,120', '5,008'],
  ['図書の貸出冊数', '310', '305'],
  ['公民館講座の受講者数', '4,300', '5,120'],
]
const PITCH = 20
const top = (r: number): number => 120 + r * PITCH

/** `labels`: text and the row it stands in, 1.5 between the second and the third. */
const typeset = (labels: readonly (readonly [string, number])[]): Word[] => [
  ...row(100, ['分野', '指標', '令和４年度', '令和５年度'], COLUMNS),
  ...ITEMS.flatMap((item, r) => row(top(r), ['', ...item], COLUMNS)),
  ...labels.flatMap(([label, r]) => text(label, 50, top(r))),
]

const labelsOf = (labels: readonly (readonly [string, number])[]): string[] => {
  const [table] = findAligned(page(typeset(labels)), [])
  return withMergedLabels(table!)
    .cells.filter((c) => c.column === 0 && c.row > 0)
    .map((c) => `${c.row}+${c.rowSpan} ${c.text}`)
}

describe('labels of several rows, without rules', () => {
  it.each([
    [
      'at the bottom of their rows',
      [
        ['健康福祉', 2],
        ['教育文化', 4],
      ],
      ['1+3 健康福祉', '4+2 教育文化'],
    ],
    [
      'at the middle of their rows',
      [
        ['健康福祉', 1],
        ['教育文化', 3.5],
      ],
      ['1+3 健康福祉', '4+2 教育文化'],
    ],
    [
      'at the top: the blanks below stay',
      [
        ['健康福祉', 0],
        ['教育文化', 3],
      ],
      ['1+1 健康福祉', '2+1 ', '3+1 ', '4+1 教育文化', '5+1 '],
    ],
    [
      'where no rows fit them, as they stand',
      [
        ['健康福祉', 1],
        ['教育文化', 2],
      ],
      ['1+1 ', '2+1 健康福祉', '3+1 教育文化', '4+1 ', '5+1 '],
    ],
  ] as const)('%s', (_, labels, wanted) => {
    expect(labelsOf(labels)).toEqual(wanted)
  })

  it('says so and is a little less sure', () => {
    const [table] = findAligned(
      page(
        typeset([
          ['健康福祉', 2],
          ['教育文化', 4],
        ]),
      ),
      [],
    )
    const whole = withMergedLabels(table!)
    expect(whole.reasons.map((r) => r.id)).toContain('labels-merged')
    expect(whole.confidence).toBeLessThan(table!.confidence)
    const covered = whole.cells.reduce((n, c) => n + c.rowSpan * c.columnSpan, 0)
    expect(covered).toBe(whole.rows * whole.columns)
  })

  describe('beside rounds of the same words', () => {
    const kinds = ['目標', '実績', '達成率']
    const values = ['30', '34', '88%', '25', '26', '104%']
    const round = (labels: readonly (readonly [string, number])[], texts: readonly string[] = [...kinds, ...kinds]) => {
      const words = [
        ...row(100, ['指標', '区分', '令和４年度', '令和５年度'], COLUMNS),
        ...texts.flatMap((kind, r) => row(118 + r * 14, ['', kind, values[r]!, values[5 - r]!], COLUMNS)),
        ...labels.flatMap(([label, r]) => text(label, 50, 118 + r * 14)),
      ]
      return withMergedLabels(findAligned(page(words), [])[0]!)
        .cells.filter((c) => c.column === 0 && c.row > 0)
        .map((c) => `${c.row}+${c.rowSpan} ${c.text}`)
    }
    it.each([
      [
        'at the bottom, one of two lines',
        [
          ['処理日数の', 1],
          ['平均', 2],
          ['利用割合', 5],
        ],
      ],
      [
        'at the top',
        [
          ['処理日数の', 0],
          ['平均', 1],
          ['利用割合', 3],
        ],
      ],
      [
        'as many lines as rows',
        [
          ['処理日', 0],
          ['数の', 1],
          ['平均', 2],
          ['利', 3],
          ['用割', 4],
          ['合', 5],
        ],
      ],
    ] as const)('%s', (_, labels) => {
      expect(round(labels)).toEqual(['1+3 処理日数の平均', '4+3 利用割合'])
    })
    it('but not where a round has no label, or the words do not come again', () => {
      expect(round([['処理日数', 1]])).toHaveLength(6)
      expect(
        round(
          [
            ['処理日数', 0],
            ['利用割合', 3],
          ],
          [...kinds, '目標', '実績', '前年度'],
        ),
      ).toHaveLength(6)
    })
  })
})
