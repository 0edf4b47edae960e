// Facts, fields and choices of one document -> rows, with the initiative tree and the indicator dictionary.  [IO]
import type { Database } from 'better-sqlite3'
import type { Choice, Fact, Field, Place, Reading } from '../types.ts'
import type { IndicatorIds } from './indicators.ts'
import { bit, prepareInsert } from './insert.ts'
import type { DocumentRecord } from './record.ts'
import { boxValues, cellKey, type Places } from './save-tables.ts'
import { prepareSearchIndex } from './search-index.ts'

const FACT =
  'document_id page_id table_id cell_id table_key source row column initiative_id indicator_id role year_start year_end calendar status printed number number_base unit unit_base unit_from bound denominator reason raw cumulative approximate total confidence reasons x0 y0 x1 y1'
const FIELD = 'document_id page_id path name text confidence x0 y0 x1 y1'
const CHOICE = 'document_id page_id path group option selected confidence x0 y0 x1 y1'
const INITIATIVE = 'document_id parent_id level name path'

export const prepareSaveFacts = (sqlite: Database, indicatorId: IndicatorIds) => {
  const fact = prepareInsert(sqlite, 'facts', FACT)
  const field = prepareInsert(sqlite, 'fields', FIELD)
  const choice = prepareInsert(sqlite, 'choices', CHOICE)
  const initiative = prepareInsert(sqlite, 'initiatives', INITIATIVE)
  const search = prepareSearchIndex(sqlite)
  const found = (id: number, path: string) => {
    // By the whole path: who looks for a 目標 means what stands under it.
    search.initiatives(id, path)
    return id
  }
  return (document: number, record: DocumentRecord, places: Places): void => {
    const tree = initiativeTree((node) => found(initiative([document, ...node]), node[3]))
    for (const f of record.facts) {
      const id = indicatorId(f.item, f.unit?.base ?? '')
      fact([document, ...origin(f, places), tree(f.path), id, ...meaning(f), ...boxValues(f.place.box)])
    }
    for (const f of record.fields)
      search.fields(field([document, pageId(f.place, places), ...fieldValues(f)]), `${f.name} ${f.text}`)
    for (const c of record.choices) choice([document, pageId(c.place, places), ...choiceValues(c)])
  }
}

const pageId = (place: Place, places: Places): number => {
  const id = places.pages.get(place.page)
  if (id === undefined) throw new Error(`page ${place.page} is named as a source but was not read`)
  return id
}

/** Where the value stands: page, table, cell, and its coordinates in the grid. */
const origin = (f: Fact, places: Places) => [
  pageId(f.place, places),
  places.tables.get(f.table) ?? null,
  places.cells.get(cellKey(f.table, f.row, f.column)) ?? null,
  f.table,
  f.source,
  f.row,
  f.column,
]

const meaning = (f: Fact) => [
  f.role,
  f.years?.from ?? null,
  f.years?.to ?? null,
  f.years?.calendar ?? null,
  ...readingValues(f.reading),
  f.unit?.printed ?? null,
  f.unit?.base ?? null,
  f.unit?.from ?? null,
  ...boundValues(f.reading),
  f.reading.kind === 'unreadable' ? f.reading.reason : null,
  f.raw,
  bit(f.cumulative),
  bit(f.approximate),
  bit(f.total),
  f.confidence,
  JSON.stringify(f.reasons),
]

/** status, printed, number, number_base: never a number where none is printed. */
const readingValues = (r: Reading): [string, string | null, number | null, number | null] =>
  r.kind === 'number' ? ['value', r.printed, r.value, r.base] : [r.kind, null, null, null]

const boundValues = (r: Reading): [string | null, number | null] =>
  r.kind === 'number' ? [r.bound ?? null, r.denominator ?? null] : [null, null]

const fieldValues = (f: Field) => [JSON.stringify(f.path), f.name, f.text, f.confidence, ...boxValues(f.place.box)]

const choiceValues = (c: Choice) => [
  JSON.stringify(c.path),
  c.group,
  c.option,
  bit(c.selected),
  c.confidence,
  ...boxValues(c.place.box),
]

type Node = readonly [parent: number | null, level: number, name: string, path: string]

/** Paths -> nodes of the document's 目標 > 施策 > 事業 tree; each path is stored once, parents before children. */
const initiativeTree = (insert: (node: Node) => number) => {
  const ids = new Map<string, number>()
  const idOf = (path: readonly string[]): number | null => {
    if (path.length === 0) return null
    const key = JSON.stringify(path)
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = insert([idOf(path.slice(0, -1)), path.length, path.at(-1) ?? '', key])
    ids.set(key, id)
    return id
  }
  return idOf
}
