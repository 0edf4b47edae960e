// Where a document comes from, as people or their lists say it.  [IO]
// What is not said leaves what was said before; neither reading a document again nor a run without a list forgets it.
import type { Database } from 'better-sqlite3'

/** Dates as 2025, 2025-04 or 2025-04-01; `retrieved` may have a time of day. */
export type Origin = {
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  readonly retrieved?: string | undefined
  /** The date of the paper itself. */
  readonly dated?: string | undefined
}

type Values = { readonly [key in keyof Required<Origin>]: string | null }

const valuesOf = ({ publisher, url, retrieved, dated }: Origin): Values => ({
  publisher: publisher ?? null,
  url: url ?? null,
  retrieved: retrieved ?? null,
  dated: dated ?? null,
})

/** Writes what is new; true where anything was. */
export const prepareDescribe = (sqlite: Database) => {
  const update = sqlite.prepare<Values & { readonly id: number; readonly at: string }>(
    `update documents set publisher = coalesce(@publisher, publisher), source_url = coalesce(@url, source_url),
     retrieved_at = coalesce(@retrieved, retrieved_at), document_date = coalesce(@dated, document_date), described_at = @at
     where id = @id and (coalesce(@publisher, publisher), coalesce(@url, source_url), coalesce(@retrieved, retrieved_at),
       coalesce(@dated, document_date)) is not (publisher, source_url, retrieved_at, document_date)`,
  )
  return (id: number, origin: Origin, at: string): boolean => update.run({ ...valuesOf(origin), id, at }).changes > 0
}

/** What was said of a document, to be said again of the row that replaces its own. */
export const prepareOriginOf = (sqlite: Database) => {
  const find = sqlite.prepare<[number], Values>(
    'select publisher, source_url as url, retrieved_at as retrieved, document_date as dated from documents where id = ?',
  )
  return (id: number): Origin => {
    const found = Object.entries(find.get(id) ?? {}).filter(([, value]) => value !== null)
    return Object.fromEntries(found) as Origin
  }
}
