// The row of a document itself: found by the SHA-256 of its bytes, replaced under the same id.  [IO]
import type { Database } from 'better-sqlite3'
import type { Context } from '../types.ts'
import type { StoredEnd } from './endings.ts'
import { prepareInsert } from './insert.ts'
import type { MunicipalityRecord } from './municipalities.ts'
import { type Origin, prepareDescribe, prepareOriginOf } from './origins.ts'

/** A document as the outside knows it, before anything was read from it. */
export type DocumentHead = {
  readonly sha256: string
  readonly name: string
  readonly path: string
  readonly mediaType: string
  readonly bytes: number
  /** Version of the pipeline and the settings (JSON) it was read with: same bytes, version and settings = nothing to do. */
  readonly version: string
  readonly settings: string
  /** The state of the checks that judged it. */
  readonly checks?: string | undefined
  readonly runId: number
  readonly readAt: string
  /** When the paper was made, as the file says it, else when the file was last written; tells newer from older versions. */
  readonly datedAt: string
  /** What people say of it. */
  readonly origin?: Origin | undefined
  /** More of the municipality it turned out to be of than its code and name. */
  readonly municipality?: MunicipalityRecord | undefined
  /** What it holds besides its pages, JSON. */
  readonly enclosed?: string | undefined
}

export type KnownDocument = {
  readonly id: number
  readonly name: string
  readonly path: string
  readonly status: 'done' | 'failed'
  readonly ending: string | null
  readonly version: string
  readonly settings: string
  readonly checks: string | null
}

const COLUMNS =
  'id sha256 name path media_type bytes version settings checks run_id read_at dated_at enclosed status error ending cause title municipality_code municipality fiscal_year plan_start plan_end era family page_count'

export const prepareDocuments = (sqlite: Database) => {
  const find = sqlite.prepare<[string], KnownDocument>(
    'select id, name, path, status, ending, version, settings, checks from documents where sha256 = ?',
  )
  const remove = sqlite.prepare<[number]>('delete from documents where id = ?')
  const insertRow = prepareInsert(sqlite, 'documents', COLUMNS)
  const describe = prepareDescribe(sqlite)
  const originOf = prepareOriginOf(sqlite)
  const insert = (
    known: KnownDocument | undefined,
    head: DocumentHead,
    values: readonly (string | number | null)[],
  ) => {
    const origin = { ...(known ? originOf(known.id) : {}), ...said(head.origin) }
    if (known) remove.run(known.id)
    const id = insertRow([known?.id ?? null, ...headValues(head), ...values])
    describe(id, origin, head.readAt)
    return id
  }
  return {
    find: (sha256: string): KnownDocument | undefined => find.get(sha256),
    describe,
    /** Returns the document's id: the old one where it was known. Everything that hung on the old row is gone. */
    replace: (
      head: DocumentHead,
      { ending, cause, reason }: StoredEnd,
      context: Context,
      family: string | undefined,
      pages: number,
    ): number =>
      insert(find.get(head.sha256), head, [
        'done',
        reason,
        ending,
        cause,
        ...contextValues(context),
        family ?? null,
        pages,
      ]),
    /** A document that was read before keeps what was read; the failure is the run's, not the document's. */
    fail: (head: DocumentHead, { ending, cause, reason }: StoredEnd): void => {
      const known = find.get(head.sha256)
      if (known?.status !== 'done')
        insert(known, head, ['failed', reason, ending, cause, ...contextValues({}), null, 0])
    },
  }
}

const said = (origin: Origin = {}): Origin =>
  Object.fromEntries(Object.entries(origin).filter(([, value]) => value !== undefined))

const headValues = (h: DocumentHead) => [
  h.sha256,
  h.name,
  h.path,
  h.mediaType,
  h.bytes,
  h.version,
  h.settings,
  h.checks ?? null,
  h.runId,
  h.readAt,
  h.datedAt,
  h.enclosed ?? null,
]

const contextValues = (c: Context) => [
  c.title ?? null,
  c.municipality?.code ?? null,
  c.municipality?.name ?? null,
  c.fiscalYear ?? null,
  c.planPeriod?.from ?? null,
  c.planPeriod?.to ?? null,
  c.era ?? null,
]
