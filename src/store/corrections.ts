// A person's corrections: rows of their own, keyed to the place on the paper and the raw text there.  [IO]
// What was read is only looked at: nothing printed is ever written over (the export views lay corrections over it).
import type { Database } from 'better-sqlite3'
import {
  type Correctable,
  type CorrectedFilter,
  type CorrectedKind,
  type CorrectedPlace,
  type FoundPlace,
  findPlaces,
} from './correctable.ts'
import { prepareInsert } from './insert.ts'

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

/** `carried`: made on an older version, and laid over the newest too. */
export type CorrectionState =
  | 'applied'
  | 'carried'
  | 'older-version'
  | 'replaced'
  | 'withdrawn'
  | 'moved'
  | 'read-differently'
  | 'gone'
  | 'no-document'

export type StoredCorrection = {
  readonly id: number
  readonly kind: CorrectedKind
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
  readonly find: (kind: CorrectedKind, filter: CorrectedFilter, most: number) => FoundPlace[]
  readonly add: (place: CorrectedPlace, correction: Correction) => number
  readonly list: () => StoredCorrection[]
  /** false: there is no such correction, or it was withdrawn before. */
  readonly withdraw: (id: number, who: string, at: string) => boolean
}

const COLUMNS =
  'kind sha256 document page x0 y0 x1 y1 raw printed changed before after factor unit_base who why made_at'

export const prepareCorrections = (sqlite: Database): Corrections => {
  const insert = prepareInsert(sqlite, 'corrections', COLUMNS)
  const list = sqlite.prepare<[], StoredCorrection>('select * from export_corrections order by id')
  const withdraw = sqlite.prepare<[string, string, number]>(
    'update corrections set withdrawn_at = ?, withdrawn_by = ? where id = ? and withdrawn_at is null',
  )
  return {
    find: (kind, filter, most) => findPlaces(sqlite, kind, filter, most),
    add: (p, c) =>
      insert([
        ...[p.kind, p.sha256, p.document, p.page, p.x0, p.y0, p.x1, p.y1, p.raw, p.printed],
        ...[c.changed, c.before, c.after, c.factor ?? null, c.unitBase ?? null, c.who, c.why, c.madeAt],
      ]),
    list: () => list.all(),
    withdraw: (id, who, at) => withdraw.run(at, who, id).changes > 0,
  }
}
