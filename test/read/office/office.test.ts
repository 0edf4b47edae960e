import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { htmlBlocks } from '../../../src/read/converted/html-tables.ts'
import { readCsv, readSpreadsheet } from '../../../src/read/office/read-sheets.ts'
import type { Page, Table } from '../../../src/types.ts'

const source = (name: string, bytes: Uint8Array) => ({ id: '0', name, bytes, mediaType: '' })
const grid = (table: Table | undefined) =>
  Array.from({ length: table?.rows ?? 0 }, (_, r) => table?.cells.filter((c) => c.row === r).map((c) => c.text))
const headings = (page: Page | undefined) => {
  const inTables = new Set(page?.given?.flatMap((t) => t.cells.flatMap((c) => c.words)))
  return page?.words.filter((w) => !inTables.has(w)).map((w) => w.text)
}

test('a sheet: heading, merged cells, numbers as shown, two tables parted by a blank line', () => {
  const sheet = utils.aoa_to_sheet([
    ['事業評価'],
    [],
    ['指標', '実績', null],
    [null, 'R5', 'R6'],
    ['参加者', 1234, 0.455],
    [],
    ['区分', '予算'],
    ['国費', 10],
  ])
  sheet['!merges'] = [
    { s: { r: 2, c: 0 }, e: { r: 3, c: 0 } },
    { s: { r: 2, c: 1 }, e: { r: 2, c: 2 } },
  ]
  Object.assign(sheet.B5 ?? {}, { z: '#,##0' })
  Object.assign(sheet.C5 ?? {}, { z: '0.0%' })
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'A')
  const [page] = readSpreadsheet(source('a.xlsx', new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))))
  expect(headings(page)).toEqual(['事業評価'])
  expect(grid(page?.given?.[0])).toEqual([
    ['指標', '実績'],
    ['R5', 'R6'],
    ['参加者', '1,234', '45.5%'],
  ])
  expect(page?.given?.[0]?.cells[1]).toMatchObject({ columnSpan: 2, rowSpan: 1 })
  expect(page?.given?.[0]?.headerRows).toBe(2)
  expect(grid(page?.given?.[1])).toEqual([
    ['区分', '予算'],
    ['国費', '10'],
  ])
})

test('CSV in Shift_JIS keeps numbers as printed', () => {
  const bytes = Uint8Array.of(0x8e, 0x73, 0x2c, 0x22, 0x31, 0x2c, 0x32, 0x22, 0x0a, 0x92, 0xac, 0x2c, 0x30, 0x33)
  expect(grid(readCsv(source('a.csv', bytes))[0]?.given?.[0])).toEqual([
    ['市', '1,2'],
    ['町', '03'],
  ])
})

test('HTML of a Word file: headings, spans, a table in a cell becomes its lines', () => {
  const blocks = htmlBlocks(
    '<h1>計画</h1><table><tr><td colspan="2"><p>指標</p></td></tr><tr><td>甲</td><td><p>一</p><table><tr><td>内</td></tr></table></td></tr></table><p>おわり</p>',
  )
  expect(blocks).toEqual([
    { kind: 'prose', text: '計画', level: 1 },
    {
      kind: 'table',
      rows: [
        [{ text: '指標', rowSpan: 1, columnSpan: 2 }],
        [
          { text: '甲', rowSpan: 1, columnSpan: 1 },
          { text: '一\n内', rowSpan: 1, columnSpan: 1 },
        ],
      ],
    },
    { kind: 'prose', text: 'おわり', level: 0 },
  ])
})

test('bytes that are no workbook are a person’s error', () => {
  expect(() => readSpreadsheet(source('a.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)))).toThrow(
    /not readable as a spreadsheet/,
  )
})

test('a merge that reaches into a row of its own leaves no hole in the grid', () => {
  const sheet = utils.aoa_to_sheet([
    ['KPI', '区分', 'R5'],
    ['甲', '目標', 10],
    [null, '実績', 9],
  ])
  sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }]
  delete sheet.B3
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'A')
  const [page] = readSpreadsheet(source('a.xlsx', new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))))
  const table = page?.given?.[0]
  const places = table?.cells.flatMap((c) =>
    Array.from(
      { length: c.rowSpan * c.columnSpan },
      (_, i) => `${c.row + Math.floor(i / c.columnSpan)},${c.column + (i % c.columnSpan)}`,
    ),
  )
  expect(new Set(places).size).toBe((table?.rows ?? 0) * (table?.columns ?? 0))
  expect(places).toHaveLength(9)
})
