import { describe, expect, it } from 'vitest'
import { readCell, readQuantities } from '../../src/notation/number.ts'
import type { Quantity } from '../../src/notation/quantity.ts'

/** The quantities of a cell, shortly: printed|value|unit and what else is not plain. */
const short = (q: Quantity): string =>
  [
    q.printed,
    q.value,
    q.unit,
    q.bound,
    q.change,
    q.cumulative ? 'cumulative' : '',
    q.approximate ? 'approximate' : '',
    q.gross ? 'gross' : '',
    q.part ? 'part' : '',
    q.denominator === undefined ? '' : `/${q.denominator}`,
    q.upper === undefined ? '' : `..${q.upper}`,
    q.parenthesised ? '()' : '',
    q.label ? `label ${q.label}` : '',
    q.doubts.filter((doubt) => doubt !== 'label').join(','),
  ]
    .filter((part) => part !== '' && part !== undefined)
    .join(' ')

const cell = (text: string): string => {
  const notation = readCell(text)
  if (notation.kind === 'quantities') return notation.quantities.map(short).join(' | ')
  return notation.kind === 'unreadable' ? `unreadable: ${notation.reason}` : notation.kind
}

describe('a value cell', () => {
  it.each([
    // plain, separators, full width
    ['46', '46 46'],
    ['5.4‰↓', '5.4 5.4 ‰'],
    ['↗ 52.1%', '52.1 52.1 %'],
    ['40.0', '40.0 40'],
    ['6,122', '6122 6122'],
    ['13,738,386', '13738386 13738386'],
    ['6351', '6351 6351'],
    ['３５６千円', '356 356000 円'],
    ['０', '0 0'],
    ['１．３１％', '1.31 1.31 %'],
    // units
    ['46人', '46 46 人'],
    ['24,000 千円', '24000 24000000 円'],
    ['8,339kW', '8339 8339 kW'],
    ['89,442t-CO2', '89442 89442 t-CO2'],
    ['12回/年', '12 12 回/年'],
    ['1.2t/年', '1.2 1.2 t/年'],
    ['9部活動', '9 9 部活動'],
    ['10,000人泊', '10000 10000 人泊'],
    ['8.5 %', '8.5 8.5 %'],
    // magnitudes
    ['27兆9千億円', '27900000000000 27900000000000 円'],
    ['1億2,345万円', '123450000 123450000 円'],
    ['3千5百万円', '35000000 35000000 円'],
    ['8.5万', '8.5 85000'],
    ['8.5 万人', '8.5 85000 人'],
    ['37,076千人', '37076 37076000 人'],
    ['2,530万トン', '2530 25300000 トン'],
    ['195百万円', '195 195000000 円'],
    ['8.2万人', '8.2 82000 人'],
    ['百五十人', '150 150 人 kanji'],
    // signs
    ['▲2,805人', '-2805 -2805 人'],
    ['△ 5', '-5 -5 sign-with-gap'],
    ['－5.2%', '-5.2 -5.2 %'],
    ['-220', '-220 -220'],
    ['−3', '-3 -3'],
    ['ー10', '-10 -10 long-vowel-sign'],
    ['▲0', '0 0'],
    ['5,918件減少', '-5918 -5918 件 decrease'],
    ['2,785件増加', '2785 2785 件 increase'],
    // words before
    ['累計1,052', '1052 1052 cumulative'],
    ['累計 148人', '148 148 人 cumulative'],
    ['約3,400名', '3400 3400 名 approximate'],
    ['延べ1,200人', '1200 1200 人 gross'],
    ['うち5人', '5 5 人 part'],
    ['(うち5人)', '5 5 人 part ()'],
    ['約 延べ 300人', '300 300 人 approximate gross'],
    ['年2回', '2 2 回'],
    // bounds
    ['90%以上', '90 90 % at-least'],
    ['８０以上', '80 80 at-least'],
    ['0.03未満', '0.03 0.03 less-than'],
    ['10件以内', '10 10 件 at-most'],
    ['100超', '100 100 more-than'],
    ['50人程度', '50 50 人 about approximate'],
    // fractions, tenths, ranges
    ['43/100', '43 43 /100'],
    ['1/3以内', '1 1 at-most /3'],
    ['52人/61人', '52 52 人 /61'],
    ['4/9', '4 4 /9 maybe-date'],
    ['3割5分', '3.5 3.5 割'],
    ['三割五分二厘', '3.52 3.52 割 kanji'],
    ['3～5', '3 3 ..5 range'],
    ['696〜890', '696 696 ..890 range'],
    ['約10～20万人', '10 100000 人 approximate ..200000 range'],
    // several values in one cell
    ['26,200(16,100)', '26200 26200 | 16100 16100 ()'],
    ['326,800（0）', '326800 326800 | 0 0 ()'],
    ['6件(6市町)', '6 6 件 | 6 6 市町 ()'],
    ['16組22名、3組4名', '16 16 組 | 22 22 名 | 3 3 組 | 4 4 名'],
    ['2棟8戸', '2 2 棟 | 8 8 戸'],
    ['4件（導入3件、開発1件）', '4 4 件 | 3 3 件 () label 導入 | 1 1 件 () label 開発'],
    // qualifiers, years and notes beside the number
    ['300件(圏域全体)', '300 300 件'],
    ['約110人 [平成27~28年度]', '110 110 人 approximate'],
    ['42.8%[平成28年度]', '42.8 42.8 %'],
    ['30兆円 (2023)', '30 30000000000000 円'],
    ['1,990 (2015)', '1990 1990'],
    ['12件※1', '12 12 件'],
    ['10人（前年比5%増）', '10 10 人 qualified'],
    ['目標値：10人', '10 10 人 label 目標値'],
    ['H27：4回', '4 4 回'],
    ['約390人(8回) ※R6.12末時点', '390 390 人 approximate | 8 8 回 ()'],
    ['<寄付額> 195百万円', '195 195000000 円 label 寄付額'],
    ['4,000(2,000)', '4000 4000 | 2000 2000 ()'],
    ['3校園', '3 3 校園 unknown-unit'],
    ['― 5', '-5 -5 dash-with-gap'],
    ['(1/2・2/3)', '1 1 /2 () | 2 2 /3 () maybe-date'],
    ['(5)', '5 5 () list-number'],
    ['(1,234)', '1234 1234 ()'],
    // recognition errors
    ['1O0', '100 100 ocr'],
    ['1,O24人', '1024 1024 人 ocr'],
    ['12l', '12 12 l'],
  ])('%s', (text, expected) => expect(cell(text)).toBe(expected))

  it.each([
    ['', 'blank'],
    ['　', 'blank'],
    ['千円', 'blank'],
    ['―', 'dash'],
    ['－', 'dash'],
    ['…', 'dash'],
    ['ー', 'dash'],
    ['（－）', 'dash'],
    ['⇒', 'carried'],
    ['事業中止', 'suspended'],
    ['調査中', 'pending'],
    ['集計中', 'pending'],
    ['未定', 'pending'],
    ['今後集計', 'pending'],
    ['アンケート未実施', 'text'],
    ['未実施', 'text'],
    ['該当なし', 'text'],
    ['皆減', 'text'],
    ['皆増', 'text'],
    ['△', 'text'],
    ['▲', 'text'],
    ['〇', 'text'],
    ['○', 'text'],
    ['一', 'text'],
    ['策定', 'text'],
    ['無料', 'text'],
    ['1日1往復', 'text'],
    ['1人1台', 'text'],
    ['月2回', 'text'],
    ['2時間30分', 'text'],
    ['第3期', 'text'],
    ['3回目', 'text'],
    ['2年目', 'text'],
    ['1-01', 'text'],
    ['0143-22-1111', 'text'],
    ['①', 'text'],
    ['①5', 'text'],
    ['R6', 'text'],
    ['2024年度', 'text'],
    ['令和6年3月31日', 'text'],
    ['12月', 'text'],
    ['9:30', 'text'],
    ['A4', 'text'],
    ['前年比5%増', 'text'],
    ['3.1.2に定める', 'text'],
    ['3 民生費', 'text'],
    ['3民', 'text'],
    ['4取組実績', 'text'],
    ['― 2 ―', 'text'],
    ['前年度実績から１．０ポイント以上', 'text'],
    ['現状値からの増加 (2023)', 'text'],
    ['100人/5年', 'text'],
    ['5年間で100人', 'text'],
    ['欧州：3便 北米：維持', 'text'],
    ['国際3.8 地域3.8', 'text'],
    ['〇3', 'text'],
    ['12³', 'unreadable: malformed number'],
    ['1,23', 'unreadable: malformed number'],
    ['10.5.3', 'unreadable: malformed number'],
    ['12 34', 'unreadable: two numbers side by side'],
    ['15,000円 → 7,500円', 'unreadable: two values with an arrow'],
    ['3:2', 'unreadable: ratio of two numbers'],
    ['±10', 'unreadable: tolerance, product or question mark'],
    ['5?', 'unreadable: tolerance, product or question mark'],
    ['10人～', 'unreadable: range with one end'],
  ])('%s is %s', (text, expected) => expect(cell(text)).toBe(expected))

  it('trusts a doubted number less than a plain one', () => {
    const confidence = (text: string): number => {
      const notation = readCell(text)
      return notation.kind === 'quantities' ? notation.quantities[0]!.confidence : Number.NaN
    }
    expect(confidence('100')).toBe(1)
    expect(confidence('1O0')).toBeLessThan(0.5)
    expect(confidence('3～5')).toBeLessThan(0.5)
    expect(confidence('△ 5')).toBeGreaterThan(0.8)
  })
})

