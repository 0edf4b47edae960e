// What looks odd on paper and is right: found as false alarms on real layouts.
import { expect, test } from 'vitest'
import { findings } from './made.ts'

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
