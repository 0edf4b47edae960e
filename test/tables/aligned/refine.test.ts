import { describe, expect, it } from 'vitest'
import { refineRuled } from '../../../src/tables/aligned/refine.ts'
import { findRuled } from '../../../src/tables/ruled/find-ruled.ts'
import { page, row, rule, wall } from './typeset.ts'

const columns = [
  [60, 'left'],
  [240, 'right'],
  [340, 'right'],
] as const
const rows = [
  ['総務管理費', '1,204', '1,180'],
  ['徴税費', '98', '97'],
  ['社会福祉費', '2,310', '2,301'],
  ['児童福祉費', '1,870', '1,866'],
]
const words = [...row(103, ['項', '予算', '決算'], columns), ...rows.flatMap((r, i) => row(122 + i * 14, r, columns))]
const walls = [50, 150, 250, 350].map((x) => wall(x, 100, 180))

describe('ruled tables whose rules leave rows together', () => {
  it('parts the rows by their values', () => {
    const p = page(words, [...walls, ...[100, 118, 180].map((y) => rule(y, 50, 350))])
    const [table] = refineRuled(findRuled(p), p)
    expect(table).toMatchObject({ kind: 'aligned', rows: 5, columns: 3, headerRows: 1 })
    expect(table!.cells.filter((c) => c.column === 1).map((c) => c.text)).toEqual([
      '予算',
      '1,204',
      '98',
      '2,310',
      '1,870',
    ])
  })

  it('leaves a cell of two values alone', () => {
    const two = [
      ...row(103, ['項', '予算', '決算'], columns),
      ...row(122, rows[0]!, columns),
      ...row(136, ['', '98', '97'], columns),
    ]
    const p = page(two, [...walls, ...[100, 118, 180].map((y) => rule(y, 50, 350))])
    expect(refineRuled(findRuled(p), p)).toEqual(findRuled(p))
  })

  it('parts the rows of an account: one cell of labels, rules only below sums', () => {
    const account = [
      ['物販売上', '102,037'],
      ['委託売上', '16,033'],
      ['食堂売上', '37,105'],
      ['期首棚卸高', '2,620'],
      ['物販仕入', '71,311'],
      ['委託仕入', '14,093'],
      ['食堂仕入', '12,773'],
    ]
    const two = columns.slice(0, 2)
    const printed = [...row(103, ['科目', '金額'], two), ...account.flatMap((r, i) => row(122 + i * 14, r, two))]
    const outer = [50, 150, 250].map((x) => wall(x, 100, 222))
    const rules = [100, 118, 222].map((y) => rule(y, 50, 250))
    const p = page(printed, [...outer, ...rules, rule(149, 150, 250)])
    expect(findRuled(p)[0]).toMatchObject({ rows: 3 })
    const [table] = refineRuled(findRuled(p), p)
    expect(table).toMatchObject({ kind: 'aligned', rows: 8, columns: 2 })
  })

  it('leaves a long text beside a few values alone', () => {
    const text = [
      '相談の窓口を開き、来所の',
      '困難な人には訪問により',
      '対応した。関係する団体',
      'との連絡の会議を開き、',
      '支援の進め方について',
      '話し合いを行った結果',
    ]
    const beside = text.flatMap((line, i) =>
      row(
        122 + i * 14,
        [line, i < 2 ? `${i + 4},120` : ''],
        [
          [60, 'left'],
          [340, 'right'],
        ],
      ),
    )
    const sides = [50, 250, 350].map((x) => wall(x, 100, 210))
    const p = page(
      [
        ...row(
          103,
          ['内容', '人数'],
          [
            [60, 'left'],
            [340, 'right'],
          ],
        ),
        ...beside,
      ],
      [...sides, ...[100, 118, 210].map((y) => rule(y, 50, 350)), rule(134, 250, 350)],
    )
    expect(refineRuled(findRuled(p), p)).toEqual(findRuled(p))
  })
})
