// Years and units that stand in columns, rows and lines of their own.
import { describe, expect, it } from 'vitest'
import { statedYears } from '../../../src/rows/tables/stated-years.ts'
import { numbersOf } from './facts-of.ts'

describe('years in columns of their own', () => {
  it('belong to the value under the same word, on whichever side', () => {
    expect(
      numbersOf(`
指標名 | 単位 | 基準年度 | 基準値 | 目標年度 | 目標値 | 実績値(R5) | 達成率
待機児童数 | 人 | R元 | 43 | R6 | 0 | 5 | 88.4%
区画数 | 区画 | H30 | 210 | R7 | 300 | 268 | 89.3%`),
    ).toEqual([
      '待機児童数 | baseline 2019 | 43 人',
      '待機児童数 | target 2024 | 0 人',
      '待機児童数 | actual 2023 | 5 人',
      '待機児童数 | rate ? | 88.4 %',
      '区画数 | baseline 2018 | 210 区画',
      '区画数 | target 2025 | 300 区画',
      '区画数 | actual 2023 | 268 区画',
      '区画数 | rate ? | 89.3 %',
    ])
  })
})

describe('indicators side by side', () => {
  it('have their units in a row of units', () => {
    expect(
      numbersOf(`
 | 閲覧数 | 満足度
単位 | 千件 | %
基準値(令和2年度) | 1,020 | 71.2
令和3年度実績 | 1,344 | 73.5`),
    ).toEqual([
      '閲覧数 | baseline 2020 | 1020 千件',
      '満足度 | baseline 2020 | 71.2 %',
      '閲覧数 | actual 2021 | 1344 千件',
      '満足度 | actual 2021 | 73.5 %',
    ])
  })
})

describe('a caption that names aims', () => {
  it('speaks of the column that says so, not of the years before it', () => {
    const facts = numbersOf(
      `
指標 | H29(策定時) | R4 | R5 | R9目標
就農者数(人) | 118 | 109 | 104 | 130`,
      { title: '数値目標の進捗' },
    )
    expect(facts).toContain('就農者数 | actual 2022 | 109 人')
    expect(facts).toContain('就農者数 | target 2027 | 130 人')
  })
})

describe('years stated beside a table', () => {
  const stated = (...lines: readonly string[]) => Object.fromEntries(statedYears(lines))
  it('are read word by word', () => {
    expect(stated('基準年度：令和２年度　　現状：令和５年度　　目標年度：令和８年度')).toMatchObject({
      基準: { from: 2020, to: 2020 },
      現状: { from: 2023 },
      目標: { from: 2026 },
    })
  })
  it('hold for no table where two are stated, and need a sign between word and year', () => {
    expect(stated('目標値：令和6年度', '目標値：令和8年度')).toEqual({})
    expect(stated('目標に向けて令和6年度から取り組む')).toEqual({})
  })
})
