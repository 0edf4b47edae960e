// Words -> facts, fields and documents that bear them, the closest first.  [IO]
// The words are looked up among names (indicators, initiatives), which are few, and the facts by index from there.
import type { Database } from 'better-sqlite3'
import type { Searched } from './search-index.ts'
import { searchPhrase } from './search-words.ts'

export type SearchFilter = {
  /** Municipality code of six digits. */
  readonly city?: string | undefined
  readonly allVersions?: boolean | undefined
  /** The most of each kind. */
  readonly limit: number
}

export type FoundFact = {
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
  readonly number: number | null
  readonly unit: string | null
  readonly status: string
  readonly raw: string
  readonly confidence: number
  readonly corrected_number: number | null
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}
export type FoundField = Pick<FoundFact, 'document' | 'page' | 'path'> & {
  readonly name: string
  readonly text: string
}
export type FoundDocument = Pick<FoundFact, 'document' | 'sha256' | 'municipality_code'> & {
  readonly title: string | null
}

export type Found = {
  readonly facts: readonly FoundFact[]
  readonly fields: readonly FoundField[]
  readonly documents: readonly FoundDocument[]
}

/** Names looked at: who types one character means no more than these. */
const MOST_NAMES = 20_000

export const search = (sqlite: Database, text: string, filter: SearchFilter): Found => {
  const phrases = text
    .split(/[\s　]+/)
    .map(searchPhrase)
    .filter(Boolean)
  if (phrases.length === 0) return { facts: [], fields: [], documents: [] }
  const match = phrases.join(' ')
  const documents = documentIds(sqlite, filter)
  const pick = <T>(view: string, table: Searched): T[] =>
    byIds<T>(sqlite, view, matching(sqlite, table, match, documents), 'id', documents, filter.limit)
  return {
    facts: facts(sqlite, match, documents, filter.limit),
    fields: pick('fields', 'fields'),
    documents: pick('documents', 'documents'),
  }
}

/** Ids of the rows that bear all the words; only of the documents that count, where the row is of one document. */
const matching = (sqlite: Database, table: Searched, match: string, documents?: string): number[] => {
  const owner = table === 'documents' ? 't.id' : 't.document_id'
  const within =
    documents === undefined || table === 'indicators'
      ? ''
      : `and exists (select 1 from ${table} t where t.id = s.rowid and ${owner} in (select value from json_each(@documents)))`
  return sqlite
    .prepare<object, number>(
      `select s.rowid from search_${table} s where search_${table} match @match ${within} limit ${MOST_NAMES}`,
    )
    .pluck()
    .all({ match, documents })
}

/** Documents that count, as JSON; undefined = all of them. */
const documentIds = (sqlite: Database, { city, allVersions }: SearchFilter): string | undefined => {
  const conditions = [
    ...(city === undefined ? [] : ['municipality_code = @city']),
    ...(allVersions ? [] : ['id not in (select older_id from versions where sure = 1)']),
  ]
  const superseded = sqlite.prepare('select 1 from versions where sure = 1 limit 1').get() !== undefined
  if (city === undefined && !(superseded && !allVersions)) return undefined
  const query = `select id from documents where ${conditions.join(' and ')}`
  return JSON.stringify(sqlite.prepare<object, number>(query).pluck().all({ city }))
}

/** By the item's own name first, then by what stands above it. */
const facts = (sqlite: Database, match: string, documents: string | undefined, limit: number): FoundFact[] => {
  const indicators = sqlite
    .prepare<[string], number>(
      'select id from indicators where id in (select value from json_each(?)) order by length(name), id',
    )
    .pluck()
    .all(JSON.stringify(matching(sqlite, 'indicators', match)))
  const own = factIds(sqlite, 'indicator_id', indicators, documents, limit)
  const above =
    own.length < limit
      ? factIds(sqlite, 'initiative_id', matching(sqlite, 'initiatives', match, documents), documents, limit)
      : []
  const ids = [...new Set([...own, ...above])].slice(0, limit)
  return byIds<FoundFact>(sqlite, 'facts', ids, 'id', undefined, limit)
}

const factIds = (
  sqlite: Database,
  column: 'indicator_id' | 'initiative_id',
  ids: readonly number[],
  documents: string | undefined,
  limit: number,
): number[] => {
  const within = documents === undefined ? '' : 'and f.document_id in (select value from json_each(@documents))'
  return sqlite
    .prepare<object, number>(
      `select f.id from json_each(@ids) j cross join facts f on f.${column} = j.value ${within} limit @limit`,
    )
    .pluck()
    .all({ ids: JSON.stringify(ids), documents, limit })
}

/** Rows of a view in the order of the ids. */
const byIds = <T>(
  sqlite: Database,
  view: string,
  ids: readonly number[],
  column: string,
  documents: string | undefined,
  limit: number,
): T[] => {
  const within = documents === undefined ? '' : 'and e.document_id in (select value from json_each(@documents))'
  return sqlite
    .prepare<object, T>(
      `select e.* from json_each(@ids) j cross join export_${view} e on e.${column} = j.value ${within} limit @limit`,
    )
    .all({ ids: JSON.stringify(ids), documents, limit })
}
