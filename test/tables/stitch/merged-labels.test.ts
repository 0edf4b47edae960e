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
})
