import { describe, expect, it } from 'vitest'
import { tableRows } from '../../../src/rows/tables/table-rows.ts'
import type { Context } from '../../../src/types.ts'
import { tableOf } from './table-of.ts'

const read = (text: string, title: string, context: Context): string[] =>
  tableRows([tableOf(text, { title, headerRows: 1 })], [], context, {}).flatMap((row) =>
    row.values.map((v) => [...row.path, row.item, v.text, v.role].join(' > ')),
  )

const SETTLED: Context = { title: '施設の管理費（令和5年度決算）', fiscalYear: 2023 }

describe('values whose heads say no role', () => {
  it.each([
    [
      'one row below one row of names is what the paper is about',
      '委託料 | その他 | 合計\n4,670万円 | 8万円 | 4,678万円',
      '市民会館',
      SETTLED,
      [
        '市民会館 > 委託料 > 4,670万円 > settlement',
        '市民会館 > その他 > 8万円 > settlement',
        '市民会館 > 合計 > 4,678万円 > settlement',
      ],
    ],
    [
      'nothing where neither title nor paper says what they are',
      '委託料 | その他 | 合計\n4,670万円 | 8万円 | 4,678万円',
      '市民会館',
      { title: '施設の管理費', fiscalYear: 2023 },
      [],
    ],
    [
      "the own city's column beside the limits of the law",
      '比率 | 青空市 | 早期健全化基準 | 財政再生基準\n実質公債費比率（％） | 2.6 | 25.0 | 35.0',
      '健全化判断比率',
      { title: '令和5年度決算に基づく健全化判断比率', fiscalYear: 2023 },
      ['青空市 > 実質公債費比率（％） > 2.6 > actual'],
    ],
  ])('%s', (_, table, title, context, facts) => expect(read(table, title, context)).toEqual(facts))

  it('ages below 年齢 are names', () => {
    const rows = tableRows(
      [tableOf('年齢 | 令和5年度実績\n65～74歳 | 13人\n75歳以上 | 18人', { headerRows: 1 })],
      [],
      {},
      {},
    )
    expect(rows.map((r) => r.item)).toEqual(['65～74歳', '75歳以上'])
  })
})
