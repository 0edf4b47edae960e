// Every check: a paper that has the mistake, one that looks like it and is right, and the form of its file.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ALL_CHECKS } from '../../src/checks/all-checks.ts'
import { CASES_OF_PAPERS } from './cases-of-papers.ts'
import {
  field,
  findings,
  rowOf as kpi,
  type MadeRow,
  type Pair,
  type Paper,
  yearly as series,
  sheets,
  text,
} from './made.ts'
import { MORE_CASES } from './more-cases.ts'

const rated = (actual: string, target: string, rate: string, item = `来場者数 ${actual}`): MadeRow =>
  kpi(item, '人', ['actual', 2024, actual], ['target', 2024, target], ['rate', 0, rate])
const HOUSE = [
  rated('50', '100', '50.0'),
  rated('30', '40', '75.0'),
  rated('31.3', '40', '78.3'),
  rated('9', '9', '100'),
]
const cost = (item: string, amount: string, path: readonly string[] = []): MadeRow => ({
  item,
  unit: '千円',
  path,
  values: [['settlement', 2024, amount]],
})
const only = (...rows: readonly MadeRow[]): Paper => ({ rows })

const CASES: Readonly<Record<string, Pair>> = {
  'rate-mismatch': {
    wrong: only(...HOUSE, rated('55', '45', '137.5')),
    right: only(...HOUSE, rated('55', '45', '122.2'), rated('0', '0', '100.0')),
    severity: 'error',
  },
  'cumulative-falls': {
    wrong: only(series('登録者数', '人', '累計53', '累計59', '累計27')),
    right: only(
      kpi('登録者数', '人', ['baseline', 2018, '累計60'], ['actual', 2023, '累計7'], ['actual', 2024, '累計9']),
    ),
    severity: 'error',
  },
  'unit-mismatch': {
    wrong: only(series('アプリダウンロード数', '%', '7', '10')),
    right: only(
      series('物価指数', '%', '101', '103'),
      series('就職率', '%', '80', '81'),
      series('参加者数', '人', '7', '8'),
    ),
    severity: 'error',
  },
  'breakdown-above-whole': {
    wrong: only(cost('事業費 A', '399'), cost('報償金', '384', ['主な内訳']), cost('郵便料', '37', ['主な内訳'])),
    right: only(cost('事業費 A', '15187'), cost('報償金', '68', ['主な内訳']), cost('郵便料', '15120', ['主な内訳'])),
    severity: 'error',
  },
  'funding-differs': {
    wrong: only(cost('事業費', '100'), cost('国庫支出金', '60', ['財源']), cost('一般財源', '60', ['財源'])),
    right: only(cost('事業費', '100'), cost('国庫支出金', '60', ['財源']), cost('一般財源', '40', ['財源'])),
    severity: 'error',
  },
  'part-above-whole': {
    wrong: only(cost('その他', '2937', ['財源']), cost('うち受益者負担', '3000', ['財源', 'その他'])),
    right: only(cost('その他', '3000', ['財源']), cost('うち受益者負担', '3000', ['財源', 'その他'])),
    severity: 'error',
  },
  'total-mismatch': {
    wrong: only(budgets('a', 1, 2, 3), budgets('b', 4, 5, 6), { ...budgets('合計', 5, 7, 19), total: true }),
    right: only(budgets('a', 1, 2, 3), budgets('b', 4, 5, 6), { ...budgets('合計', 5, 17, 19), total: true }),
    severity: 'error',
  },
  'difference-mismatch': {
    wrong: only(...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => compared(n)), compared(10, 30)),
    right: only(...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => compared(n)), compared(10)),
    severity: 'error',
  },
  'lettered-formula': {
    wrong: only(cost('事業費 A', '20229'), cost('うち受益者負担B', '3000'), share('受益者負担率B÷A', '18.4')),
    right: only(cost('事業費 A', '20229'), cost('うち受益者負担B', '3000'), share('受益者負担率B÷A', '14.8')),
    severity: 'error',
  },
  'increments-sum': {
    wrong: only(
      kpi(
        '参加社数',
        '社',
        ['increment', 2017, '16'],
        ['increment', 2018, '10'],
        ['cumulative_increment', [2017, 2018], '27'],
      ),
    ),
    right: only(
      kpi(
        '参加社数',
        '社',
        ['increment', 2017, '16'],
        ['increment', 2018, '10'],
        ['cumulative_increment', [2017, 2018], '26'],
      ),
    ),
    severity: 'error',
  },
  'list-count': {
    wrong: { rows: [], more: text('「住居の確保」「就労の場」の3つを柱とする') },
    right: { rows: [], more: text('「住居の確保」「就労の場」の2つを柱とする') },
    severity: 'error',
  },
  'cumulative-mixed': {
    wrong: only(series('支援件数', '件', '32', '累計63')),
    right: only(series('支援件数', '件', '累計32', '累計63')),
    severity: 'suspicious',
  },
  'settlement-over-budget': {
    wrong: only({
      item: '事業費',
      unit: '千円',
      values: [
        ['budget', 2020, '322'],
        ['settlement', 2020, '490'],
      ],
    }),
    right: only({
      item: '事業費',
      unit: '千円',
      values: [
        ['budget', 2020, '490'],
        ['settlement', 2020, '322'],
      ],
    }),
    severity: 'suspicious',
  },
  'same-item-differs': {
    wrong: {
      rows: sheets(2, (i) => [kpi('新規就業者数( /2)', '人', ['target', 2019, '40'], ['actual', 2016, String(3 * i)])]),
    },
    right: { rows: sheets(2, (i) => [kpi('参加者数', '人', ['target', 2019, '40'], ['actual', 2016, String(3 * i)])]) },
    severity: 'suspicious',
  },
  'rounded-differently': {
    wrong: only(series('観光入込客数', '万人', '128'), series('市内観光入込客数', '人', '1286720')),
    right: only(series('観光入込客数', '万人', '129'), series('市内観光入込客数', '人', '1286720')),
    severity: 'suspicious',
  },
  'grade-against-value': {
    wrong: {
      rows: [kpi('会議の開催', '回', ['forecast', 2024, '5'], ['actual', 2024, '2'])],
      more: { fields: [field('成果指標の達成状況', 'A.順調に推移している')] },
    },
    right: {
      rows: [kpi('会議の開催', '回', ['forecast', 2024, '5'], ['actual', 2024, '5'])],
      more: { fields: [field('成果指標の達成状況', 'A.順調に推移している')] },
    },
    severity: 'suspicious',
  },
  'text-against-values': {
    wrong: {
      rows: [series('資源化率', '%', '12.8', '12')],
      more: { fields: [field('判断理由', '資源化率は上昇している。')] },
    },
    right: {
      rows: [series('受診者数', '人', '742', '656')],
      more: { fields: [field('予定', '1回の受診者数が増えている。')] },
    },
    severity: 'suspicious',
  },
  'spending-outside-period': {
    wrong: { rows: [period('事業費')], more: { fields: [field('実施期間', '令和6年度～令和6年度')] } },
    right: { rows: [period('事業費')], more: { fields: [field('実施期間', '令和5年度～令和9年度')] } },
    severity: 'suspicious',
  },
  'year-jump': {
    wrong: only(series('アクセス数', '件', '20890', '3080', '35142')),
    right: only(series('アクセス数', '件', '20890', '18080', '35142'), series('開催数', '回', '1', '9')),
    severity: 'suspicious',
  },
  'target-far-exceeded': {
    wrong: only(kpi('実施件数', '件', ['actual', 2024, '226'], ['target', 2024, '38'])),
    right: only(kpi('実施件数', '件', ['actual', 2024, '60'], ['target', 2024, '38'])),
    severity: 'suspicious',
  },
  'impossible-value': {
    wrong: only(series('回答した人の割合', '%', '133.1'), series('来場者数', '人', '-5')),
    right: only(series('対前年比の割合', '%', '133.1'), series('社会増減数', '人', '-2805')),
    severity: 'suspicious',
  },
  'doubled-number': {
    wrong: { rows: [], more: { fields: ['1', '2', '3', '3'].map((n) => field('No', n)) } },
    right: { rows: [], more: { fields: ['7', '7'].map((n) => field('No', n)) } },
    severity: 'suspicious',
  },
  'year-as-duration': {
    wrong: { rows: [], more: text('出生数は2020年ぶりに前年を上回った') },
    right: { rows: [], more: text('出生数は5年ぶりに前年を上回り、2020年以来') },
    severity: 'suspicious',
  },
  'era-past-its-end': {
    wrong: { rows: [], more: text('計画期間 平成27～32年度') },
    right: { rows: [], more: text('計画期間 平成27～31年度') },
    severity: 'info',
  },
}

