import { expect, it } from 'vitest'
import { withTabs } from '../../../src/read/text-file/tab-columns.ts'

const cells = (text: string) => withTabs(text.split('\n')).map((line) => line.split('\t'))

it('columns set with blanks, a full-width letter as wide as two', () => {
  const text = `1 排出量
区分            令和４年度  令和５年度
可燃ごみ            14,820      14,655
不燃・粗大ごみ         912         905
資源                            3,310`
  expect(cells(text)).toEqual([
    ['1 排出量'],
    ['区分', '令和４年度', '令和５年度'],
    ['可燃ごみ', '14,820', '14,655'],
    ['不燃・粗大ごみ', '912', '905'],
    ['資源', '', '3,310'],
  ])
})

it.each([
  ['a head stands beside its column', '区分      R4  R5\nＡ           10        12\nＢ           11        13'],
  [
    'a head over two columns has none below it',
    '区分        令和５年度\nＡ            10    12\nＢ            11    13',
  ],
  ['a label stands at the middle of its rows', '        R4  R5\n    a   10  11\nＡ  b   12  13\n    c   14  15'],
  ['a column has no head', '区分    R4\nＡ      10      11\nＢ      12      13'],
  ['numbers stand in sentences', '参加者は 120 人で\n前年の 110 人を上回り\n目標の 100 人に達した'],
])('stays text where %s', (_, text) => {
  expect(withTabs(text.split('\n'))).toEqual(text.split('\n'))
})

it('a source that marks its tables is left as it is', () => {
  const lines = ['A\tB', '区分  R4  R5', 'Ａ    10  11', 'Ｂ    12  13']
  expect(withTabs(lines)).toEqual(lines)
})

it('as many texts in each row as in the line over them, wherever they stand', () => {
  const text = '区分 17年度 18年度 19年度\n計画 4,305 4,245 4,175\n比較     0 △57 △ 78\n※各年4月1日現在'
  expect(cells(text)).toEqual([
    ['区分', '17年度', '18年度', '19年度'],
    ['計画', '4,305', '4,245', '4,175'],
    ['比較', '0', '△57', '△78'],
    ['※各年4月1日現在'],
  ])
})
