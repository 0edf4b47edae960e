// Roles that only the paper as a whole makes likely; they never stand above a word, and are never sure.
import { describe, expect, it } from 'vitest'
import { tableRows } from '../../../src/rows/tables/table-rows.ts'
import type { Context } from '../../../src/types.ts'
import { factsIn, numbersOf, show } from './facts-of.ts'
import { tableOf } from './table-of.ts'

const OLD_PAPER: Context = { title: '施設の一覧', fiscalYear: 2024 }

describe('the year against the paper’s own', () => {
  it('past years were measured, and the reason says that nothing else told so', () => {
    const facts = factsIn('\n施設 | R5\n中央館(人) | 120\n北館(人) | 80', {}, OLD_PAPER)
    expect(facts.map(show)).toEqual(['中央館 | actual 2023 | 120 人', '北館 | actual 2023 | 80 人'])
    for (const fact of facts) {
      expect(fact.reasons.map((r) => r.id)).toContain('role-presumed')
      expect(fact.confidence).toBeLessThan(0.8)
    }
  })

  it('years ahead, fees and money stay open', () => {
    const roles = (drawing: string) => numbersOf(drawing, {}, OLD_PAPER).map((f) => f.split(' | ')[1])
    expect(roles('\n施設 | R8\n中央館(人) | 120')).toEqual(['other 2026'])
    expect(roles('\n区分 | R5\n利用料金(円) | 500')).toEqual(['other 2023'])
    expect(roles('\n区分 | R5\n委託料(千円) | 500')).toEqual(['other 2023'])
  })

  it('years of a plan are planned', () => {
    const plan: Context = { title: '総合計画', planPeriod: { from: 2025, to: 2029, calendar: 'fiscal' } }
    expect(numbersOf('\n区分 | R5 | R7\n利用者(人) | 90 | 120', {}, plan)).toEqual([
      '利用者 | actual 2023 | 90 人',
      '利用者 | forecast 2025 | 120 人',
    ])
  })
})

describe('before a planned year', () => {
  it('plain years were measured or paid', () => {
    expect(
      numbersOf(`
項目 | 令和4年度 | 令和5年度 | 令和6年度計画
整備延長(m) | 1,240 | 985 | 1,400
総事業費(千円) | 63,954 | 55,327 | 70,900`),
    ).toEqual([
      '整備延長 | actual 2022 | 1240 m',
      '整備延長 | actual 2023 | 985 m',
      '整備延長 | forecast 2024 | 1400 m',
      '総事業費 | settlement 2022 | 63954 千円',
      '総事業費 | settlement 2023 | 55327 千円',
      '総事業費 | forecast 2024 | 70900 千円',
    ])
  })
})

describe('money in a paper of accounts', () => {
  const DRAWING = '\n区分 | 令和7年度 | 令和6年度\n人件費(千円) | 431 | 420'
  const roles = (title: string) => numbersOf(DRAWING, {}, { title, fiscalYear: 2025 }).map((f) => f.split(' | ')[1])
  it('is what the title says', () => {
    expect(roles('令和7年度○○市一般会計当初予算(案)')).toEqual(['budget 2025', 'budget 2024'])
    expect(roles('令和7年度決算の概要')).toEqual(['settlement 2025', 'settlement 2024'])
  })
  it('and stays open where the title speaks of something else too', () => {
    expect(roles('予算への反映状況について')).toEqual(['other 2025', 'other 2024'])
  })
})

describe('rows under the same heads', () => {
  it('one that lacks its aim is read as the others', () => {
    expect(
      numbersOf(
        `
指標 | 令和4年度 | 令和5年度 | 目標値(令和9年度)
来館者数(人) | 120 | 130 | 200
貸出冊数(冊) | 340 | 350 | -`,
        {},
        {},
      ),
    ).toEqual([
      '来館者数 | actual 2022 | 120 人',
      '来館者数 | actual 2023 | 130 人',
      '来館者数 | target 2027 | 200 人',
      '貸出冊数 | actual 2022 | 340 冊',
      '貸出冊数 | actual 2023 | 350 冊',
    ])
  })

  it('in another table stay what they are, whatever its title says', () => {
    const heads = '\n区分 | 令和7年度 | 令和6年度\n'
    const rows = tableRows(
      [
        tableOf(`${heads}市税 | 182 | 167`, { id: 'p1t1', unitNote: '（単位：億円）', title: '主な一般財源' }),
        tableOf(`${heads}基金 | 48 | 62`, { id: 'p1t2', unitNote: '（単位：億円）', title: '残高見込み' }),
      ],
      [],
      { title: '令和7年度当初予算の概要', fiscalYear: 2025 },
      {},
    )
    expect(rows.map((r) => r.values.map((v) => v.role))).toEqual([
      ['budget', 'budget'],
      ['forecast', 'forecast'],
    ])
  })
})
