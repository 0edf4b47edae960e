import { describe, expect, it } from 'vitest'
import { joinLogical, type Line } from '../../../src/rows/prose/logical-lines.ts'
import { word } from '../forms/form-table.ts'

/** A line of its column, 200 points wide; `end` is where its ink ends. */
const line = (text: string, end = 200): Line => {
  const whole = word(text, 0, 0)
  return { text, words: [{ ...whole, box: { ...whole.box, x1: end } }] }
}

describe('lines that only wrap', () => {
  it.each([
    ['a bracket left open goes on', [line('【目標 30.0%'), line('(令和7年度)】', 60)], '【目標 30.0%(令和7年度)】'],
    [
      'a closed one does not',
      [line('実績は(14件)であった'), line('(2)相談件数 20件')],
      '実績は(14件)であった\n(2)相談件数 20件',
    ],
    [
      'a numbered line closes nothing',
      [line('1)相談件数は20件'), line('2)訪問件数は14件')],
      '1)相談件数は20件\n2)訪問件数は14件',
    ],
    ['a line that ends early ends', [line('(注 一部', 80), line('見込みを含む)')], '(注 一部\n見込みを含む)'],
  ])('%s', (_, lines, text) => expect(joinLogical(lines)).toBe(text))
})
