// Years that are over, without a word of a role: what a title, a heading or a note shows to have been measured.
import { expect, it } from 'vitest'
import { numbersOf } from './facts-of.ts'

const rolesOf = (title: string, item = '利用者数（人）') =>
  numbersOf(`区分 | 令和3年度 | 令和4年度\n${item} | 1,204 | 1,315`, { title }).map(
    (f) => f.split(' | ')[1]!.split(' ')[0],
  )

it.each([
  ['公民館の利用状況', ['actual', 'actual']],
  ['図書館の利用者数（各年度末現在）', ['actual', 'actual']],
  ['保育所の児童数（各年4月1日現在）', ['actual', 'actual']],
  ['利用者数の見通し', ['other', 'other']],
  ['図書館の利用者数', ['other', 'other']],
])('%s', (title, roles) => {
  expect(rolesOf(title)).toEqual(roles)
})

it('a rate of what was collected is measured, a tariff is set', () => {
  expect(rolesOf('経営指標の推移', '料金回収率（％）')).toEqual(['actual', 'actual'])
  expect(rolesOf('経営指標の推移', '水道料金（円）')).toEqual(['other', 'other'])
})
