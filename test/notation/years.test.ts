import { describe, expect, it } from 'vitest'
import { findYears, type YearMention } from '../../src/notation/years.ts'

const short = ({ years, month, day, open }: YearMention): string =>
  [
    years.from === years.to ? years.from : `${years.from}-${years.to}`,
    years.calendar,
    month === undefined ? '' : `${month}${day === undefined ? '' : `.${day}`}`,
    open ? 'open' : '',
  ]
    .filter((part) => part !== '')
    .join(' ')

describe('years in a document of 令和', () => {
  it.each([
    ['H30基準', ['2018 fiscal']],
    ['R 4 実績', ['2022 fiscal']],
    ['R6目標 (2024)', ['2024 fiscal', '2024 fiscal']],
    ['平成28年度目標値', ['2016 fiscal']],
    ['平成32年度目標値', ['2020 fiscal']],
    ['平成35年度', ['2023 fiscal']],
    ['平成72年', ['2060 calendar']],
    ['令和元年度', ['2019 fiscal']],
    ['令和五年度', ['2023 fiscal']],
    ['昭和63年', ['1988 calendar']],
    ['[平成27~31年度]', ['2015-2019 fiscal']],
    ['[平成27～31年度]', ['2015-2019 fiscal']],
    ['[平成27〜31年度]', ['2015-2019 fiscal']],
    ['令和４～６年度', ['2022-2024 fiscal']],
    ['令和4・5年度', ['2022-2023 fiscal']],
    ['R5~R7', ['2023-2025 fiscal']],
    ['R2～R6年度', ['2020-2024 fiscal']],
    ['2015-2019年度', ['2015-2019 fiscal']],
    ['2019年度から2024年度まで', ['2019-2024 fiscal']],
    ['平成30～令和4年度', ['2018-2022 fiscal']],
    ['平成25年（2013年）～平成29（2017年）', ['2013-2017 calendar']],
    ['平成30年度(2018年度)', ['2018 fiscal']],
    ['令和6(2024)年度', ['2024 fiscal']],
    ['2050（令和32）年', ['2050 calendar']],
    ['2021（令和3）年8月', ['2021 as-of 8']],
    ['平成31/令和元年度', ['2019 fiscal']],
    ['令和元(平成31)年度', ['2019 fiscal']],
    ['令 和 5 年 度', ['2023 fiscal']],
    ['令和８年２月５日（木）15時30分', ['2026 as-of 2.5']],
    ['R3.3.31時点', ['2021 as-of 3.31']],
    ['※R6.12末時点', ['2024 as-of 12']],
    ['R6.12', ['2024 as-of 12']],
    ['2015.5', []],
    ['R6.2月～', ['2024 as-of 2 open']],
    ['R5. 10月～', ['2023 as-of 10 open']],
    ['H28.9.29~30', ['2016 as-of 9.29 open']],
    ['H28年9月', ['2016 as-of 9']],
    ['2024/4/1', ['2024 as-of 4.1']],
    ['2024-04-01', ['2024 as-of 4.1']],
    ['2024年12月31まで', ['2024 as-of 12.31']],
    ['(R2～)', ['2020 fiscal open']],
    ['(2015)', ['2015 fiscal']],
    ['平成32年3月31日（3ヵ年度）', ['2020 as-of 3.31']],
    ['㋿6年度', ['2024 fiscal']],
    ['5年度', ['2023 fiscal']],
    ['元年度', ['2019 fiscal']],
    ['30年度', ['2018 fiscal']],
    ['5年4月1日', ['2023 as-of 4.1']],
    // no years
    ['2,015', []],
    ['2015', []],
    ['27', []],
    ['2020年ぶり', []],
    ['5年間', []],
    ['3年目', []],
    ['5年', []],
    ['R134a', []],
    ['H2O', []],
    ['H1N1', []],
    ['第5年度', []],
    ['S3', []],
    ['A4', []],
    ['前年度', []],
  ])('%s', (text, expected) => expect(findYears(text, '令和').map(short)).toEqual(expected))
})

describe('years elsewhere', () => {
  it('takes bare years from the era of the document, and none without one', () => {
    expect(findYears('5年度', '平成').map(short)).toEqual(['1993 fiscal'])
    expect(findYears('5年度', 'H').map(short)).toEqual(['1993 fiscal'])
    expect(findYears('5年度')).toEqual([])
  })

  it('takes plain numbers in a head only', () => {
    expect(findYears('2018', undefined, { header: true }).map(short)).toEqual(['2018 fiscal'])
    expect(findYears('30年度', undefined, { header: true }).map(short)).toEqual(['2018 fiscal'])
    expect(findYears('2,018', undefined, { header: true })).toEqual([])
    expect(findYears('18', '令和', { header: true })).toEqual([])
    expect(findYears('H23-27', undefined, { header: true }).map(short)).toEqual(['2011-2015 fiscal'])
    expect(findYears('H28-12-3', undefined, { header: true })).toEqual([])
    expect(findYears('品番H23-27', undefined)).toEqual([])
  })

  it('reckons 前年度 from the fiscal year, and leaves it without one', () => {
    const [previous, current, next] = findYears('前年度、当該年度、翌年度', undefined, { fiscalYear: 2024 })
    expect(previous).toMatchObject({ relative: 'previous', years: { from: 2023, to: 2023 } })
    expect(current).toMatchObject({ relative: 'current', years: { from: 2024, to: 2024 } })
    expect(next).toMatchObject({ relative: 'next', years: { from: 2025, to: 2025 } })
    expect(findYears('前年度')).toEqual([])
  })

  it('doubts two prints of one year that disagree', () => {
    const [mention] = findYears('平成30年度(2019年度)')
    expect(mention!.confidence).toBeLessThan(0.5)
    expect(findYears('平成30年度(2018年度)')[0]!.confidence).toBe(1)
  })

  it('gives the place of the print', () => {
    const text = '目標 ［平成２７〜３１年度］ 実績'
    const [mention] = findYears(text)
    expect(text.slice(mention!.start, mention!.end)).toBe('平成２７〜３１年度')
    expect(mention!.text).toBe('平成２７〜３１年度')
  })
})
