// Papers for checks of rows, sheets, words and signs: one that has the mistake, one that looks like it and is right. Data.
import { field, type MadeRow, type Pair, rowOf, sheets, text, yearly } from './made.ts'

const aimed = (actual: string, target: string, item = '相談窓口の利用件数', baseline = ''): MadeRow =>
  rowOf(item, '件', ['baseline', 2019, baseline], ['actual', 2024, actual], ['target', 2024, target])
const dated = (item: string, actual: number, target = 2024): MadeRow =>
  rowOf(item, '人', ['actual', actual, '30'], ['target', target, '40'])
const shared = (item: string) => (count: number) => sheets(count, () => [rowOf(item, '件', ['target', 2024, '9'])])
const rated = (baseline: string, actual: string, rate: string): MadeRow =>
  rowOf(
    '就職者数',
    '人',
    ['baseline', 2019, baseline],
    ['actual', 2024, actual],
    ['target', 2024, '50'],
    ['rate', 0, rate],
  )
const spent = (settlement: string): MadeRow =>
  rowOf('観光事業', '千円', ['budget', 2024, '300'], ['settlement', 2024, settlement], ['actual', 2024, '12'])
const column = (...values: readonly string[]): readonly MadeRow[] =>
  values.map((v, i) => rowOf(`項目${i}`, '人', ['actual', 2024, v]))
const FILLED = ['1', '2', '3', '4', '5', '6', '7', '—']
const numbers = (...all: readonly number[]) => ({ rows: [], more: { fields: all.map((n) => field('No', String(n))) } })
const paid = (funding: boolean): readonly MadeRow[] => [
  rowOf('事業費', '千円', ['settlement', 2024, '100']),
  ...(funding ? [{ ...rowOf('一般財源', '千円', ['settlement', 2024, '100']), path: ['財源'] }] : []),
]

