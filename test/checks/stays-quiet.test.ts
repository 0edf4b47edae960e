// What looks odd on paper and is right: found as false alarms on real layouts.
import { expect, test } from 'vitest'
import { findings, sheets } from './made.ts'

test('a column that adds up the years beside it mixes nothing', () => {
  const row = (sum: string) => ({
    item: '効果額',
    unit: '千円',
    values: [
      ['actual', 2020, '3120'],
      ['actual', 2021, '3044'],
      ['actual', [2020, 2021], sum],
    ] as const,
  })
  expect(findings([row('累計6164')]).map((f) => f.check)).not.toContain('cumulative-mixed')
})

test('what is got back of a cost may be more than the cost', () => {
  const share = (item: string) => findings([{ item, unit: '%', values: [['actual', 2020, '101.3']] }])
  expect(share('料金回収率').map((f) => f.check)).not.toContain('impossible-value')
  expect(share('アンケート回収率').map((f) => f.check)).toContain('impossible-value')
})

test('amounts farther along a row do not hide the relation of the first three', () => {
  const sheet = (printed: string) => [
    {
      item: '管理費',
      unit: '千円',
      values: [
        ['budget', 2021, printed],
        ['difference', 2021, '10'],
        ['budget', 2021, '110'],
        ['budget', 2021, ''],
        ['difference', 2021, '4'],
        ['budget', 2021, '7'],
      ] as const,
    },
  ]
  const odd = findings(sheets(8, (i) => sheet(i === 3 ? '190' : '100'))).filter(
    (f) => f.check === 'difference-mismatch',
  )
  expect(odd.map((f) => [f.severity, f.arithmetic])).toEqual([['error', '190 + 10 = 200 ≠ 110']])
})
