import { describe, expect, it } from 'vitest'
import { tableRows } from '../../../src/rows/tables/table-rows.ts'
import type { Context } from '../../../src/types.ts'
import { tableOf } from './table-of.ts'

const read = (text: string, context: Context): string[] =>
  tableRows([tableOf(text)], [], context, {}).flatMap((row) =>
    row.values.map((v) => `${v.text} ${v.role} ${v.years?.from ?? '-'}`),
  )

describe('heads that count from another', () => {
  it.each([
    [
      'from the year that is evaluated, not from that of the paper',
      '指標 | 区分 | 前年度 | 評価年度令和5年度\n相談件数 | 目標値 | 10 | 12\n訪問件数 | 実績値 | 11 | 13',
      { fiscalYear: 2024 },
      ['10 target 2022', '12 target 2023', '11 actual 2022', '13 actual 2023'],
    ],
    [
      'where the paper names no year',
      '費目 | 前々年度（決算） | 前年度（決算） | 当年度 R5（決算） | 翌年度（予算）\n事業費 | 5 | 6 | 7 | 8',
      {},
      ['5 settlement 2021', '6 settlement 2022', '7 settlement 2023', '8 budget 2024'],
    ],
    [
      'never in the year of its neighbour',
      '費目 | 前年度決算額 | 令和5年度決算額 | 令和6年度予算額\n事業費 | 5 | 6 | 7',
      { fiscalYear: 2024 },
      ['5 settlement 2022', '6 settlement 2023', '7 budget 2024'],
    ],
    [
      'from the paper where no head says otherwise',
      '費目 | 前年度決算額 | 本年度予算額\n事業費 | 5 | 6',
      { fiscalYear: 2024 },
      ['5 settlement 2023', '6 budget 2024'],
    ],
  ])('%s', (_, table, context, facts) => expect(read(table, context)).toEqual(facts))
})
