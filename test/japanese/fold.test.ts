import { expect, test } from 'vitest'
import { foldText } from '../../src/japanese/fold.ts'

test.each([
  ['⽣⼈⾒⽬', '生人見目'],
  ['⻑⻄⺠', '長西民'],
  ['⼾籍', '戸籍'],
  ['１，２３４', '1,234'],
  ['ﾊﾞｽ･ﾎﾟｽﾄ', 'バス・ポスト'],
  ['ｶ゛', 'ガ'],
  ['A‧B', 'A・B'],
  ['\u0336', '—'],
  ['①②⑴⒈', '①②⑴⒈'],
  ['12³ m² ½', '12³ m² ½'],
  ['100㎡', '100㎡'],
  ['（株）㈱', '(株)(株)'],
  ['4～6', '4〜6'],
  ['4〜6', '4〜6'],
  ['－5', '-5'],
  ['−5', '−5'],
  ['△▲', '△▲'],
  ['㌔㍍', 'キロメートル'],
  ['神', '神'],
])('%s -> %s', (printed, folded) => expect(foldText(printed)).toBe(folded))

test('every radical of the two blocks becomes an ideograph', () => {
  const blocks: [number, number][] = [
    [0x2e81, 0x2e99],
    [0x2e9b, 0x2ef3],
    [0x2f00, 0x2fd5],
  ]
  const left = blocks.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).filter(
      (radical) => !/^\p{Unified_Ideograph}$/u.test(foldText(radical)),
    ),
  )
  expect(left).toEqual([])
})
