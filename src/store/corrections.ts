// A person's corrections: rows of their own, keyed to the place on the paper and the raw text there.  [IO]
// Facts are only looked at: nothing printed is ever written over (the view export_facts lays corrections over it).
import type { Database } from 'better-sqlite3'
import { prepareInsert } from './insert.ts'

/** What of a fact a person may say otherwise. */
export const CORRECTABLE = ['number', 'unit', 'role', 'item', 'status', 'year_start', 'year_end'] as const
export type Correctable = (typeof CORRECTABLE)[number]

/** How a person points at a value; every key narrows. */
export type FactFilter = {
  readonly document: string
  readonly page?: number | undefined
  readonly table?: string | undefined
  readonly row?: number | undefined
  readonly column?: number | undefined
  readonly item?: string | undefined
  readonly role?: string | undefined
  readonly year?: number | undefined
  readonly raw?: string | undefined
}

/** A fact as printed, with what earlier corrections made of it. */
export type FactPlace = {
  readonly id: number
  readonly document: string
  readonly sha256: string
  readonly page: number
  readonly table: string
  readonly row: number
  readonly column: number
  readonly item: string
  readonly role: string
  readonly year_start: number | null
  readonly year_end: number | null
  readonly status: string
  readonly number: number | null
  readonly number_base: number | null
  readonly unit: string | null
  readonly unit_base: string | null
  readonly raw: string
  readonly printed: string | null
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly corrected_number: number | null
  readonly corrected_unit: string | null
  readonly corrected_role: string | null
  readonly corrected_item: string | null
  readonly corrected_status: string | null
  readonly corrected_year_start: number | null
  readonly corrected_year_end: number | null
}

export type Correction = {
  readonly changed: Correctable
  readonly before: string
  readonly after: string
  /** Of a number or a unit: what one of `unit` is in the base unit. */
  readonly factor?: number | undefined
  readonly unitBase?: string | undefined
  readonly who: string
  readonly why: string
  readonly madeAt: string
}

export type CorrectionState =
  | 'applied'
  | 'older-version'
  | 'replaced'
  | 'withdrawn'
  | 'moved'
  | 'read-differently'
  | 'gone'
  | 'no-document'

export type StoredCorrection = {
  readonly id: number
  readonly document: string
  readonly sha256: string
  readonly page: number
  readonly raw: string
  readonly changed: Correctable
  readonly before: string
  readonly after: string
  readonly who: string
  readonly why: string
  readonly made_at: string
  readonly withdrawn_at: string | null
  readonly withdrawn_by: string | null
  readonly state: CorrectionState
}

export type Corrections = {
  /** The most that are handed back; one more than a person could mean is enough to say so. */
  readonly find: (filter: FactFilter, most: number) => FactPlace[]
  readonly add: (fact: FactPlace, correction: Correction) => number
  readonly list: () => StoredCorrection[]
  /** false: there is no such correction, or it was withdrawn before. */
  readonly withdraw: (id: number, who: string, at: string) => boolean
}

const COLUMNS = 'sha256 document page x0 y0 x1 y1 raw printed changed before after factor unit_base who why made_at'

export const prepareCorrections = (sqlite: Database): Corrections => {
  const insert = prepareInsert(sqlite, 'corrections', COLUMNS)
  const list = sqlite.prepare<[], StoredCorrection>('select * from export_corrections order by id')
  const withdraw = sqlite.prepare<[string, string, number]>(
    'update corrections set withdrawn_at = ?, withdrawn_by = ? where id = ? and withdrawn_at is null',
  )
  return {
    find: (filter, most) => findFacts(sqlite, filter, most),
    add: (f, c) =>
      insert([
        ...[f.sha256, f.document, f.page, f.x0, f.y0, f.x1, f.y1, f.raw, f.printed],
        ...[c.changed, c.before, c.after, c.factor ?? null, c.unitBase ?? null, c.who, c.why, c.madeAt],
      ]),
    list: () => list.all(),
    withdraw: (id, who, at) => withdraw.run(at, who, id).changes > 0,
  }
}

const CONDITIONS: Readonly<Record<keyof FactFilter, string>> = {
  document: `document_id in (select id from documents where name = @document or sha256 like @document || '%')`,
  page: 'page = @page',
  table: '"table" = @table',
  row: '"row" = @row',
  column: '"column" = @column',
  item: 'item = @item',
  role: 'role = @role',
  year: '@year between fiscal_year_start and fiscal_year_end',
  raw: 'raw = @raw',
}

const findFacts = (sqlite: Database, filter: FactFilter, most: number): FactPlace[] => {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  const where = given.map(([key]) => CONDITIONS[key as keyof FactFilter]).join(' and ')
  return sqlite
    .prepare<object, FactPlace>(
      `select *, fiscal_year_start as year_start, fiscal_year_end as year_end from export_facts
       where ${where} order by id limit @most`,
    )
    .all({ ...Object.fromEntries(given), most })
}
