import { expect, test } from 'vitest'
import { RESOURCES } from '../../../src/report/resources.ts'
import { rsTables } from '../../../src/report/shapes/rs.ts'
import { factRow, inYear, objects, readOf } from './read-facts.ts'

const FACTS = RESOURCES.find((resource) => resource.name === 'facts')!
const DOCUMENT = { sha256: 'a'.repeat(64), title: '評価シート', municipality: '小樽市', fiscal_year: 2024 }

type Rows = readonly ReturnType<typeof factRow>[]

const rs = (facts: Rows, fields: Rows = []) => {
  const { tables, left } = rsTables(FACTS, readOf({ facts, fields, documents: [DOCUMENT] }))
  const [lines, places] = tables.map(({ resource, rows }) => objects(resource.fields, rows()))
  return { lines: lines!, places: places!, left: left(), fields: tables[0]!.resource.fields }
}

const LINE = '目標年度／目標値／実績値／達成率'
const NUMBER = 'アクティビティ・アウトプット・アウトカムの番号'
const years = (line: object) => Object.fromEntries(Object.entries(line).filter(([name]) => /^\d{4}$/.test(name)))

test('the 82 columns of the published file, in their order', () => {
  const { fields } = rs([])
  expect(fields).toHaveLength(82)
  expect(fields.slice(0, 4).map((f) => f.name)).toEqual(['シート種別', '事業年度', '予算事業ID', '事業名'])
  expect(fields.slice(16, 18).map((f) => f.name)).toEqual([NUMBER, '種別（アクティビティ・アウトプット・アウトカム）'])
  expect(fields.slice(27, 29).map((f) => f.name)).toEqual([LINE, '2007'])
  expect(fields.at(-1)?.name).toBe('2060')
})

test('one indicator is four lines', () => {
  const { lines } = rs([
    factRow({ ...inYear(2023), role: 'target', number: 10 }),
    factRow({ ...inYear(2024), role: 'target', number: 12 }),
    factRow({ ...inYear(2023), role: 'actual', number: 9.5 }),
    factRow({ ...inYear(2023), role: 'rate', number: 95, unit: '%' }),
  ])
  expect(lines.map((line) => [line[LINE], years(line)])).toEqual([
    ['1.目標年度', { 2023: 1, 2024: 1 }],
    ['2.目標値', { 2023: 10, 2024: 12 }],
    ['3.実績値', { 2023: 9.5 }],
    ['4.達成率', { 2023: 95 }],
  ])
  expect(lines[0]).toMatchObject({
    事業年度: 2024,
    予算事業ID: 1,
    事業名: '施策2',
    府省庁: '小樽市',
    [NUMBER]: 1,
    '活動指標／成果指標': '出生数',
    単位: '人',
  })
})

test('every number leads to its place', () => {
  const { places } = rs([
    factRow({ role: 'target', number: 10, raw: '10人', page: 3 }),
    factRow({ ...inYear(2023), raw: '5' }),
  ])
  expect(places).toMatchObject([
    {
      project: 1,
      indicator: 1,
      line: '2.目標値',
      year: 2024,
      number: 10,
      document: 'a.pdf',
      page: 3,
      raw: '10人',
      x0: 1,
      y1: 4,
    },
    { project: 1, indicator: 1, line: '3.実績値', year: 2023, number: 5, raw: '5' },
  ])
})

test('the same table printed twice is one indicator with two places, another number makes it two', () => {
  const sheet = (table: string, actual: number) => [
    factRow({ table, role: 'target', number: 10 }),
    factRow({ table, role: 'actual', number: actual }),
  ]
  const same = rs([...sheet('p1t1', 5), ...sheet('p2t1', 5)])
  expect(same.lines).toHaveLength(4)
  expect(same.places).toHaveLength(4)
  const other = rs([...sheet('p1t1', 5), ...sheet('p2t1', 6)])
  expect(other.lines.filter((line) => line[LINE] === '3.実績値').map((line) => [line[NUMBER], line['2024']])).toEqual([
    [1, 5],
    [2, 6],
  ])
  expect(other.lines.filter((line) => line[LINE] === '2.目標値').map((line) => line['2024'])).toEqual([10, 10])
})

test('units that differ only in magnitude meet in the base unit, others stay apart', () => {
  const thousands = rs([
    factRow({ role: 'target', number: 2, unit: '千人', number_base: 2000 }),
    factRow({ role: 'actual', number: 1900, unit: '人', number_base: 1900 }),
  ])
  expect(thousands.lines.map((line) => [line.単位, line['2024']])).toEqual([
    ['人', 1],
    ['人', 2000],
    ['人', 1900],
    ['人', undefined],
  ])
  const apart = rs([factRow({ unit: '回', unit_base: '回', number: 2 }), factRow({ number: 40 })])
  expect(apart.lines.filter((line) => line[LINE] === '3.実績値').map((line) => [line.単位, line['2024']])).toEqual([
    ['回', 2],
    ['人', 40],
  ])
})

test('what has no line or column is counted by reason, never squeezed in', () => {
  const { lines, left } = rs([
    factRow({ role: 'baseline' }),
    factRow({ role: 'budget' }),
    factRow({ status: 'pending', number: null }),
    factRow(inYear(null)),
    factRow({ fiscal_year_start: 2015, fiscal_year_end: 2019 }),
    factRow(inYear(1995)),
  ])
  expect(lines).toEqual([])
  expect(left).toEqual({ baseline: 1, budget: 1, pending: 1, 'no year': 1, period: 1, year: 1 })
})

test('projects are counted through the documents', () => {
  const { lines } = rs([
    factRow({}),
    factRow({ path: '["別の事業"]' }),
    factRow({ path: '["別の事業"]', item: '来場者数' }),
    factRow({ path: '[]', sha256: 'b'.repeat(64), document: 'b.pdf' }),
  ])
  const heads = lines.filter((line) => line[LINE] === '1.目標年度')
  expect(heads.map((line) => [line.予算事業ID, line[NUMBER], line.事業名])).toEqual([
    [1, 1, '施策2'],
    [2, 1, '別の事業'],
    [2, 2, '別の事業'],
    [3, 1, 'b.pdf'],
  ])
})

const field = (name: string, text: string, page = 1) => ({ sha256: DOCUMENT.sha256, page, name, text })
const projects = (facts: Rows, fields: Rows) =>
  rs(facts, fields)
    .lines.filter((line) => line[LINE] === '1.目標年度')
    .map((line) => line.事業名)

test('a sheet that names its project gives the name to all its values, and no other sheet', () => {
  const kpi = (page: number, table = `p${page}t1`) => factRow({ path: '["KPI"]', page, table })
  expect(projects([kpi(1), kpi(2), kpi(3)], [field('事業名', '移住推進事業'), field('事業名', '空家対策', 2)])).toEqual(
    ['移住推進事業', '空家対策', 'KPI'],
  )
  // The form goes on over the page.
  expect(projects([kpi(2, 'p1t1')], [field('事 務 事 業 名', '移住推進\n事業')])).toEqual(['移住推進 事業'])
})

test.each([
  ['of two names the project’s, not the measure’s', [field('施策名', '移住'), field('事業名', '相談会')], '相談会'],
  ['two sheets on one page: neither', [field('事業名', '相談会'), field('事業名', '空家')], 'KPI'],
  ['a person’s word stands above', [{ ...field('事業名', '相談金'), corrected_text: '相談会' }], '相談会'],
  ['other names are no projects', [field('担当課名', '企画課')], 'KPI'],
])('%s', (_, fields, name) => {
  expect(projects([factRow({ path: '["KPI"]' })], fields as Rows)).toEqual([name])
})