function budgets(item: string, ...amounts: readonly number[]): MadeRow {
  const years = [2021, 2022, 2023, 2024]
  const all = [amounts[0]!, amounts[0]!, ...amounts.slice(1)]
  return { item, unit: '人', values: all.map((n, i) => ['actual', years[i]!, String(n)] as const) }
}

function compared(n: number, difference = 2): MadeRow {
  const [now, before] = [String(n + 2), String(n)]
  const values = [
    ['budget', 2024, now],
    ['budget', 2023, before],
    ['difference', 2024, String(difference)],
  ] as const
  return { item: `費目${n}`, unit: '円', values }
}

function share(item: string, printed: string): MadeRow {
  return { item, values: [['rate', 2024, printed]] }
}

function period(item: string): MadeRow {
  return {
    item,
    unit: '千円',
    values: [
      ['settlement', 2022, '148'],
      ['settlement', 2023, '24'],
      ['settlement', 2024, '226'],
    ],
  }
}

const found = ({ rows, more }: Paper, check: string) => findings(rows, more).filter((f) => f.check === check)

const ALL_CASES = { ...CASES, ...MORE_CASES, ...CASES_OF_PAPERS }

test('every check has its pair of papers', () =>
  expect(ALL_CHECKS.map((c) => c.id).filter((id) => !(id in ALL_CASES))).toEqual([]))

