// Roles and years that only the rest of the table tells.
import { describe, expect, it } from 'vitest'
import { numbersOf } from './facts-of.ts'

describe('roles told by the values beside', () => {
  it('what pays for an amount has its role and year', () => {
    expect(
      numbersOf(
        `
予算現額 | 決算額 | 左の財源内訳 | <
^ | ^ | 国庫支出金 | 一般財源
900 | 800 | 300 | 500`,
        { unitNote: '（単位：千円）' },
        { fiscalYear: 2023 },
      ).map((f) => f.replace(/.* > /, '')),
    ).toEqual([
      '事業費 | budget 2023 | 900 千円',
      '事業費 | settlement 2023 | 800 千円',
      '国庫支出金 | settlement 2023 | 300 千円',
      '一般財源 | settlement 2023 | 500 千円',
    ])
  })

  it('years gone by are results, also where years are rows', () => {
    const title = { title: '利用の推移' }
    expect(
      numbersOf(
        `
年度 | 来館者数(人) | 貸出冊数(冊)
令和4年度 | 100 | 30
令和5年度 | 120 | 40`,
        title,
        { fiscalYear: 2023 },
      ),
    ).toEqual([
      '来館者数 | actual 2022 | 100 人',
      '貸出冊数 | actual 2022 | 30 冊',
      '来館者数 | actual 2023 | 120 人',
      '貸出冊数 | actual 2023 | 40 冊',
    ])
  })

  it('fees and years ahead of the paper are none', () => {
    const roles = (row: string, head = 'R4 | R5'): readonly string[] =>
      numbersOf(`\n区分 | ${head}\n${row}`, { title: '事業の状況' }, { fiscalYear: 2023 }).map(
        (f) => f.split(' | ')[1]!,
      )
    expect(roles('自己負担額(円) | 1,500 | 1,000')).toEqual(['other 2022', 'other 2023'])
    expect(roles('利用者数(人) | 15 | 10', 'R8 | R9')).toEqual(['other 2026', 'other 2027'])
  })

  it('a year ahead beside 現状 is an aim', () => {
    expect(
      numbersOf(`
指標 | 現状(2021年) | 2030年
間伐実施面積 | 118ha | 150ha`),
    ).toEqual(['間伐実施面積 | baseline 2021 | 118 ha', '間伐実施面積 | target 2030 | 150 ha'])
  })

  it('beyond the forecasts all is forecast', () => {
    expect(
      numbersOf(
        `
区分 | 推計 | < | 参考
^ | R7 | R8 | R22
認定者数 | 10 | 11 | 15`,
        { unitNote: '（単位：人）' },
      ),
    ).toEqual([
      '認定者数 | forecast 2025 | 10 人',
      '認定者数 | forecast 2026 | 11 人',
      '認定者数 | forecast 2040 | 15 人',
    ])
  })

  it('a rate is of the last year that has a result', () => {
    expect(
      numbersOf(`
指標 | R3実績 | R4実績 | 目標値(R6) | 達成率
創業件数(件) | 9 | － | 20 | 45.0%`).at(-1),
    ).toBe('創業件数 | rate 2021 | 45 %')
  })

  it('an aim in a report of one year is of the year of its result', () => {
    const report = (head: string) =>
      numbersOf(`\n指標 | ${head}\n参加者数(人) | 20 | 18 | 90.0%`, {}, { fiscalYear: 2022 })
    expect(report('目標値 | 実績値 | 達成率')[0]).toBe('参加者数 | target 2022 | 20 人')
    expect(report('目標値 | R3実績 | 達成率')[0]).toBe('参加者数 | target ? | 20 人')
  })
})

describe('years that count on', () => {
  it('are none where they stand under a year or under heads of their own', () => {
    expect(numbersOf('\n指標 | R9実績 | R10実績\n施設数(件) | 10 | 11')).toEqual([
      '施設数 | actual 2027 | 10 件',
      '施設数 | actual 2028 | 11 件',
    ])
    expect(numbersOf('\n年度 | 開催数(回) | 会員数(人)\nR4実績 | 5 | 6\nR5実績 | 6 | 7')).toHaveLength(4)
    expect(numbersOf('\n年度 | 開催数(回) | 会員数(人)\nR4 | 5 | 6\nR5 | 6 | 7')).toHaveLength(4)
  })
})

describe('names', () => {
  it('a sum over years is named and counted as they are', () => {
    expect(
      numbersOf(
        `
事業名 | 年度別事業費(千円) | < | 計
^ | 令和6年度 | 令和7年度 | ^
橋の点検 | 8,000 | 6,500 | 14,500`,
        { title: '実施計画(令和6年度～令和7年度)' },
      ).map((f) => f.replace(/.* > /, '')),
    ).toEqual([
      '年度別事業費 | forecast 2024 | 8000 千円',
      '年度別事業費 | forecast 2025 | 6500 千円',
      '年度別事業費 | forecast 2024-2025 | 14500 千円',
    ])
  })

  it('a total stands over number, name and office alike', () => {
    expect(
      numbersOf(`
No. | 取組項目 | 担当課 | R5実績(千円)
1 | 市税の収納 | 収税課 | 9,870
合計 | < | < | 9,870`).at(-1),
    ).toBe('合計 | actual 2023 | 9870 千円')
  })

  it('a word in brackets inside a name is no unit', () => {
    expect(
      numbersOf(`
KPI | 関係人口(登録者)数 | <
^ | R4実績 | R5実績
^ | 210人 | 640人`)[0],
    ).toBe('KPI > 関係人口(登録者)数 | actual 2022 | 210 人')
  })
})
