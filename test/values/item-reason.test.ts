// Labels that were cut or mixed up are doubted, real names are not.
import { describe, expect, it } from 'vitest'
import { itemReason } from '../../src/values/item-reason.ts'

describe('item-broken', () => {
  it.each(['千人)', '数(千人)宿泊者数(', '来場者数(', '2022', '令和4年度', 'R4', '12.5', '(人)', '（）', '」件数'])(
    '%s',
    (item) => {
      expect(itemReason(item).map((r) => r.id)).toEqual(['item-broken'])
    },
  )

  it.each([
    '来場者数',
    '待機児童数(4月1日現在)',
    '1) 相談件数',
    '(1) 市税',
    '1日の平均歩数（20～64歳）',
    '【自己負担額】',
    'PCR検査数',
    '',
  ])('not %s', (item) => {
    expect(itemReason(item)).toEqual([])
  })
})
