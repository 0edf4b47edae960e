import { describe, expect, it } from 'vitest'
import { indicatorKey } from '../../src/japanese/indicator-name.ts'
import { similarity } from '../../src/japanese/similarity.ts'

describe('similarity', () => {
  it.each([
    ['観光入込客数', '観光入込客数', 1],
    ['観光入込客数（人）', '観光入込客数人', 1],
    ['ｋＷ ａｂ', 'kwab', 1],
    ['', '', 0],
    ['あ', 'い', 0],
    ['出生数', '死亡数', 0],
    ['abcd', 'bcde', 2 / 3],
  ])('%s and %s', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 10)
    expect(similarity(b, a)).toBeCloseTo(expected, 10)
  })
  it('counts a pair that repeats', () => expect(similarity('ああああ', 'ああ')).toBeCloseTo(0.5, 10))
})

describe('indicatorKey', () => {
  it.each([
    ['① 子ども食堂の実施か所数', 'こども食堂の実施箇所数'],
    ['(1) 空き家バンク登録件数※1', '空家バンク登録件数'],
    ['・（2）延べ利用者数', 'のべ利用者数'],
    ['KPI1: 入込み客数', '入り込み客数'],
  ])('%s is %s', (a, b) => expect(indicatorKey(a)).toBe(indicatorKey(b)))
  it.each([
    ['利用者数（市内）', '利用者数（市外）'],
    ['出生数', '出生率'],
    ['1日平均乗車人員', '年間乗車人員'],
  ])('%s is not %s', (a, b) => expect(indicatorKey(a)).not.toBe(indicatorKey(b)))
  it('leaves a name that is only a mark', () => expect(indicatorKey('①')).not.toBe(''))
})