export const MORE_CASES: Readonly<Record<string, Pair>> = {
  'actual-before-target-year': {
    wrong: { rows: [dated('甲', 2024), dated('乙', 2024), dated('丙', 2020)] },
    right: { rows: [dated('甲', 2022), dated('乙', 2022), dated('丙', 2020)] },
    severity: 'suspicious',
  },
  'actual-for-future': {
    wrong: {
      rows: [
        ...Array.from({ length: 10 }, (_, i) => period('相談', i, 2016, [2015, 2019])),
        rowOf('応援', '件', ['actual', [2015, 2019], '290']),
      ],
      more: { context: { fiscalYear: 2016 } },
    },
    right: {
      rows: [
        ...Array.from({ length: 10 }, (_, i) => period('相談', i, 2016, [2015, 2019])),
        rowOf('応援', '件', ['actual', [2015, 2019], '290']),
      ],
      more: { context: { fiscalYear: 2020 } },
    },
    severity: 'error',
  },
  'baseline-not-cumulative': {
    wrong: { rows: [rowOf('支援数', '件', ['baseline', 2018, '289'], ['actual', 2024, '累計272'])] },
    right: { rows: [rowOf('支援数', '件', ['baseline', 2018, '累計200'], ['actual', 2024, '累計272'])] },
    severity: 'info',
  },
  'blank-among-filled': {
    wrong: { rows: column(...FILLED, '') },
    right: { rows: column(...FILLED, '—') },
    severity: 'info',
  },
  'cumulative-flat': {
    wrong: { rows: [yearly('登録数', '件', '累計6', '累計6')] },
    right: { rows: [yearly('登録数', '件', '累計6', '累計7')] },
    severity: 'info',
  },
  'fewer-values-than-heads': {
    wrong: { rows: [heads('', '20', '', '8')] },
    right: { rows: [heads('20', '', '8', '9')] },
    severity: 'suspicious',
  },
  'funding-missing': {
    wrong: { rows: sheets(5, (i) => paid(i > 0)) },
    right: { rows: sheets(5, (i) => paid(i > 2)) },
    severity: 'suspicious',
  },
  'missing-separator': {
    wrong: { rows: [yearly('利用数', '件', '4,270', '5,311', '6351', '7,100')] },
    right: { rows: [yearly('利用数', '件', '4270', '5311', '6351', '7,100')] },
    severity: 'info',
  },
  'name-variant': {
    wrong: {
      rows: [yearly('広域連携の事業等の件数(1/2)', '件', '1'), yearly('広域連携事業の件数(1/3)', '件', '1')],
    },
    right: { rows: [yearly('広域連携事業の件数', '件', '1'), yearly('広域観光事業の件数', '件', '1')] },
    severity: 'suspicious',
  },
  'note-without-anchor': {
    wrong: {
      rows: [],
      more: text('年間の来場者数は推計値※2による', '※1 速報値であり確定していない', '人口※1 は年度末の値です'),
    },
    right: { rows: [], more: text('年間の来場者数は推計値※1による', '※1 速報値であり確定していない') },
    severity: 'info',
  },
  'nothing-spent': { wrong: { rows: [spent('0')] }, right: { rows: [spent('250')] }, severity: 'info' },
  'number-gap': {
    wrong: numbers(1, 2, 3, 4, 5, 6, 7, 8, 10),
    right: numbers(1, 2, 3, 4, 5, 6, 7, 8, 20),
    severity: 'info',
  },
  'odd-target-year': {
    wrong: { rows: sheets(11, (i) => [dated(`甲${i}`, 2020, i === 0 ? 2025 : 2024)]) },
    right: { rows: sheets(11, (i) => [dated(`甲${i}`, 2020, i < 4 ? 2025 : 2024)]) },
    severity: 'suspicious',
  },
  'rate-of-older-year': {
    wrong: { rows: [rowOf('出生率', '人', ['actual', 2022, '25'], ['target', 2024, '50'], ['rate', 0, '50.0'])] },
    right: { rows: [rowOf('出生率', '人', ['actual', 2024, '25'], ['target', 2024, '50'], ['rate', 0, '50.0'])] },
    severity: 'info',
  },
  'same-year-twice': {
    wrong: { rows: [...[1, 2, 3].map((i) => years(`甲${i}`, 2022, 2023, 2024)), years('乙', 2022, 2023, 2023)] },
    right: { rows: [1, 2, 3, 4].map((i) => years(`甲${i}`, 2022, 2023, 2023)) },
    severity: 'suspicious',
  },
  'shared-kpi-count': {
    wrong: { rows: [...shared('航路の就航( /4)')(3), ...shared('新規就業者数( /2)')(2)] },
    right: { rows: shared('航路の就航( /3)')(3) },
    severity: 'suspicious',
  },
  'status-oddities': {
    wrong: {
      rows: [
        rowOf('開催数', '回', ['baseline', 2019, '—'], ['actual', 2023, '⇒']),
        rowOf('継続数', '回', ['actual', 2023, '事業中止'], ['target', 2024, '50']),
      ],
    },
    right: {
      rows: [
        rowOf('開催数', '回', ['baseline', 2019, '4'], ['actual', 2023, '⇒']),
        rowOf('継続数', '回', ['actual', 2023, '事業中止']),
      ],
    },
    severity: 'info',
  },
  'target-already-met': {
    wrong: { rows: [rowOf('登録数', '件', ['actual', 2020, '60'], ['target', 2024, '50'])] },
    right: { rows: [rowOf('待機児童数', '人', ['actual', 2020, '60'], ['target', 2024, '50'])] },
    severity: 'info',
  },
  'target-below-baseline': {
    wrong: { rows: [aimed('20', '30', '相談窓口の利用件数', '40')] },
    right: { rows: [aimed('20', '30', '苦情の件数', '40')] },
    severity: 'info',
  },
  'text-all-or-none': {
    wrong: { rows: [aimed('20', '30'), aimed('40', '30')], more: text('数値目標はいずれも未達成となった') },
    right: { rows: [aimed('20', '30'), aimed('29', '30')], more: text('数値目標はいずれも未達成となった') },
    severity: 'suspicious',
  },
  'unit-changes': {
    wrong: { rows: [rowOf('利用', '件', ['actual', 2023, '20']), mixedUnits()] },
    right: { rows: [yearly('利用', '件', '20', '21')] },
    severity: 'suspicious',
  },
  'unit-missing': {
    wrong: {
      rows: [
        ...['甲', '乙', '丙', '丁', '戊'].map((n) => aimed('1', '2', `${n}の件数`)),
        rowOf('己の件数', undefined, ['target', 2024, '2']),
      ],
    },
    right: {
      rows: [
        ...['甲', '乙', '丙', '丁', '戊'].map((n) => aimed('1', '2', `${n}の件数`)),
        rowOf('合計特殊出生率', undefined, ['target', 2024, '2']),
      ],
    },
    severity: 'info',
  },
  'unread-among-numbers': {
    wrong: { rows: column('1', '2', '3', '4', '5', '6', '7', '8', '9', '1O4人ほど12') },
    right: { rows: column('1', '2', '3', '4', '5', '6', '7', '8', '9', '集計中') },
    severity: 'info',
  },
  'value-jump': {
    wrong: { rows: [yearly('消耗品費', '円', '127', '129', '7852', '131')] },
    right: {
      rows: [yearly('消耗品費', '円', '127', '129', '250', '131'), yearly('工事費', '円', '12', '900', '7852', '4')],
    },
    severity: 'suspicious',
  },
  'worse-than-baseline': {
    wrong: { rows: [rated('48', '45', '90.0')] },
    right: { rows: [rated('40', '45', '90.0')] },
    severity: 'info',
  },
  'wrong-weekday': {
    wrong: { rows: [], more: text('会議は令和8年2月5日（水）に開いた') },
    right: { rows: [], more: text('会議は令和8年2月5日（木）に開いた') },
    severity: 'error',
  },
  'wrong-word': {
    wrong: { rows: [yearly('介護保健の利用者数', '人', '4')] },
    right: {
      rows: [
        yearly('介護保険の利用者数', '人', '4'),
        yearly('介護保健師の数', '人', '4'),
        yearly('外資系企業数', '社', '4'),
      ],
    },
    severity: 'suspicious',
  },
}

function period(item: string, at: number, year: number, target: readonly [number, number]): MadeRow {
  return rowOf(`${item}${at}`, '件', ['actual', year, '5'], ['target', target, '30'])
}

function years(item: string, ...of: readonly number[]): MadeRow {
  return rowOf(item, '人', ...of.map((year, i) => ['actual', year, String(10 + i)] as const))
}

/** Heads H28目標, H31目標, H28実績, each with two columns. */
function heads(...values: readonly string[]): MadeRow {
  const roles = ['target', 'target', 'actual', 'actual'] as const
  return rowOf('受講者数', '人', ...values.map((v, i) => [roles[i]!, i < 2 ? 2019 : 2016, v] as const), [
    'target',
    2016,
    '',
  ])
}

function mixedUnits(): MadeRow {
  return { ...yearly('出展', '件', '20', '15'), units: ['件', '人'] }
}
