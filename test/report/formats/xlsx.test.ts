// What is written is read with a reader that is not the writer.
import * as xlsx from '@e965/xlsx'
import { expect, test } from 'vitest'
import { xlsxEncoder } from '../../../src/report/formats/xlsx.ts'
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

const written = async (of: Resource, rows: readonly Row[], mostRows?: number) => {
  const encoder = xlsxEncoder(of, mostRows)
  const pieces = [...rows.map((row) => encoder.row(row) ?? ''), await encoder.end()].map((piece) => Buffer.from(piece))
  const book = xlsx.read(Buffer.concat(pieces), { cellDates: true, bookFiles: true })
  return {
    sheet: book.Sheets.facts!,
    book,
    losses: encoder.losses(),
    pieces: pieces.filter((p) => p.length > 0).length,
  }
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

test.each([['a\u0001b'], ['_x0041_'], ['a_x000D_b'], [' lead\nend '], ['<&>"\''], ['𠮷'], ['a\rb'], ['\ud842']])(
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

test('a sheet that is full goes on in the next one, under the same head', async () => {
  const { book } = await written(resource(whole('i', '', '')), [[1], [2], [3], [4], [5]], 3)
  expect(book.SheetNames).toEqual(['facts', 'facts (2)', 'facts (3)'])
  expect(book.SheetNames.flatMap((name) => xlsx.utils.sheet_to_json(book.Sheets[name]!))).toEqual(
    [1, 2, 3, 4, 5].map((i) => ({ i })),
  )
})

test('a long table leaves in pieces, and comes back whole', async () => {
  const long = 'あ'.repeat(100)
  const { sheet, pieces } = await written(
    resource(text('t', '', ''), whole('i', '', '')),
    Array.from({ length: 5_000 }, (_, i) => [long + i, i]),
  )
  expect(pieces).toBeGreaterThan(2)
  const rows = xlsx.utils.sheet_to_json<{ t: string; i: number }>(sheet)
  expect(rows).toHaveLength(5_000)
  expect(rows.filter((row, i) => row.i !== i || row.t !== long + i)).toEqual([])
})

test('an empty table is a head without rows', async () => {
  const { sheet } = await written(resource(text('t', '', '')), [])
  expect(xlsx.utils.sheet_to_json(sheet, { header: 1 })).toEqual([['t']])
})
