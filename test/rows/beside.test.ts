import { describe, expect, it } from 'vitest'
import { joinBeside } from '../../src/rows/beside.ts'
import type { Table } from '../../src/types.ts'
import { formTable } from './forms/form-table.ts'

const shifted = (table: Table, by: number): Table => {
  const move = <T extends { readonly box: Table['parts'][number]['box'] }>(p: T): T => ({
    ...p,
    box: { ...p.box, x0: p.box.x0 + by, x1: p.box.x1 + by },
  })
  return { ...table, parts: table.parts.map(move), cells: table.cells.map((c) => ({ ...c, place: move(c.place) })) }
}

const labelled = formTable({
  rows: [
    ['区分', '令和4年度'],
    ['75歳以上', '1,500円'],
    ['生活保護', '無料'],
  ],
})
const beyond = (rows: readonly (readonly string[])[]): Table => shifted(formTable({ rows, id: 'p1t2' }), 300)

describe('tables side by side', () => {
  it('gives a box of values the labels of the box at its left', () => {
    const joined = joinBeside([labelled, beyond([['令和5年度〜'], ['1,000円'], ['無料']])])
    expect(joined.map((t) => [t.id, t.columns])).toEqual([['p1t1', 3]])
    expect(joined[0]!.cells.filter((c) => c.row === 1).map((c) => c.text)).toEqual(['75歳以上', '1,500円', '1,000円'])
  })

  it.each([
    [
      'labels of its own',
      [
        ['区分', '令和5年度'],
        ['転入者', '120人'],
        ['転出者', '90人'],
      ],
    ],
    ['other rows', [['令和5年度'], ['1,000円']]],
    ['no years over it', [['予定'], ['1,000円'], ['無料']]],
  ])('leaves a table with %s alone', (_title, rows) => {
    expect(joinBeside([labelled, beyond(rows)])).toHaveLength(2)
  })
})
