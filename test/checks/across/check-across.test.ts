// Checks over several documents: papers that have the mistake, papers that only look like it, and the form of their files.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ProjectPaper } from '../../../src/checks/across/across.ts'
import { ACROSS_CHECKS } from '../../../src/checks/across/all-across.ts'
import { checkCities, checkCity, checkProject } from '../../../src/checks/across/check-across.ts'
import { type MadeRow, rowOf } from '../made.ts'
import { type CityPaper, factsOf, paper } from './papers.ts'

const NAME = '移住相談の利用件数'
type Years = readonly (readonly [number, string])[]
const row = (actuals: Years, target = '640', unit = '件', item = NAME, path: readonly string[] = []): MadeRow => ({
  ...rowOf(
    item,
    unit,
    ['baseline', 2020, '312'],
    ...actuals.map(([year, printed]) => ['actual', year, printed] as const),
    ['target', 2027, target],
  ),
  path,
})
const cost = (amount: string, unit = '千円', before = '3417'): MadeRow =>
  rowOf('事業費', unit, ['settlement', 2021, '2963'], ['settlement', 2022, before], ['settlement', 2023, amount])
const twoYears = (older: MadeRow, newer: MadeRow): CityPaper[] => [paper(1, 2023, [older]), paper(2, 2024, [newer])]
const R4: Years = [[2022, '401']]

type Pair = { readonly wrong: CityPaper[]; readonly right: Readonly<Record<string, CityPaper[]>> }
const CASES: Readonly<Record<string, Pair>> = {
  'restated-value': {
    wrong: twoYears(
      row(R4),
      row([
        [2022, '431'],
        [2023, '455'],
      ]),
    ),
    right: {
      'the same value, one year more': twoYears(
        row(R4),
        row([
          [2022, '401'],
          [2023, '455'],
        ]),
      ),
      'rounded in one': twoYears(row([[2022, '401']], '640', '千件'), row([[2022, '401.2']], '640', '千件')),
      'another path of a short name': twoYears(
        row(R4, '60', '人', '参加者数', ['祭り']),
        row([[2022, '7']], '60', '人', '参加者数', ['講座']),
      ),
      'a single year and a 累計': twoYears(row([[2022, '累計401']]), row([[2022, '431']])),
      'other cost of the same label': twoYears(
        cost('812'),
        rowOf('事業費', '千円', ['settlement', 2022, '17'], ['settlement', 2023, '80']),
      ),
    },
  },
  'target-changed': {
    wrong: twoYears(row(R4), row(R4, '600')),
    right: {
      'targets of two years': twoYears(
        row(R4),
        rowOf(NAME, '件', ['baseline', 2020, '312'], ['actual', 2022, '401'], ['target', 2028, '700']),
      ),
    },
  },
  'documents-disagree': {
    wrong: [paper(1, 2024, [row(R4)]), paper(2, 2024, [row([[2022, '410']])], { title: '総括表' })],
    right: {
      'nothing else agrees': [
        paper(1, 2024, [rowOf('利用件数', '件', ['actual', 2022, '40'], ['target', 2027, '60'])]),
        paper(2, 2024, [rowOf('利用件数', '件', ['actual', 2022, '41'], ['target', 2027, '60'])]),
      ],
      'of two such lines neither is the one': [
        paper(1, 2024, [row(R4)]),
        paper(2, 2024, [
          row([[2022, '410']], '640', '件', NAME, ['東']),
          row([[2022, '420']], '640', '件', NAME, ['西']),
        ]),
      ],
    },
  },
  'unit-differs': {
    wrong: twoYears(cost('4120'), cost('4120', '円')),
    right: {
      'the same unit': twoYears(cost('4120'), cost('4120')),
      'other numbers': twoYears(
        cost('4120'),
        rowOf('事業費', '円', ['settlement', 2022, '3500100'], ['settlement', 2023, '4120']),
      ),
    },
  },
  'changed-in-new-version': {
    wrong: [paper(1, 2024, [row(R4)], { newer: 2 }), paper(2, 2024, [row([[2022, '410']])])],
    right: { 'read the same': [paper(1, 2024, [row(R4)], { newer: 2 }), paper(2, 2024, [row(R4)])] },
  },
}

const found = (papers: CityPaper[]) =>
  checkCity(
    factsOf(papers),
    () => false,
    () => ({}),
  )

describe.each(Object.entries(CASES))('%s', (id, { wrong, right }) => {
  test('fires once, with the newest paper, and names the place in the other', () => {
    const all = found(wrong)
    expect(all.map((f) => f.finding.check)).toEqual([id])
    expect(all[0]!.document.id).toBe(2)
    expect(all[0]!.elsewhere).toMatchObject([{ document: 'paper-1.pdf', pages: [1] }])
    expect(all[0]!.finding.places.length).toBeGreaterThan(0)
    expect(all[0]!.finding.arithmetic).toMatch(/\d/)
  })
  test.each(Object.entries(right))('quiet: %s', (_, papers) => expect(found(papers)).toEqual([]))
})

