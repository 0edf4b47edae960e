// Rows of a database made by hand, for the tests of the report.
import type { Value } from '../../../src/report/resource.ts'
import type { Read } from '../../../src/report/shapes/export-table.ts'

export type Rows = Readonly<Record<string, readonly Readonly<Record<string, Value>>[]>>

export const readerOf =
  (rows: Rows): Read =>
  (resource, columns) =>
    (rows[resource] ?? []).map((row) => columns.map((column) => row[column] ?? null))

export const A = 'a'.repeat(64)
export const B = 'b'.repeat(64)

export const document = (more: Readonly<Record<string, Value>> = {}) => ({
  sha256: A,
  document: 'a.pdf',
  path: 'papers/a.pdf',
  media_type: 'application/pdf',
  municipality: '○○市',
  municipality_code: '011002',
  pages: 2,
  status: 'done',
  read_at: '2026-01-02T03:04:05Z',
  ...more,
})

export const fact = (more: Readonly<Record<string, Value>> = {}) => ({
  document: 'a.pdf',
  sha256: A,
  page: 1,
  table: 'p1t1',
  row: 1,
  column: 1,
  path: '["基本目標1","施策1"]',
  item: '出生数',
  role: 'actual',
  fiscal_year_start: 2023,
  fiscal_year_end: 2023,
  number: 10,
  unit: '人',
  number_base: 10,
  unit_base: '人',
  cumulative: 0,
  total: 0,
  status: 'value',
  raw: '10',
  confidence: 0.99,
  x0: 100,
  y0: 100,
  x1: 140,
  y1: 112,
  ...more,
})

export const finding = (more: Readonly<Record<string, Value>> = {}) => ({
  sha256: A,
  check: 'rate-mismatch',
  severity: 'error',
  origin: 'document',
  message_ja: '率が合いません',
  message_en: 'the rate does not fit',
  arithmetic: '55 ÷ 45 = 122.2 %',
  pages: '[1]',
  boxes: '[[1,100,100,140,112]]',
  facts: '["p1t1:1:1"]',
  ...more,
})

export const KNOWLEDGE = {
  checkTitle: (id: string) => ({ ja: `点検 ${id}`, en: `check ${id}` }),
  findingKey: () => 'abcd1234',
  lessIsBetter: (item: string) => item.includes('待機'),
}
