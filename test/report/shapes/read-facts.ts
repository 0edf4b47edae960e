// A reader over rows written by hand, in place of a database.

import type { Value } from '../../../src/report/resource.ts'
import type { Read } from '../../../src/report/shapes/export-table.ts'

type Record_ = Readonly<Record<string, Value>>

const FACT: Record_ = {
  document: 'a.pdf',
  sha256: 'a'.repeat(64),
  municipality_code: '012033',
  page: 1,
  table: 'p1t1',
  row: 1,
  column: 2,
  path: '["基本目標1","施策2"]',
  item: '出生数',
  role: 'actual',
  fiscal_year_start: 2024,
  fiscal_year_end: 2024,
  calendar: 'fiscal',
  number: 5,
  unit: '人',
  number_base: 5,
  unit_base: '人',
  cumulative: 0,
  total: 0,
  status: 'value',
  raw: '5',
  confidence: 0.97,
  x0: 1,
  y0: 2,
  x1: 3,
  y1: 4,
}

export const factRow = (more: Record_): Record_ => ({ ...FACT, ...more })

/** year -> both ends. */
export const inYear = (year: number | null) => ({ fiscal_year_start: year, fiscal_year_end: year })

export const readOf =
  (tables: Readonly<Record<string, readonly Record_[]>>): Read =>
  (resource, columns) =>
    (tables[resource] ?? []).map((row) => columns.map((column) => row[column] ?? null))

/** Rows of a table as objects, empty columns left out. */
export const objects = (fields: readonly { readonly name: string }[], rows: Iterable<readonly Value[]>) =>
  [...rows].map((row) =>
    Object.fromEntries(fields.map(({ name }, i) => [name, row[i] ?? null]).filter(([, value]) => value !== null)),
  )
