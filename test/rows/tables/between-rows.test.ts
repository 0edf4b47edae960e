// What stands between heads and values and says nothing of either.
import { expect, it } from 'vitest'
import { numbersOf } from './facts-of.ts'

it('bars of a schedule under several years part no heads from the values', () => {
  expect(
    numbersOf(`
年度 | < | R4⏎（実績） | R5⏎（実績） | R6⏎（計画）
取組の工程 | < | 検討 | 運用 | <
^ | ^ | 広報 | < | <
指標 | 件数（件） | 31 | 68 | 112`),
  ).toEqual([
    '指標 > 件数 | actual 2022 | 31 件',
    '指標 > 件数 | actual 2023 | 68 件',
    '指標 > 件数 | forecast 2024 | 112 件',
  ])
})

it('a sentence below a name is neither the name of the rows below nor the end of the heads', () => {
  const found = numbersOf(
    `
区分 | 事業名 | 予算額 | （前年度）
■民生費 | < | < | <
新規 | 通園事業費 | 12,480 |
 | 保育所等に通っていないこどもを対象に、時間単位で柔軟に利用できる定期的な預かりを市内の全域で実施します。 | < | <
拡大 | 児童健全育成事業費 | 168,940 |`,
    { unitNote: '（単位：千円）', title: '令和7年度当初予算' },
  )
  expect(found).toEqual([
    '■民生費 > 新規 > 通園事業費 > 事業費 | budget 2025 | 12480 千円',
    '■民生費 > 拡大 > 児童健全育成事業費 > 事業費 | budget 2025 | 168940 千円',
  ])
})

it.each([
  '指標の説明：この一年に市が新たに整備した路線の延長を、各年度の末日の台帳によって数えたもの（国道と県道は除く）',
  '算出方法：台帳による',
])('an explanation over the whole table parts no heads from the second indicator: %s', (remark) => {
  expect(
    numbersOf(`
指標名 | 令和4年度実績 | 令和5年度実績 | 令和6年度目標
整備延長（m） | 1,240 | 985 | 1,400
${remark} | < | < | <
事故件数（件） | 318 | 287 | 270`).slice(3),
  ).toEqual(['事故件数 | actual 2022 | 318 件', '事故件数 | actual 2023 | 287 件', '事故件数 | target 2024 | 270 件'])
})

it('a part of an amount is of the same kind of money as the row above it', () => {
  const found = numbersOf(
    `
区分 | 令和4年度 | 令和5年度
当初予算額 | 642 | 658
うち一般財源 | 500 | 510
決算額 | 611 | 630
うち一般財源 | 489 | 502`,
    { title: '事業費の推移（単位：千円）' },
  )
  expect(found.filter((f) => f.includes('うち')).map((f) => f.replace(/.* > /, ''))).toEqual([
    'うち一般財源 | budget 2022 | 500 千円',
    'うち一般財源 | budget 2023 | 510 千円',
    'うち一般財源 | settlement 2022 | 489 千円',
    'うち一般財源 | settlement 2023 | 502 千円',
  ])
})

it('a field between two indicators parts no heads from the second, where its numbers go on in the same columns', () => {
  const found = numbersOf(
    `
区分 | 指標名 | 指標の説明 | 単位 | | 令和5年度 | 令和6年度
活動指標 | 訓練の回数 | 毎年の訓練 | 回 | 計画 | 160 | 165
^ | ^ | ^ | ^ | 実績 | 88 | 72
成果指標 | 分類 | 区民の意識・行動 | < | < | < | <
^ | 備蓄をしている割合 | 意向調査による | ％ | 計画 | 60.0 | 61.0
^ | ^ | ^ | ^ | 実績 | 54.8 | 56.1`,
  )
  expect(found.slice(4)).toEqual([
    '成果指標 > 備蓄をしている割合 | forecast 2023 | 60 %',
    '成果指標 > 備蓄をしている割合 | forecast 2024 | 61 %',
    '成果指標 > 備蓄をしている割合 | actual 2023 | 54.8 %',
    '成果指標 > 備蓄をしている割合 | actual 2024 | 56.1 %',
  ])
})

it('a row of units below the heads is theirs, whether the table finder counts it to the heads or not', () => {
  const found = numbersOf(
    `
区分 | 令和7年度 | < | 令和6年度 | <
^ | 予算額 | 構成比 | 予算額 | 構成比
 | 千円 | ％ | 千円 | ％
（歳入） | < | < | < | <
市税 | 1,372 | 46.5 | 1,368 | 46.4`,
    { headerRows: 2 },
  )
  expect(found.map((f) => f.replace(/^.*市税/, '市税'))).toEqual([
    '市税 | budget 2025 | 1372 千円',
    '市税 | rate 2025 | 46.5 %',
    '市税 | budget 2024 | 1368 千円',
    '市税 | rate 2024 | 46.4 %',
  ])
})

it('a sentence above the heads is none of them, and a role at the end of a name is that of its row', () => {
  const found = numbersOf(
    `
取組内容 | 計画的に取り組み、毎年度検証を行う。 | |
区分 | 単位 | R4 | R5
計画（工程） | | 検討 | →
寄附金額（目標） | 千円 | 150 | 180
寄附金額（実績） | 千円 | 162 | 201`,
    { kind: 'given', headerRows: 3 },
  )
  expect(found.map((f) => f.replace(/^.*寄附/, '寄附'))).toEqual([
    '寄附金額 | target 2022 | 150 千円',
    '寄附金額 | target 2023 | 180 千円',
    '寄附金額 | actual 2022 | 162 千円',
    '寄附金額 | actual 2023 | 201 千円',
  ])
})

it('rows of a label and its text over a table of years are fields: the name of the indicator is its own, not the office', () => {
  const found = numbersOf(
    `
個別施策 | (2)産業の振興 | | | | |
KPI その2 | 実証実験の実施回数 | | | | |
指標担当部課等 | 科学技術推進課 | | | | |
 | 従前値 | (単位) | H27 | H28 | H29 | H30
目標値 | 4 | 回 | 20 | 40 | 60 | 80
実績値 | | 回 | 23 | | | `,
    { kind: 'given', headerRows: 4 },
  )
  expect(found).toEqual([
    '実証実験の実施回数 | baseline ? | 4 回',
    '実証実験の実施回数 | target 2015 | 20 回',
    '実証実験の実施回数 | target 2016 | 40 回',
    '実証実験の実施回数 | target 2017 | 60 回',
    '実証実験の実施回数 | target 2018 | 80 回',
    '実証実験の実施回数 | actual 2015 | 23 回',
  ])
})

it('a section of money names no amount: its rows name themselves, and not all of them are budgets', () => {
  const found = numbersOf(
    `
区分 | < | < | 令和4年度
(1)予算の状況 | A 当初予算額 | 円 | 3,481
^ | B 補正予算額 | 円 | 15
^ | 決算額 | 円 | 3,360
^ | 予算執行率 | ％ | 96.1
^ | 投入職員の年間人件費 | 円 | 5,923`,
  )
  expect(found).toEqual([
    '(1)予算の状況 > 当初予算額 | budget 2022 | 3481 円',
    '(1)予算の状況 > 補正予算額 | budget 2022 | 15 円',
    '(1)予算の状況 > 決算額 | settlement 2022 | 3360 円',
    '(1)予算の状況 > 予算執行率 | rate 2022 | 96.1 %',
    '(1)予算の状況 > 投入職員の年間人件費 | other 2022 | 5923 円',
  ])
})
