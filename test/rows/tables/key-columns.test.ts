// Signs of rows, stages of a budget, units that a caption gives by name.
import { describe, expect, it } from 'vitest'
import { numbersOf } from './facts-of.ts'

describe('signs and stages', () => {
  it('letters of formulas are no units', () => {
    expect(
      numbersOf(
        `
区分 |  | R5決算
指定管理料 | H | 86,400
自主事業費 | J | 3,946
修繕費 | K | 2,816
委託料 | L | 25,300`,
        { unitNote: '（単位：千円）' },
      ),
    ).toEqual([
      '指定管理料 | settlement 2023 | 86400 千円',
      '自主事業費 | settlement 2023 | 3946 千円',
      '修繕費 | settlement 2023 | 2816 千円',
      '委託料 | settlement 2023 | 25300 千円',
    ])
  })

  it('補正 between 当初 and 繰越 is a name', () => {
    const facts = numbersOf(`
区分 | < | 単位 | 令和4年度 | 令和5年度
(1)予算の状況 | 当初 | 円 | 73,450,000 | 76,800,000
^ | 補正 | 円 | 1,120,000 | △640,000
^ | 繰越 | 円 | 0 | 0`)
    expect(facts.map((f) => f.replace(/.* > /, ''))).toEqual([
      '当初 | budget 2022 | 73450000 円',
      '当初 | budget 2023 | 76800000 円',
      '補正 | budget 2022 | 1120000 円',
      '補正 | budget 2023 | -640000 円',
      '繰越 | budget 2022 | 0 円',
      '繰越 | budget 2023 | 0 円',
    ])
  })

  it.each([
    ['税務', '△1', '-1 人'],
    ['消防', '△2', '-2 人'],
  ])('people of an office are counted in the unit of the caption: %s', (name, printed, value) => {
    expect(
      numbersOf(`\n部門 | R5 | R6 | 増減\n${name} | 34 | 33 | ${printed}`, { unitNote: '（単位：人）' }).at(-1),
    ).toContain(value)
  })
})
