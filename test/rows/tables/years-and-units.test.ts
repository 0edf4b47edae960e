// Years and units that stand in columns, rows and lines of their own.
import { describe, expect, it } from 'vitest'
import { statedYears } from '../../../src/rows/tables/stated-years.ts'
import { numbersOf } from './facts-of.ts'

describe('years in columns of their own', () => {
  it('belong to the value under the same word, on whichever side', () => {
    expect(
      numbersOf(`
指標名 | 単位 | 基準年度 | 基準値 | 目標年度 | 目標値 | 実績値(R5)
待機児童数 | 人 | R元 | 43 | R6 | 0 | 5
区画数 | 区画 | H30 | 210 | R7 | 300 | 268`),
    ).toEqual([
      '待機児童数 | baseline 2019 | 43 人',
      '待機児童数 | target 2024 | 0 人',
      '待機児童数 | actual 2023 | 5 人',
      '区画数 | baseline 2018 | 210 区画',
      '区画数 | target 2025 | 300 区画',
      '区画数 | actual 2023 | 268 区画',
    ])
  })
})

describe('heads that sound like years or rates', () => {
  it('a year tied to the next word is part of a name; small changes in a column of rates are in %', () => {
    expect(
      numbersOf(`
年度 | 歳出決算額(千円) | 増減率 | 翌年度へ繰り越す額(千円)
令和4年度 | 5,200 | 0.6 | 30`),
    ).toEqual([
      '歳出決算額 | settlement 2022 | 5200 千円',
      '増減率 | difference 2022 | 0.6 %',
      '翌年度へ繰り越す額 | other 2022 | 30 千円',
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

describe('a unit printed over the first number of a column', () => {
  it('holds for the numbers below it too', () => {
    expect(
      numbersOf(`
事業名 | 令和4年度決算額 | 令和4年度執行率
橋りょう補修 | 円⏎41,367,000 | %⏎98.5
流域負担金 | 9,307,000 | 100.0`),
    ).toEqual([
      '橋りょう補修 > 事業費 | settlement 2022 | 41367000 円',
      '橋りょう補修 | rate 2022 | 98.5 %',
      '流域負担金 > 事業費 | settlement 2022 | 9307000 円',
      '流域負担金 | rate 2022 | 100 %',
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

describe('plain numbers that count on from a year of an era', () => {
  it('are years, down a column and along a row', () => {
    expect(
      numbersOf(`
年度 | 利用者数(人)
平成30 | 512
31 | 530
32 | 498`),
    ).toEqual(['利用者数 | other 2018 | 512 人', '利用者数 | other 2019 | 530 人', '利用者数 | other 2020 | 498 人'])
  })
  it('are numbers where they do not count on', () => {
    expect(
      numbersOf(`
区分 | 令和元年度実績 | 前年差
相談件数(件) | 3 | 4`),
    ).toContain('相談件数 | actual 2019 | 3 件')
  })
})

describe('a label that says role and year', () => {
  it('is read before the head further up', () => {
    expect(
      numbersOf(`
移住相談件数(件) | R3(策定時) | R4実績 | R5実績
値 | 85 | 112 | 134
R8目標 | 200 | 備考 | 増加`),
    ).toContain('R8目標 | target 2026 | 200')
  })
  it('and one that is a formula names a difference', () => {
    expect(
      numbersOf(
        `
 | R4 | R5
①量の見込み | 100 | 120
②確保方策 | 90 | 125
②－① | △10 | 5`,
        { unitNote: '（単位：人）' },
      ),
    ).toEqual(expect.arrayContaining(['②－① | difference 2022 | -10 人', '②－① | difference 2023 | 5 人']))
  })
})

describe('evaluations of a plan', () => {
  it('are dates of results when numbers stand under them', () => {
    expect(
      numbersOf(`
目標項目 | 方向 | 策定時(平成28年度) | 中間評価(令和3年度) | 目標値(令和5年度)
喫煙率(%) | ↓ | 29.8 | 26.1 | 22`),
    ).toEqual(['喫煙率 | baseline 2016 | 29.8 %', '喫煙率 | actual 2021 | 26.1 %', '喫煙率 | target 2023 | 22 %'])
  })
})

describe('years gone by', () => {
  it('are results also where their difference is printed beside them', () => {
    expect(
      numbersOf(
        `
区分 | 令和4年度(A) | 令和5年度(B) | 増減(B-A)
処理区域内人口(人) | 48,102 | 48,377 | 275`,
        { title: '業務状況' },
      ),
    ).toEqual([
      '処理区域内人口 | actual 2022 | 48102 人',
      '処理区域内人口 | actual 2023 | 48377 人',
      '処理区域内人口 | difference 2022-2023 | 275 人',
    ])
  })
})
