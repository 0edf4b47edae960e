// What only the rest of a row or of the paper tells: roles of plain years, sums over years, units that are none.
import { expect, it } from 'vitest'
import { numbersOf } from './facts-of.ts'

it('plain years beside a target are results; 現状 beside 策定時 too', () => {
  const found = numbersOf(`
指標 | H30 | R1 | 目標（R4）
事故件数（件） | 176 | 160 | 150`)
  expect(found.map((f) => f.split(' | ')[1])).toEqual(['actual 2018', 'actual 2019', 'target 2022'])
  const plan = numbersOf(`
指標 | 策定時（H30） | 現状（R5） | 目標（R10）
女性委員の割合 | 31.5% | 34.8% | 40.0%`)
  expect(plan.map((f) => f.split(' | ')[1])).toEqual(['baseline 2018', 'actual 2023', 'target 2028'])
})

it('role words in brackets below the year, grades and letters are no units', () => {
  expect(
    numbersOf(`
KPI | R1(基準) | R5(実績) | R6(目標) | 進捗
合計特殊出生率 | 1.32 | 1.28 | 1.50 | Ｃ`),
  ).toEqual([
    '合計特殊出生率 | baseline 2019 | 1.32',
    '合計特殊出生率 | actual 2023 | 1.28',
    '合計特殊出生率 | target 2024 | 1.5',
  ])
  expect(
    numbersOf(
      `
区分 | 令和5年度決算額（A） | 令和4年度決算額（B） | 増減額（A－B） | 増減率（％）
市税 | 8,120 | 8,002 | 118 | 1.5`,
      { unitNote: '（単位：千円、％）' },
    ),
  ).toEqual([
    '市税 | settlement 2023 | 8120 千円',
    '市税 | settlement 2022 | 8002 千円',
    '市税 | difference 2023 | 118 千円',
    '市税 | difference 2023 | 1.5 %',
  ])
})

it('a sum over plan years covers them all', () => {
  expect(
    numbersOf(
      `
事業名 | 令和6年度 | 令和7年度 | 3か年合計
空調整備事業 | 120 | 240 | 360`,
      { title: '実施計画（令和6年度～令和7年度）', unitNote: '（単位：千円）' },
    ),
  ).toEqual([
    '空調整備事業 | forecast 2024 | 120 千円',
    '空調整備事業 | forecast 2025 | 240 千円',
    '空調整備事業 | forecast 2024-2025 | 360 千円',
  ])
})

it('a rate does not take the unit of the row', () => {
  const found = numbersOf(`
指標 | 単位 | 区分 | R3 | R4
相談件数 | 件 | 目標値 | 10 | 20
^ | ^ | 達成率（％） | 90.5 | 80.0`)
  expect(found.map((f) => f.split(' ').at(-1))).toEqual(['件', '件', '%', '%'])
})

it('plain years in the second head row are never data', () => {
  expect(
    numbersOf(`
項目 | 基準 | 実績 | < | 目標
^ | 2018 | 2019 | 2022 | 2025
宿泊者数（千人） | 412 | 430 | 350 | 500`).map((f) => f.split(' | ')[1]),
  ).toEqual(['baseline 2018', 'actual 2019', 'actual 2022', 'target 2025'])
})

it('aims by name, with their units beside them, are the names of the indicators', () => {
  expect(
    numbersOf(
      `
No. | 取組項目 | 数値目標（指標） | 単位 | 現状（R2） | R5目標 | R5実績
7 | 収納率の向上 | 市税収納率 | % | 98.7 | 99.1 | 99.2
9 | 命名権の導入 | 導入施設数 | 施設 | 0 | 4 | 3`,
      { headerRows: 1 },
    ),
  ).toEqual([
    '収納率の向上 > 市税収納率 | baseline 2020 | 98.7 %',
    '収納率の向上 > 市税収納率 | target 2023 | 99.1 %',
    '収納率の向上 > 市税収納率 | actual 2023 | 99.2 %',
    '命名権の導入 > 導入施設数 | baseline 2020 | 0 施設',
    '命名権の導入 > 導入施設数 | target 2023 | 4 施設',
    '命名権の導入 > 導入施設数 | actual 2023 | 3 施設',
  ])
})

it('a number of order never makes values slide under the next heads', () => {
  const row = '\nNo. | 指標 | R3実績 | R4実績 | 進捗度\n7 | 相談件数（件） | 8 | 9 | ◎'
  expect(numbersOf(row, { kind: 'given', headerRows: 1 })).toEqual([
    '相談件数 | actual 2021 | 8 件',
    '相談件数 | actual 2022 | 9 件',
  ])
})

it('a corner that speaks of a plan lets no value slide where each has a head of its own', () => {
  const table = '\n事業計画（千円） | 令和7年度計画 | 令和8年度計画 | 計\n事業費 | 14,300 | 15,400 | 29,700'
  expect(numbersOf(table, { kind: 'given', headerRows: 1 })).toEqual([
    '事業費 | forecast 2025 | 14300 千円',
    '事業費 | forecast 2026 | 15400 千円',
    '事業費 | forecast 2025-2026 | 29700 千円',
  ])
})

it('an office beside a number counts nothing, a period dates no amount, old forms of characters are read', () => {
  expect(
    numbersOf(
      `
事業名 | 計画期間 | うち令和5年度実績値 | 增加分(令和5年度) | 担当課
貸出の推進（点） | 令和3年度～令和7年度 | 400 | 20 | 図書館`,
      { headerRows: 1 },
    ),
  ).toEqual(['貸出の推進 | actual 2023 | 400 点', '貸出の推進 | increment 2023 | 20 点'])
})

it('最終評価 over a number is when it was measured, no grade, also under 数値の推移', () => {
  expect(
    numbersOf(
      `
指標 | 数値の推移 | < | < | 目標値
^ | 策定時（H25） | 中間評価（H30） | 最終評価（R5） | R5
喫煙率（%） | 31.0 | 27.2 | 23.8 | 20.0`,
      { headerRows: 2 },
    ).map((f) => f.split(' | ')[1]),
  ).toEqual(['baseline 2013', 'actual 2018', 'actual 2023', 'target 2023'])
})
