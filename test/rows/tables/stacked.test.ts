// Cells that hold several values, one below the other.
import { describe, expect, it } from 'vitest'
import { factsIn, numbersOf } from './facts-of.ts'

describe('several values in one cell', () => {
  it('have labels of their own', () => {
    expect(
      numbersOf(`
指標 | R4 | R5
創業件数(件) | 目標 10⏎実績 8 | 目標12⏎実績－`),
    ).toEqual(['創業件数 | target 2022 | 10 件', '創業件数 | actual 2022 | 8 件', '創業件数 | target 2023 | 12 件'])
  })

  it('stand in the order of the lines of their head', () => {
    expect(
      numbersOf(`
指標 | 単位 | 上段：目標値⏎下段：実績値 | <
^ | ^ | R4 | R5
相談件数 | 件 | 100⏎85 | 110⏎98`).map((f) => f.replace(/.* > /, '')),
    ).toEqual([
      '相談件数 | target 2022 | 100 件',
      '相談件数 | actual 2022 | 85 件',
      '相談件数 | target 2023 | 110 件',
      '相談件数 | actual 2023 | 98 件',
    ])
  })

  it('stand in brackets as in their head', () => {
    expect(
      numbersOf(`
指標 | R5実績(目標) | R6
参加者数(人) | 85(100) | 90`).slice(0, 2),
    ).toEqual(['参加者数 | actual 2023 | 85 人', '参加者数 | target 2023 | 100 人'])
  })

  it.each([
    ['各年度の欄は「目標値／実績値」', '40／31', ['target 2021 | 40 人', 'actual 2021 | 31 人']],
    ['進捗（実績／目標）', '31/40', ['actual 2021 | 31 人', 'target 2021 | 40 人']],
    ['左：目標値、右：実績値', '40／31', ['target 2021 | 40 人', 'actual 2021 | 31 人']],
    ['目標値／実績値', '40⏎31', ['target 2021 | 40 人', 'actual 2021 | 31 人']],
  ])('stand in the order that the caption says: %s', (title, cell, facts) => {
    const drawn = `
指標 | 単位 | R3
就職者数 | 人 | ${cell}`
    expect(numbersOf(drawn, { title }).map((f) => f.replace(/.*者数 \| /, ''))).toEqual(facts)
  })

  it('are what the caption says of brackets', () => {
    expect(
      numbersOf(
        `
指標 | 単位 | R3実績
就職者数 | 人 | 31（40）`,
        { title: '※（ ）内は目標値' },
      ).map((f) => f.replace(/.*者数 \| /, '')),
    ).toEqual(['actual 2021 | 31 人', 'target 2021 | 40 人'])
  })

  it.each([
    ['R3実績', '40／31', false],
    ['R3実績', '31／40', false],
    ['R3実績（参加／定員）', '31／40', true],
  ])('are doubtful where nothing says which is which: %s %s', (head, cell, sure) => {
    const [fact] = factsIn(`
指標 | 単位 | ${head}
就職者数 | 人 | ${cell}`)
    expect(fact!.confidence >= 0.9).toBe(sure)
    expect(fact!.reasons.some((r) => r.id === 'pair-in-cell')).toBe(!sure)
  })

  it('are no number where nothing tells them apart', () => {
    const facts = factsIn(`
指標 | R5実績
参加者数(人) | 100⏎85`)
    expect(facts.map((f) => f.reading.kind)).toEqual(['unreadable'])
  })
})

describe('cards', () => {
  it('stand side by side under names of their own', () => {
    expect(
      numbersOf(`
指標名 | 講座数 | < | 指標名 | 受講者数 | <
単位 | 回 | < | 単位 | 人 | <
年度 | R4 | R5 | 年度 | R4 | R5
実績値 | 18 | 23 | 実績値 | 352 | 467`).map((f) => f.replace(/.* > /, '')),
    ).toEqual([
      '講座数 | actual 2022 | 18 回',
      '講座数 | actual 2023 | 23 回',
      '受講者数 | actual 2022 | 352 人',
      '受講者数 | actual 2023 | 467 人',
    ])
  })

  it('have a unit beside the name, and rows without one', () => {
    expect(
      numbersOf(`
KPI | 導入業務数 | < | 単位 | 業務
年度 | R3(基準) | R5(実績) | R7(目標) | 備考
値 | 5 | 14 | 20 | `),
    ).toEqual([
      '導入業務数 | baseline 2021 | 5 業務',
      '導入業務数 | actual 2023 | 14 業務',
      '導入業務数 | target 2025 | 20 業務',
    ])
  })
})

it('rows under one name are what the caption says of the upper and the lower', () => {
  expect(
    numbersOf(
      `
施設名 | R4 | R5
球場 | 12406 | 15288
^ | 41.2 | 48.9
弓道場 | 1204 | 1377
^ | 22.8 | 25.1`,
      { title: '施設の利用状況（上段：利用者数（人）、下段：稼働率（％））' },
    ),
  ).toEqual([
    '球場 > 利用者数 | actual 2022 | 12406 人',
    '球場 > 利用者数 | actual 2023 | 15288 人',
    '球場 > 稼働率 | actual 2022 | 41.2 %',
    '球場 > 稼働率 | actual 2023 | 48.9 %',
    '弓道場 > 利用者数 | actual 2022 | 1204 人',
    '弓道場 > 利用者数 | actual 2023 | 1377 人',
    '弓道場 > 稼働率 | actual 2022 | 22.8 %',
    '弓道場 > 稼働率 | actual 2023 | 25.1 %',
  ])
})

it('上段：目標値 下段：実績値 over names that span two rows of numbers', () => {
  expect(
    numbersOf(
      `
指標 | 単位 | 令和5年度 | 令和6年度
利用者数 | 人 | 120 | 130
^ | ^ | 118 | `,
      { notes: ['（上段：目標値　下段：実績値）'] },
    ),
  ).toEqual(['利用者数 | target 2023 | 120 人', '利用者数 | target 2024 | 130 人', '利用者数 | actual 2023 | 118 人'])
})
