// Fact rows of the database -> one list a document: what the shapes that put facts together work on.  Pure.
// Memory holds the facts of one document.
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
}

export function* factsOfDocuments(read: Read): Iterable<readonly FactRow[]> {
  let facts: FactRow[] = []
  for (const row of read('facts', COLUMNS)) {
    const fact = Object.fromEntries(COLUMNS.map((name, i) => [name, row[i]])) as unknown as FactRow
    if (facts.length > 0 && facts[0]!.sha256 !== fact.sha256) {
      yield facts
      facts = []
    }
    facts.push(fact)
  }
  if (facts.length > 0) yield facts
}

/** [x0,y0,x1,y1] as JSON. */
export const boxOf = ({ x0, y0, x1, y1 }: FactRow): string => JSON.stringify([x0, y0, x1, y1])
