import { describe, expect, it } from 'vitest'
import type { RowValue } from '../../src/types.ts'
import { fractionDoubt } from '../../src/values/fraction-doubt.ts'

const value = (text: string, heads: readonly string[] = []): RowValue => ({
  text,
  printed: text,
  place: { page: 1, box: { x0: 0, y0: 0, x1: 1, y1: 1 } },
  column: 1,
  role: 'actual',
  heads,
  unitHints: [],
  cumulative: false,
  confidence: 1,
  reasons: [],
})
const doubts = (text: string, heads: readonly string[] = [], item = '参加者数') =>
  fractionDoubt(value(text, heads), [value(text, heads)], item).map((r) => r.id)

describe('a number in brackets behind a number', () => {
  it('is doubtful where nothing says what it is', () => {
    expect(doubts('85(100)')).toEqual(['number-in-brackets'])
    expect(doubts('1,200人（1,000人）', ['令和5年度(人)', '実績(R5)'])).toEqual(['number-in-brackets'])
  })
  it.each([
    ['a head names it', '85(100)', ['実績(うち新規)'], '参加者数'],
    ['the name of the row does', '7,960(0)', [], '経費(一財)'],
    ['it has a unit of its own', '6件(6市町)', [], '連携'],
    ['it is a year', '85(2020年)', [], '参加者数'],
  ] as const)('is none where %s', (_, text, heads, item) => {
    expect(doubts(text, heads, item)).toEqual([])
  })
})
