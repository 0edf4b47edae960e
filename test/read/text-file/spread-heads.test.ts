// Spans that a converter lost, told again by the heads below.
import { describe, expect, it } from 'vitest'
import { spreadHeads } from '../../../src/read/text-file/spread-heads.ts'

const spread = (upper: string, lower: string, columns: number) =>
  spreadHeads(upper.split('|'), lower.split('|'), columns)?.map((s) => `${s.text}@${s.column}+${s.columnSpan}`)

describe('upper heads stand over', () => {
  it('lower heads that come again', () => {
    expect(spread('分野|満足度|重要度', '|R4|R6|R4|R6', 5)).toEqual(['分野@0+1', '満足度@1+2', '重要度@3+2'])
    expect(spread('分野|満足度|重要度||', '|R4|R6|R4|R6', 5)).toEqual(['分野@0+1', '満足度@1+2', '重要度@3+2'])
  })
  it('all lower heads, if only one has any; heads behind stand alone', () => {
    expect(spread('指標|単位|実績|備考', '||R3|R4|R5', 6)).toEqual(['指標@0+1', '単位@1+1', '実績@2+3', '備考@5+1'])
  })
  it('words, then years', () => {
    expect(spread('指標|数値の推移|目標値|判定', '|策定時|中間評価|最終評価|令和5年度', 6)).toEqual([
      '指標@0+1',
      '数値の推移@1+3',
      '目標値@4+1',
      '判定@5+1',
    ])
  })
  it('nothing that could be guessed only', () => {
    expect(spread('分野|満足度|重要度', '|男性|女性|全体|平均', 5)).toBeUndefined()
    expect(spread('分野||満足度||重要度', '|R4|R6|R4|R6', 5)).toBeUndefined()
    expect(spread('分野|R4|R5|R6|R7', '|目標|実績|目標|実績', 5)).toBeUndefined()
  })
})
