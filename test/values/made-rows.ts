// Rows as the rows of a table come to values/, in a few words.
import type { Row, RowValue } from '../../src/types.ts'

const place = { page: 1, box: { x0: 0, y0: 0, x1: 10, y1: 10 } }
export const value = (text: string, more: Partial<RowValue> = {}): RowValue => ({
  text,
  printed: text,
  place,
  column: 1,
  role: 'actual',
  heads: [],
  years: { from: 2023, to: 2023, calendar: 'fiscal' },
  unitHints: [],
  cumulative: false,
  confidence: 1,
  reasons: [],
  ...more,
})
export const row = (item: string, ...values: readonly RowValue[]): Row => ({
  table: 'p1t1',
  source: 'table',
  page: 1,
  row: 1,
  path: [],
  item,
  place,
  total: false,
  values,
})
