// What changed from each version of a paper to the next: values added, gone, restated.  [IO]
import type { Database } from 'better-sqlite3'

export type ChangedValue = {
  readonly page: number
  readonly table: string
  readonly row: number
  readonly column: number
  readonly raw: string
  readonly status: string
  readonly number: number | null
  readonly unit: string | null
}

export type Change = {
  readonly kind: 'added' | 'gone' | 'restated'
  readonly path: readonly string[]
  readonly item: string
  readonly role: string
  readonly year_start: number | null
  readonly year_end: number | null
  readonly before?: ChangedValue
  readonly after?: ChangedValue
}

type Version = {
  readonly document: string
  readonly sha256: string
  readonly path: string
  readonly dated_at: string | null
}

export type VersionStep = {
  readonly older: Version
  readonly newer: Version
  /** What they were known by: the same path, the same name, or city, title and period. */
  readonly why: 'path' | 'name' | 'title'
  /** false: both stand in the exports, a person has to say. */
  readonly sure: boolean
  readonly unchanged: number
  readonly changes: readonly Change[]
}

type Step = {
  readonly older_id: number
  readonly newer_id: number
  readonly why: VersionStep['why']
  readonly sure: number
}
type FactRow = Omit<Change, 'kind' | 'path'> & ChangedValue & { readonly key: string; readonly path: string | null }

/** Neighbours only: of three versions the step from the first to the third is not told again. */
const STEPS = `select older_id, newer_id, why, sure from versions v
  where (@of is null or exists (select 1 from documents d join json_each(@of) j on j.value = d.sha256
    where d.id in (v.older_id, v.newer_id))) and not exists (
  select 1 from versions a join versions b on b.older_id = a.newer_id
  where a.older_id = v.older_id and b.newer_id = v.newer_id) order by older_id, newer_id`

/** `of`: only what touches these documents (SHA-256). */
export const listChanges = (sqlite: Database, of?: readonly string[]): VersionStep[] => {
  const version = sqlite.prepare<[number], Version>(
    'select name as document, sha256, path, dated_at from documents where id = ?',
  )
  const facts = sqlite.prepare<[number], FactRow>(
    `select key, path, item, role, year_start, year_end, page, table_key as "table", "row", "column", raw, status, number,
     unit from fact_keys where document_id = ? order by id`,
  )
  return sqlite
    .prepare<object, Step>(STEPS)
    .all({ of: of === undefined ? null : JSON.stringify(of) })
    .map(({ older_id, newer_id, why, sure }) => ({
      older: version.get(older_id) as Version,
      newer: version.get(newer_id) as Version,
      why,
      sure: sure === 1,
      ...compare(facts.all(older_id), facts.all(newer_id)),
    }))
}

const compare = (older: readonly FactRow[], newer: readonly FactRow[]) => {
  const before = new Map(older.map((fact) => [fact.key, fact]))
  const after = new Map(newer.map((fact) => [fact.key, fact]))
  const gone = older.filter((fact) => !after.has(fact.key)).map((fact) => change('gone', fact, fact, undefined))
  const added = newer.filter((fact) => !before.has(fact.key)).map((fact) => change('added', fact, undefined, fact))
  const restated = newer.flatMap((fact) => {
    const old = before.get(fact.key)
    return old && says(old) !== says(fact) ? [change('restated', fact, old, fact)] : []
  })
  return { unchanged: newer.length - added.length - restated.length, changes: [...restated, ...added, ...gone] }
}

/** A number with its unit; else what is printed. */
const says = ({ status, number, unit, raw }: FactRow): string =>
  JSON.stringify(status === 'value' ? [status, number, unit] : [status, raw])

const change = (kind: Change['kind'], of: FactRow, before?: FactRow, after?: FactRow): Change => {
  const { path, item, role, year_start, year_end } = of
  const sides = { ...(before ? { before: value(before) } : {}), ...(after ? { after: value(after) } : {}) }
  return { kind, path: JSON.parse(path ?? '[]'), item, role, year_start, year_end, ...sides }
}

const value = ({ page, table, row, column, raw, status, number, unit }: FactRow): ChangedValue => ({
  page,
  table,
  row,
  column,
  raw,
  status,
  number,
  unit,
})
