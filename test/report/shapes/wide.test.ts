import { expect, test } from 'vitest'
import { RESOURCES } from '../../../src/report/resources.ts'
import { wideFacts } from '../../../src/report/shapes/wide.ts'
import { factRow, inYear, objects, readOf } from './read-facts.ts'

const FACTS = RESOURCES.find((resource) => resource.name === 'facts')!

const wide = (facts: readonly ReturnType<typeof factRow>[]) => {
  const { resource, rows } = wideFacts(FACTS, readOf({ facts }))
  return { resource, lines: objects(resource.fields, rows()) }
}

test('one line an indicator and role, a column a year, each value with its place', () => {
  const { lines } = wide([
    factRow({ ...inYear(2023), number: 4, raw: '４', page: 2 }),
    factRow({ ...inYear(2024), number: -5, raw: '▲5' }),
    factRow({ ...inYear(2024), role: 'target', number: 9, raw: '9' }),
  ])
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatchObject({
    document: 'a.pdf',
    sha256: 'a'.repeat(64),
    item: '出生数',
    role: 'actual',
    unit: '人',
    fy2023: 4,
    fy2023_raw: '４',
    fy2023_page: 2,
    fy2023_box: '[1,2,3,4]',
    fy2024: -5,
    fy2024_status: 'value',
    line: 1,
  })
  expect(lines[1]).toMatchObject({ role: 'target', fy2024: 9, line: 2 })
  expect(lines[1]).not.toHaveProperty('fy2023')
})

test('a cell without a number says what it is, and no number is made of it', () => {
  const { lines } = wide([factRow({ number: null, status: 'dash', raw: '－' })])
  expect(lines[0]).toMatchObject({ fy2024_status: 'dash', fy2024_raw: '－' })
  expect(lines[0]).not.toHaveProperty('fy2024')
})

test('a second value of the same line and year gets a line of its own', () => {
  const { lines } = wide([factRow({ number: 1, column: 1 }), factRow({ number: 2, column: 2 })])
  expect(lines.map((line) => [line.repeat, line.fy2024])).toEqual([
    [1, 1],
    [2, 2],
  ])
})

test('periods and values without a year stand in columns of their own', () => {
  const { lines, resource } = wide([
    factRow({ fiscal_year_start: 2015, fiscal_year_end: 2019, number: 100 }),
    factRow({ ...inYear(null), number: 7 }),
  ])
  expect(lines.map((line) => [line.period, line.other])).toEqual([
    ['2015-2019', 100],
    [undefined, 7],
  ])
  expect(resource.fields.filter((field) => /^fy/.test(field.name))).toEqual([])
})

test('a corrected value stands in its place, with who corrected it and what is printed', () => {
  const { lines } = wide([
    factRow({
      number: 8,
      raw: '8',
      corrected_by: '山田',
      corrected_number: 6,
      corrected_year_start: 2025,
      corrected_year_end: 2025,
    }),
  ])
  expect(lines[0]).toMatchObject({ fy2025: 6, fy2025_raw: '8', fy2025_corrected_by: '山田' })
})

test('documents stay apart and every value of the database is there exactly once', () => {
  const facts = Array.from({ length: 300 }, (_, i) =>
    factRow({ ...inYear(2015 + (i % 7)), number: i, row: i % 11, sha256: i < 150 ? 'a' : 'b' }),
  )
  const { lines } = wide(facts)
  const numbers = lines.flatMap((line) => Object.entries(line).filter(([name]) => /^fy\d+$/.test(name)))
  expect(numbers.map(([, value]) => value as number).sort((a, b) => a - b)).toEqual(facts.map((_, i) => i))
  const named = new Set(lines.map((line) => `${line.sha256} ${line.line}`))
  expect(named.size).toBe(lines.length)
})

test('no two columns have one name', () => {
  const { resource } = wide([factRow({}), factRow(inYear(null))])
  const names = resource.fields.map((field) => field.name)
  expect(new Set(names).size).toBe(names.length)
})
