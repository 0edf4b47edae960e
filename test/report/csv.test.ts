import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvHeader, csvLines, escapeFormula } from '../../src/report/csv.ts'

test.each([
  // left alone: what papers print
  ['-5', '-5'],
  ['▲5', '▲5'],
  ['-', '-'],
  ['－', '－'],
  ['- 3件', '- 3件'],
  ['-2(うち市内1)', '-2(うち市内1)'],
  ['+12.5%', '+12.5%'],
  ['["基本目標","=x"]', '["基本目標","=x"]'],
  ['=', '='],
  // what a spreadsheet would run
  ['=1+1', "'=1+1"],
  ['=cmd|"/C calc"!A0', '\'=cmd|"/C calc"!A0'],
  ['+HYPERLINK("x")', '\'+HYPERLINK("x")'],
  ['-2+3+cmd|"/C calc"!A0', '\'-2+3+cmd|"/C calc"!A0'],
  ['@SUM(1,2)', "'@SUM(1,2)"],
  ['＝SUM(1)', "'＝SUM(1)"],
  ['\tx', "'\tx"],
])('formula %j -> %j', (text, escaped) => {
  expect(escapeFormula(text)).toBe(escaped)
})

test('types decide how a value is written', () => {
  const line = csvLines(['string', 'number', 'boolean', 'array', 'integer', 'number', 'boolean'])
  expect(line(['-5', -5, 1, '["a"]', 27900000000000, null, 0])).toBe('-5,-5,true,"[""a""]",27900000000000,,false\n')
})

test('whatever the text, a reader that is not the writer gets it back', () => {
  const line = csvLines(['array', 'array'])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
      const [row] = parse(csvHeader(['a', 'b']) + line([a, b]), {
        from_line: 2,
        relax_column_count: true,
      }) as string[][]
      expect(row ?? ['', '']).toEqual([a, b])
    }),
  )
})
