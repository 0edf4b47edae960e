// Papers for checks of sentences, copies and forms: one that has the mistake, one that looks like it and is right. Data.
import { field, type MadeRow, made, type Pair, type Paper, rowOf, text, yearly } from './made.ts'

const said = (...sentences: readonly string[]): Paper => ({ rows: [], more: text(...sentences) })
const aimed = (item: string, actual: string, target: string): MadeRow =>
  rowOf(item, '人', ['actual', 2024, actual], ['target', 2024, target])
const FOUR = [aimed('甲', '9', '8'), aimed('乙', '7', '5'), aimed('丙', '3', '4'), aimed('丁', '2', '6')]
const copy = (table: string, actual: string, target = '640'): MadeRow => ({
  ...rowOf('移住相談の利用件数', '件', ['baseline', 2019, '312'], ['actual', 2023, actual], ['target', 2027, target]),
  table,
})
const list = (table: string, ...values: readonly string[]): readonly MadeRow[] =>
  values.map((v, i) => ({ ...rowOf(`項目${i}`, '人', ['actual', 2024, v]), table }))
const cost = (item: string, budget: string, settlement: string): MadeRow =>
  rowOf(item, '千円', ['budget', 2024, budget], ['settlement', 2024, settlement])
const choice = (group: string, option: string, selected: boolean) => ({
  ...{ page: 1, path: [], group, option, selected, confidence: 1 },
  place: { page: 1, box: { x0: 0, y0: 0, x1: 9, y1: 9 } },
})
const form = (...selected: readonly boolean[]): Paper => ({
  rows: [],
  more: {
    choices: ['区分', '評価', '方針'].flatMap((g, i) => [
      choice(g, 'する', selected[i] ?? false),
      choice(g, 'しない', false),
    ]),
  },
})
/** A table of which only the first lines have values in the data. */
const printed = (...cells: readonly string[]): Paper => ({
  rows: [],
  more: { ...text(...cells), facts: made(list('p1t1', ...cells.slice(0, 2))).facts },
})

export const CASES_OF_PAPERS: Readonly<Record<string, Pair>> = {
  'counted-twice': {
    wrong: {
      rows: [],
      more: text('・耐震診断補助：8件、640千円', '耐震診断補助は好評で、広報の効果があった。（18件）'),
    },
    right: {
      rows: [],
      more: text('・耐震診断補助：8件、640千円', '耐震診断補助は8件あった。耐震診断補助は令和3年度には18件あった。'),
    },
    severity: 'suspicious',
  },
  'count-in-words': {
    wrong: { rows: FOUR, more: text('全4項目のうち3項目で目標を達成した。') },
    right: { rows: FOUR, more: text('全4項目のうち2項目で目標を達成した。', '全9事業のうち3事業で目標を達成した。') },
    severity: 'suspicious',
  },
  'sum-in-words': {
    wrong: said('内訳は窓口 30件＋電話 18件＝50件である'),
    right: said(
      '内訳は窓口 30件＋電話 18件＝48件である',
      '窓口が12件、電話が7件、ほかを含め合計240件',
      '式は 2×5+3=13 である',
    ),
    severity: 'error',
  },
  'era-against-year': {
    wrong: said('計画期間は令和5年（2022年）からである'),
    right: said(
      '計画期間は令和5年（2023年）から令和元年（2019年）',
      '平成31年（2019年）4月に始め、令和5年度（2024年3月）に終えた',
    ),
    severity: 'error',
  },
  'broken-date': {
    wrong: said('募集は2024年12月31までに終える'),
    right: said('募集は2024年12月31日までに終える', '3月1～5日に開く'),
    severity: 'info',
  },
  'repeated-phrase': {
    wrong: said('目標の水準には至っていない。目標の水準には至っていない。'),
    right: said('目標の水準には至っていない。昨年の水準には至っていない。', '------------------------'),
    severity: 'info',
  },
  'repeated-table': {
    wrong: {
      rows: [...list('p1t1', '3', '5', '8', '13', '21', '34'), ...list('p2t1', '3', '5', '8', '13', '21', '34')],
    },
    right: { rows: [...list('p1t1', '0', '0', '0', '1', '1', '1'), ...list('p2t1', '0', '0', '0', '1', '1', '1')] },
    severity: 'info',
  },
  'copies-differ': {
    wrong: { rows: [copy('p1t1', '455'), copy('p4t2', '445')] },
    right: { rows: [copy('p1t1', '455'), copy('p4t2', '455'), copy('p5t2', '17', '20')] },
    severity: 'suspicious',
  },
  'target-in-words': {
    wrong: {
      rows: [
        rowOf(
          '延べ宿泊者数',
          '人',
          ['baseline', 2019, '189932'],
          ['actual', 2024, '162170'],
          ['target', 2024, '現状値からの増加'],
        ),
      ],
    },
    right: {
      rows: [
        rowOf(
          '延べ宿泊者数',
          '人',
          ['baseline', 2019, '189932'],
          ['actual', 2024, '182170'],
          ['target', 2024, '現状値の維持'],
        ),
      ],
    },
    severity: 'info',
  },
  'part-against-whole': {
    wrong: { rows: [cost('事業費', '18000', '16744'), cost('一般財源', '9000', '10625')] },
    right: { rows: [cost('事業費', '18000', '16744'), cost('一般財源', '9000', '8000')] },
    severity: 'info',
  },
  'low-execution': {
    wrong: { rows: [cost('事業費', '7960', '1418')] },
    right: { rows: [cost('事業費', '7960', '6418'), cost('報償費', '7960', '18')] },
    severity: 'info',
  },
  'label-variant': {
    wrong: said('小川イノベーション構築推進協議会を開いた', '小川イノベーション推進協議会を開いた'),
    right: said('小川イノベーション第一推進協議会を開いた', '小川イノベーション推進協議会を開いた'),
    severity: 'info',
  },
  'note-on-markup': {
    wrong: said('※赤色枠は令和2年度をもって事業終了'),
    right: said('※青色申告の件数は含まない', '赤字の解消に努める'),
    severity: 'info',
  },
  'listed-again': {
    wrong: { rows: [yearly('移住支援金の件数（再掲）', '件', '4', '5')] },
    right: { rows: [yearly('移住支援金の件数', '件', '4', '5')] },
    severity: 'info',
  },
  'column-unread': {
    wrong: { rows: ['12/3/4', '5/6/7', '8-9-1', '2:3:4'].map((v, i) => rowOf(`項目${i}`, '', ['actual', 2024, v])) },
    right: {
      rows: ['12/3/4', '5/6/7', '8-9-1', '7'].map((v, i) => ({ ...rowOf(`項目${i}`, '', ['actual', 2024, v]) })),
      more: { fields: [field('備考', '12/3/4')] },
    },
    severity: 'suspicious',
  },
  'unmarked-choice': { wrong: form(), right: form(false, true), severity: 'info' },
  'baseline-without-year': {
    wrong: { rows: [rowOf('登録件数', '件', ['baseline', 0, '3'], ['actual', 2024, '8'])] },
    right: {
      rows: [rowOf('登録件数', '件', ['baseline', 2019, '3'], ['actual', 2024, '8']), yearly('会員数', '人', '4', '5')],
    },
    severity: 'info',
  },
  'numbers-without-facts': {
    wrong: printed('312', '401', '455', '640', '127', '138', '149', '180'),
    right: {
      rows: [],
      more: { ...text('1', '2', '3', '4', '5', '6', '7', '8'), fields: [field('電話', '0143-22-1111')] },
    },
    severity: 'info',
  },
}
