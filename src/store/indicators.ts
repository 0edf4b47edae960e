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
  readonly documents: number
}

/** The most frequent first. Names that no fact bears any more are left out. */
export const listIndicators = (sqlite: Database): IndicatorCount[] =>
  sqlite
    .prepare<[], IndicatorCount>(
      `select n.id, n.name, n.unit_base as unit, count(*) as facts, count(distinct f.document_id) as documents
       from indicators n join facts f on f.indicator_id = n.id group by n.id order by facts desc, n.name, unit`,
    )
    .all()
