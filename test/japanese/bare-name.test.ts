import { expect, test } from 'vitest'
import { bareName } from '../../src/japanese/bare-name.ts'

test.each([
  ['数値目標① 婚姻率', '婚姻率'],
  ['成果指標1: 婚姻率', '婚姻率'],
  ['認定農業者の数', '認定農業者数'],
  ['観光 入込客数', '観光入り込み客数'],
  ['フェリー航路の就航( /4)', 'フェリー航路の就航( /4 )'],
  ['空き家の件数', '空家件数'],
])('%s and %s are one', (a, b) => expect(bareName(a)).toBe(bareName(b)))

test.each([
  ['65歳健康寿命(男性)', '65歳健康寿命(女性)'],
  ['指標1人当たりの額', '指標2人当たりの額'],
  ['転入者数', '転出者数'],
])('%s and %s are two', (a, b) => expect(bareName(a)).not.toBe(bareName(b)))
