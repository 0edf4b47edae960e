// The dictionary of indicators: name and base unit -> id.  [IO]
// Facts hold the id: with an index on the long Japanese name itself the million-row insert falls from 230k to 20k rows/s.
import type { Database } from 'better-sqlite3'
import { prepareSearchIndex } from './search-index.ts'

export type IndicatorIds = (name: string, unitBase: string) => number

/** Ids are remembered within one transaction only: one that is rolled back takes its new ids with it. */
export const prepareIndicators = (sqlite: Database): (() => IndicatorIds) => {
  const find = sqlite
    .prepare<[string, string], number>('select id from indicators where name = ? and unit_base = ?')
    .pluck()
  const statement = sqlite.prepare<[string, string]>('insert into indicators (name, unit_base) values (?, ?)')
  const search = prepareSearchIndex(sqlite)
  const insert = (name: string, unitBase: string): number => {
    const id = Number(statement.run(name, unitBase).lastInsertRowid)
    search.indicators(id, name)
    return id
  }
  return () => {
    const ids = new Map<string, number>()
    return (name, unitBase) => {
      const key = `${unitBase} ${name}`
      const id = ids.get(key) ?? find.get(name, unitBase) ?? insert(name, unitBase)
      ids.set(key, id)
      return id
    }
  }
}

export type IndicatorCount = {
  readonly id: number
  readonly name: string
  readonly unit: string
  readonly facts: number
  /** Ids of its documents, codes of their municipalities. */
  readonly documents: readonly number[]
  readonly municipalities: readonly string[]
}

/** The most frequent first. Names that no fact bears any more are left out. */
export const listIndicators = (sqlite: Database): IndicatorCount[] =>
  sqlite
    .prepare<[], Record<'id' | 'facts', number> & Record<'name' | 'unit' | 'documents' | 'municipalities', string>>(
      `select n.id, n.name, n.unit_base as unit, count(*) as facts, json_group_array(distinct f.document_id) as documents,
       json_group_array(distinct d.municipality_code) as municipalities
       from indicators n join facts f on f.indicator_id = n.id join documents d on d.id = f.document_id
       group by n.id order by facts desc, n.name, unit`,
    )
    .all()
    .map((row) => ({
      ...row,
      documents: JSON.parse(row.documents),
      municipalities: (JSON.parse(row.municipalities) as (string | null)[]).filter((code) => code !== null),
    }))
