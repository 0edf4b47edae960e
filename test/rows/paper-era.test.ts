import { describe, expect, it } from 'vitest'
import { paperEra } from '../../src/rows/paper-era.ts'
import { tableOf } from './tables/table-of.ts'

const heads = (...texts: readonly string[]) => [tableOf(texts.join(' | '))]

describe('the era of a paper', () => {
  it.each([
    ['that it prints', ['令和6年度'], heads('5年度', '6年度'), '令和'],
    ['that it prints most often', ['平成28年度', '昭和60年 平成27年度'], [], '平成'],
    ['of nothing', ['人口 3,000人'], heads('5年度'), undefined],
    ['after the one of a note', ['平成31年4月1日現在'], heads('元年度', '2年度', '3年度'), '令和'],
    ['after the one of a note, in heads', ['平成30年度調査'], heads('２年度目標', '６年度目標'), '令和'],
    ['over the change', ['平成29年度'], heads('30年度', '元年度', '2年度'), '令和'],
    ['within one era', ['平成29年度'], heads('27年度', '28年度'), '平成'],
    ['of an early year', ['平成5年度'], heads('2年度', '3年度'), '平成'],
    ['of numbers that are no heads of years', ['平成29年度'], heads('2年', '3,000人'), '平成'],
  ])('%s', (_name, lines, tables, era) => {
    expect(paperEra(lines, tables)).toBe(era)
  })
})
