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
})
