import { describe, expect, it } from 'vitest'
import { tableRows } from '../../../src/rows/tables/table-rows.ts'
import type { Context } from '../../../src/types.ts'
import { tableOf } from './table-of.ts'

const read = (text: string, context: Context = {}): string[] =>
  tableRows([tableOf(text)], [], context, {}).flatMap((row) =>
    row.values.map((v) => `${row.item} ${v.text} ${v.role} ${v.years?.from ?? '-'}`),
  )

describe('a column of words between columns of numbers', () => {
  it('names the numbers right of it, each line its own', () => {
    expect(
      read(
        `施策 | 事務事業 | 事業費決算額（千円） | 令和5年度の指標名 | < | < | <
         ^ | ^ | ^ | 活動 | 実績値 | 成果 | 実績値
         消防 | 消防施設整備事業 | 3,394 | ・消火栓の設置数⏎・消防車両の更新数 | 4基⏎0台 | ・未包括地域の解消率 | 100％
         健康 | がん検診事業 | 480 | ・検診の実施回数⏎・通知の発送数 | 34回⏎212通 | ・胃がんの受診率⏎・乳がんの受診率 | 11％⏎17％`,
        { fiscalYear: 2023 },
      ).filter((f) => !/^事業費/.test(f)),
    ).toEqual([
      '消火栓の設置数 4基 actual 2023',
      '・未包括地域の解消率 100％ actual 2023',
      '消防車両の更新数 0台 actual 2023',
      '検診の実施回数 34回 actual 2023',
      '胃がんの受診率 11％ actual 2023',
      '通知の発送数 212通 actual 2023',
      '乳がんの受診率 17％ actual 2023',
    ])
  })
})

describe('bare numbers below 年度', () => {
  const yearsOf = (text: string, context: Context = {}) => read(text, context).map((f) => f.split(' ').at(-1))
  it.each([
    [
      'down, in the era of the paper',
      '年度 | 決算総額\n3 | 90\n2 | 80\n元 | 70',
      { era: '令和' },
      ['2021', '2020', '2019'],
    ],
    [
      'on from a printed era, over its end',
      '年度 | 決算総額\n平成29 | 9\n30 | 8\n令和元 | 7\n2 | 6',
      {},
      ['2017', '2018', '2019', '2020'],
    ],
    ['not where they do not count on', '年度 | 決算総額\n3 | 90\n7 | 80', { era: '令和' }, ['-', '-']],
  ])('%s', (_, table, context, years) => expect(yearsOf(table, context)).toEqual(years))

  it('a label beside the years says which were measured', () => {
    expect(
      read(
        `年度 | < | 一次傾向線 | <
         ^ | ^ | 推計値 | 増減数
         実績 | 令和4 | 17 | 1
         ^ | 5 | 18 | 1
         見通し | 令和6 | 19 | 1
         ^ | 7 | 20 | 1`,
      ),
    ).toEqual([
      '一次傾向線 17 actual 2022',
      '一次傾向線 1 difference 2022',
      '一次傾向線 18 actual 2023',
      '一次傾向線 1 difference 2023',
      '一次傾向線 19 forecast 2024',
      '一次傾向線 1 difference 2024',
      '一次傾向線 20 forecast 2025',
      '一次傾向線 1 difference 2025',
    ])
  })
})
