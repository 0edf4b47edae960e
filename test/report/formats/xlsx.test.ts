// What is written is read with a reader that is not the writer.
import * as xlsx from '@e965/xlsx'
import { expect, test } from 'vitest'
import { MOST_XLSX_ROWS, xlsxEncoder } from '../../../src/report/formats/xlsx.ts'
import {
  array,
  datetime,
  flag,
  type Resource,
  type ResourceField,
  type Row,
  real,
  text,
  whole,
} from '../../../src/report/resource.ts'

const resource = (...fields: ResourceField[]): Resource => ({
  name: 'facts',
  ja: '',
  en: '',
  primaryKey: [],
  foreignKeys: [],
  fields,
})

const written = async (of: Resource, rows: readonly Row[]) => {
  const encoder = xlsxEncoder(of)
  for (const row of rows) encoder.row(row)
  const book = xlsx.read(await encoder.end(), { cellDates: true, bookFiles: true })
  return { sheet: book.Sheets.facts!, book, losses: encoder.losses() }
}

test('cells have types, and nothing is a formula', async () => {
  const of = resource(
    text('t', '', ''),
    whole('i', '', ''),
    real('r', '', ''),
    flag('f', '', ''),
    array('a', '', ''),
    datetime('d', '', ''),
  )
  const day = '2026-11-21T03:04:05.000Z'
  const { sheet } = await written(of, [
    ['=1+1', 7, -5.25, 1, '["目標"]', day],
    ['-5', null, 27_900_000_000_000, 0, null, null],
  ])
  expect([sheet.A2, sheet.B2, sheet.C2, sheet.D2, sheet.E2].map((c) => [c.t, c.v, c.f])).toEqual([
    ['s', '=1+1', undefined],
    ['n', 7, undefined],
    ['n', -5.25, undefined],
    ['b', true, undefined],
    ['s', '["目標"]', undefined],
  ])
  expect(sheet.F2.t).toBe('d')
  expect([sheet.A3.v, sheet.B3?.v, sheet.C3.v, sheet.D3.v, sheet.E3?.v]).toEqual([
    '-5',
    undefined,
    27_900_000_000_000,
    false,
    undefined,
  ])
  expect(xlsx.utils.sheet_to_json(sheet)).toHaveLength(2)
})

test('the header row is frozen and bold', async () => {
  const { book } = await written(resource(text('t', '', '')), [['x']])
  const files = (book as unknown as { files: Record<string, { content: Uint8Array | string }> }).files
  const xml = Buffer.from(files['xl/worksheets/sheet1.xml']!.content as Uint8Array).toString()
  expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  expect(Buffer.from(files['xl/styles.xml']!.content as Uint8Array).toString()).toContain('<b/>')
})

test.each([['a\u0001b'], ['_x0041_'], ['a_x000D_b'], [' lead\nend '], ['<&>"\''], ['𠮷']])(
  'text comes back as it was: %j',
  async (value) => {
    const { sheet } = await written(resource(text('t', '', '')), [[value]])
    expect(sheet.A2.v).toBe(value)
  },
)

test('a text longer than Excel takes is cut, and told', async () => {
  const { sheet, losses } = await written(resource(text('t', '', '')), [['x'], ['あ'.repeat(40_000)]])
  expect(sheet.A3.v).toHaveLength(32_767)
  expect(losses).toEqual([{ kind: 'too-long', what: '40000 letters (Excel: 32767)', count: 1, row: 2 }])
})

test('a table that is too large is refused in one line that says what else to do', () => {
  const encoder = xlsxEncoder(resource(whole('i', '', '')))
  for (let i = 0; i < MOST_XLSX_ROWS; i++) encoder.row([i])
  expect(() => encoder.row([0])).toThrow(/^--format xlsx: facts .*found: more than 100000, allowed: 100000.*parquet$/)
})
