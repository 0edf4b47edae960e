// Lines that are nothing but names with their amounts.
import { describe, expect, it } from 'vitest'
import { proseFacts } from '../../../src/rows/prose/prose-facts.ts'

const read = (text: string): readonly string[] =>
  proseFacts({
    text,
    era: '令和',
    tokenise: () => [],
    whole: undefined,
    role: 'actual',
    outcome: undefined,
    inCell: false,
    document: { from: 2023, to: 2023, calendar: 'fiscal' },
  }).map((f) => `${f.item} | ${f.role} ${f.years?.from ?? '?'} | ${f.amount.text}`)

describe('lists of measures in a paper of results', () => {
  it.each([
    ['・相談件数　412件', ['相談件数 | actual 2023 | 412件']],
    ['・相談件数　412件（前年度 365件）', ['相談件数 | actual 2023 | 412件', '相談件数 | actual 2022 | 365件']],
    [
      '決算額　21,486千円\n財源内訳　県支出金 3,150千円　一般財源 18,336千円',
      [
        '決算額 | settlement 2023 | 21,486千円',
        '県支出金 | settlement 2023 | 3,150千円',
        '一般財源 | settlement 2023 | 18,336千円',
      ],
    ],
    ['相談は 412件 でした。', []],
    ['・消防団員数　612人（定員 680人）', ['消防団員数 | actual 2023 | 612人']],
  ])('%s', (text, facts) => {
    expect(read(text)).toEqual(facts)
  })
})

describe('lists of undertakings in a paper of budgets', () => {
  const budget = (text: string, brackets?: { readonly shift: number }): readonly string[] =>
    proseFacts({
      text,
      era: '令和',
      tokenise: () => [],
      whole: undefined,
      role: 'other',
      money: 'budget',
      brackets,
      outcome: undefined,
      inCell: false,
      document: { from: 2025, to: 2025, calendar: 'fiscal' },
    }).map((f) => `${f.item} | ${f.role} ${f.years?.from ?? '?'} | ${f.amount.text}`)

  it.each([
    ['・給食センター整備事業　3億4,500万円', ['給食センター整備事業 | budget 2025 | 3億4,500万円']],
    ['- 新 帯状疱疹予防接種事業 21,400千円', ['帯状疱疹予防接種事業 | budget 2025 | 21,400千円']],
    ['・【拡充】学校給食費支援事業 96,300千円', ['学校給食費支援事業 | budget 2025 | 96,300千円']],
    ['・基金残高　3億円', []],
    ['・健康ポイント事業 8,115千円(7,906千円)', ['健康ポイント事業 | budget 2025 | 8,115千円']],
  ])('%s', (text, facts) => {
    expect(budget(text)).toEqual(facts)
  })

  it('brackets are of the year that a note says', () => {
    expect(budget('・健康ポイント事業 8,115千円(7,906千円)', { shift: -1 })).toEqual([
      '健康ポイント事業 | budget 2025 | 8,115千円',
      '健康ポイント事業 | budget 2024 | 7,906千円',
    ])
  })
})