test.each(Object.entries(ALL_CASES))(
  '%s: told of the wrong paper, silent on the right one',
  (check, { wrong, right, severity }) => {
    const told = found(wrong, check)
    expect(told.map((f) => f.severity)).toContain(severity)
    for (const f of told) expect([f.message.ja, f.message.en].every((m) => m.length > 8)).toBe(true)
    expect(found(right, check)).toEqual([])
  },
)

test('of a part of a longer paper the missing sheets are mere information', () => {
  const sheet = (name: string) => ({ ...kpi('航路の就航( /4)', '件', ['target', 2024, '9']), table: name })
  const part = { rows: ['p1f1', 'p2f1', 'p3f1'].map(sheet) }
  expect(found(part, 'shared-kpi-count')).toMatchObject([{ severity: 'info' }])
})

test('totals that are the sums of each other’s columns', () => {
  const of = (budgeted: number, changed: number) =>
    only(budgets('配当割交付金', 18000, 13080, 31080), { ...budgets('計', budgeted, changed, 31080), total: true })
  expect(found(of(13080, 18000), 'total-mismatch')).toMatchObject([{ severity: 'suspicious' }])
  expect(found(of(18000, 13080), 'total-mismatch')).toEqual([])
  expect(found(of(13080, 18001), 'total-mismatch')).toEqual([])
})

test('a sentence that says no contradicts nothing', () => {
  const rows = [series('資源化率', '%', '12.8', '12')]
  const told = (words: string) => found({ rows, more: { fields: [field('理由', words)] } }, 'text-against-values')
  expect(told('資源化率は上昇しませんでした。')).toEqual([])
  expect(told('資源化率は上昇しました。')[0]?.message.ja).toContain('「上昇しました」')
})

test('what rests on a doubtful reading is to be read first', () => {
  const falling = (confidence: number) => ({
    rows: [{ ...series('登録者数', '人', '累計53', '累計27'), confidence }],
  })
  expect(found(falling(0.85), 'cumulative-falls')).toMatchObject([{ severity: 'suspicious', origin: 'extraction' }])
  expect(found(falling(0.6), 'cumulative-falls')).toMatchObject([{ severity: 'info', origin: 'extraction' }])
})

test.each(ALL_CHECKS.map((c) => [c.id, c] as const))(
  '%s: a file of its name in one of the rooms says What, Why, Fooled by',
  (id, check) => {
    const [room] = readdirSync('src/checks', { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && existsSync(`src/checks/${entry.name}/${id}.ts`),
    )
    const file = readFileSync(`src/checks/${room?.name}/${id}.ts`, 'utf8')
    expect(file).toMatch(/^\/\/ What: [\s\S]*?^\/\/ Why it matters: [\s\S]*?^\/\/ Fooled by: /m)
    expect(check.title.ja).not.toBe('')
  },
)

test('ids are unique', () => expect(new Set(ALL_CHECKS.map((c) => c.id)).size).toBe(ALL_CHECKS.length))