test('three papers of one indicator are told of once', () => {
  const papers = [
    ...twoYears(
      row(R4),
      row([
        [2022, '431'],
        [2023, '455'],
      ]),
    ),
    paper(3, 2025, [
      row([
        [2022, '431'],
        [2023, '455'],
      ]),
    ]),
  ]
  expect(found(papers)).toHaveLength(1)
  expect(found(papers)[0]!.elsewhere.map((e) => e.document)).toEqual(['paper-1.pdf', 'paper-2.pdf'])
})

test('on the same line of two years of one form a changed target needs no other value', () => {
  const aimed = (target: string) => ({ ...rowOf(NAME, '件', ['target', 2027, target]), path: ['施策1'] })
  const papers = [paper(1, 2023, [aimed('640')]), paper(2, 2024, [aimed('600')])]
  const kin = checkCity(
    factsOf(papers),
    () => true,
    () => ({}),
  )
  expect(kin.map((f) => f.finding.check)).toEqual(['target-changed'])
  expect(found(papers)).toEqual([])
})

test('what was hardly read is to be read first; a family may switch a check off', () => {
  const wrong = factsOf(CASES['restated-value']!.wrong)
  const doubtful = wrong.map((f) => ({ ...f, confidence: 0.6 }))
  const quiet = () => false
  expect(checkCity(doubtful, quiet, () => ({}))[0]!.finding).toMatchObject({ severity: 'info', origin: 'extraction' })
  expect(checkCity(wrong, quiet, () => ({ 'restated-value': 'off' }))).toEqual([])
})

describe('goes-on-after-end', () => {
  const spent = (year: number): MadeRow => rowOf('事業費', '千円', ['budget', year, '148'])
  const sheet = (id: number, year: number, to: number | undefined, row: MadeRow): ProjectPaper => {
    const { document } = paper(id, year, [])
    const place = { page: 1, box: { x0: 1, y0: 1, x1: 9, y1: 9 } }
    const end = to === undefined ? {} : { end: { year: to, text: `令和3年度～令和${to - 2018}年度`, place } }
    return { document, project: '空き家の改修', ...end, costs: factsOf([paper(id, year, [row])]) }
  }
  const told = (...papers: readonly ProjectPaper[]) => checkProject(papers, () => ({}))
  test('fires where a later paper has money for it, and names both papers', () => {
    const [found] = told(sheet(1, 2023, 2023, spent(2023)), sheet(2, 2024, undefined, spent(2025)))
    expect(found).toMatchObject({ finding: { severity: 'suspicious' }, elsewhere: [{ document: 'paper-1.pdf' }] })
    expect(found!.elsewhere[0]!.boxes).toEqual([[1, 1, 1, 9, 9]])
  })
  test('a period that the later paper prolongs is for information', () =>
    expect(told(sheet(1, 2023, 2023, spent(2023)), sheet(2, 2024, 2026, spent(2025)))).toMatchObject([
      { finding: { severity: 'info' } },
    ]))
  test('quiet: money within the period', () =>
    expect(told(sheet(1, 2023, 2025, spent(2023)), sheet(2, 2024, 2025, spent(2025)))).toEqual([]))
})

describe('outlier-per-head', () => {
  const cities = (...rates: readonly number[]) => ({
    values: rates.map((rate, i) => {
      const people = 20_000 + 9_000 * i
      const amount = rowOf('ごみ排出量', 't', ['actual', 2023, String(Math.round(people * rate))])
      return { fact: factsOf([paper(i + 1, 2023, [amount], { city: `0${i}` })])[0]!, people }
    }),
  })
  const ids = (group: ReturnType<typeof cities>) => checkCities(group, () => ({})).map((f) => f.document.id)
  test('fires for the city whose value is ten times that of all others', () =>
    expect(ids(cities(0.3, 0.32, 0.29, 0.35, 0.31, 0.3, 0.33, 3.4, 0.28))).toEqual([8]))
  test.each([
    ['few cities', cities(0.3, 0.32, 0.29, 3.4)],
    ['cities that lie far apart', cities(0.01, 0.3, 5, 0.09, 1.2, 30, 0.002, 3.4, 0.5)],
    ['all alike', cities(0.3, 0.32, 0.29, 0.35, 0.31, 0.3, 0.33, 0.34, 0.28)],
  ])('quiet: %s', (_, group) => expect(ids(group)).toEqual([]))
})

test.each(ACROSS_CHECKS.map((check) => check.id))('%s opens with what, why and what fools it', (id) => {
  const file = readFileSync(new URL(`../../../src/checks/across/${id}.ts`, import.meta.url), 'utf8')
  expect(file).toMatch(/^\/\/ What: [\s\S]*\n\/\/ Why it matters: [\s\S]*\n\/\/ Fooled by: /)
})