describe('running text', () => {
  it.each([
    ['▶R2…参加者78名、出展企業28社、就職者3名（うち市内企業2名）', ['78名', '28社', '3名', '2名']],
    ['平成28年度登録件数 62件(累計178件)', ['62件', '178件']],
    ['7月16日、11時から16時に企業30社が出展', ['30社']],
    ['第2回の講座（3回目）を10月4日に開催し88%が満足', ['88%']],
    ['(1) 移住相談 41件', ['41件']],
    ['一部の三重県民と二人三脚で一人ひとりが十分に', []],
    ['約三百人が来場', ['300人']],
    ['電話0143-22-1111、A4判、CO2を12t削減', ['12t']],
    ['令和5年度の1億2,345万円', ['123450000円']],
    ['6次産業化、5類移行、3年生、2丁目', []],
    ['(9/4)と9/5~に開催', []],
    ['1,23人と12³人', []],
  ])('%s', (text, expected) => {
    expect(readQuantities(text).map((q) => q.printed + q.unit)).toEqual(expected)
  })

  it('gives the place of what it read', () => {
    const text = '参加者は約１，２３４人（累計５６人）'
    expect(readQuantities(text).map((q) => text.slice(q.start, q.end))).toEqual(['約１，２３４人', '累計５６人'])
    expect(readQuantities(text).map((q) => q.parenthesised)).toEqual([false, true])
  })
})
