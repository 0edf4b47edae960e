// Fact rows of the database -> one list a document: what the shapes that put facts together work on.  Pure.
// A person's correction lies over the value; `raw` and the place stay what is on paper. Memory holds one document's facts.
import type { Row, Value } from '../resource.ts'
import type { Read } from './export-table.ts'

const COLUMNS = [
  'document',
  'sha256',
  'municipality_code',
  'page',
  'table',
  'row',
  'column',
  'path',
  'item',
  'role',
  'fiscal_year_start',
  'fiscal_year_end',
  'calendar',
  'number',
  'unit',
  'number_base',
  'unit_base',
  'cumulative',
  'total',
  'status',
  'raw',
  'confidence',
  'x0',
  'y0',
  'x1',
  'y1',
] as const

/** A corrected column -> the column it lies over. */
const OVER: Readonly<Record<string, keyof FactRow>> = {
  corrected_number: 'number',
  corrected_number_base: 'number_base',
  corrected_unit: 'unit',
  corrected_unit_base: 'unit_base',
  corrected_role: 'role',
  corrected_item: 'item',
  corrected_year_start: 'fiscal_year_start',
  corrected_year_end: 'fiscal_year_end',
  corrected_status: 'status',
}
const CORRECTED = Object.entries(OVER)

export type FactRow = {
  readonly document: string
  readonly sha256: string
  readonly municipality_code: string | null
  readonly page: number
  readonly table: string
  readonly row: number
  readonly column: number
  readonly path: string
  readonly item: string
  readonly role: string
  readonly fiscal_year_start: number | null
  readonly fiscal_year_end: number | null
  readonly calendar: string | null
  readonly number: number | null
  readonly unit: string | null
  readonly number_base: number | null
  readonly unit_base: string | null
  readonly cumulative: number
  readonly total: number
  readonly status: string
  readonly raw: string
  readonly confidence: number
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly corrected_by: string | null
}

export function* factsOfDocuments(read: Read): Iterable<readonly FactRow[]> {
  let facts: FactRow[] = []
  for (const row of read('facts', [...COLUMNS, 'corrected_by', ...Object.keys(OVER)])) {
    const fact = factOf(row)
    if (facts.length > 0 && facts[0]!.sha256 !== fact.sha256) {
      yield facts
      facts = []
    }
    facts.push(fact)
  }
  if (facts.length > 0) yield facts
}

const factOf = (row: Row): FactRow => {
  const fact: Record<string, Value> = {}
  for (let i = 0; i <= COLUMNS.length; i++) fact[COLUMNS[i] ?? 'corrected_by'] = row[i] ?? null
  if (fact.corrected_by !== null)
    CORRECTED.forEach(([, name], i) => {
      fact[name] = row[COLUMNS.length + 1 + i] ?? fact[name] ?? null
    })
  return fact as unknown as FactRow
}

/** [x0,y0,x1,y1] as JSON. */
export const boxOf = ({ x0, y0, x1, y1 }: FactRow): string => JSON.stringify([x0, y0, x1, y1])
