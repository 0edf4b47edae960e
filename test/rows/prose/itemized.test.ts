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
    outcome: false,
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
