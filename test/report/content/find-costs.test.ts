import { expect, test } from 'vitest'
import { buildContent } from '../../../src/report/content/build-content.ts'
import { document, fact, finding, KNOWLEDGE, readerOf } from './made.ts'

const money = (role: string, number: number, more = {}) =>
  fact({
    item: '事業費',
    role,
    number,
    number_base: number * 1000,
    unit: '千円',
    unit_base: '円',
    raw: `${number}`,
    ...more,
  })
const costsOf = (...facts: ReturnType<typeof fact>[]) =>
  buildContent(readerOf({ documents: [document()], facts }), KNOWLEDGE).costs

test('budget and settlement of a year stand together, with the share that was spent', () => {
  const [cost, ...others] = costsOf(
    money('settlement', 490, { column: 3 }),
    money('budget', 322, { column: 2 }),
    money('budget', 100, { column: 4, fiscal_year_start: 2024, fiscal_year_end: 2024 }),
  )
  expect(others).toEqual([])
  expect(cost).toMatchObject({ item: '事業費', path: ['基本目標1', '施策1'] })
  expect(cost!.years.map(({ year, spent }) => [year, spent])).toEqual([
    [2023, 490 / 322],
    [2024, undefined],
  ])
})

test.each([
  [
    'two settlements of one year',
    [money('budget', 100), money('settlement', 50), money('settlement', 60, { column: 5 })],
  ],
  ['nothing budgeted', [money('budget', 0), money('settlement', 50, { column: 2 })]],
  ['another unit', [money('budget', 100), money('settlement', 50, { column: 2, unit: '人', unit_base: '人' })]],
  [
    'a settlement that could not be read',
    [
      money('budget', 100),
      money('settlement', 0, { column: 2, number: null, number_base: null, status: 'unreadable' }),
    ],
  ],
])('no share of %s', (_, facts) => {
  expect(costsOf(...facts)[0]!.years.map(({ spent }) => spent)).toEqual([undefined])
})

test('indicators are no costs; findings about a cost are named', () => {
  expect(costsOf(fact(), money('budget', 0, { status: 'blank', number: null }))).toEqual([])
  const content = buildContent(
    readerOf({ documents: [document()], facts: [money('budget', 5)], findings: [finding()] }),
    KNOWLEDGE,
  )
  expect(content.costs[0]!.findings).toEqual([1])
})
