// What a file holds besides its pages (attached files, scripts) is kept with its document.  [IO: one transaction]
import { type Kysely, sql } from 'kysely'

/** JSON: [{kind, name, bytes}]. */
const COLUMN = 'alter table documents add column enclosed text'

const EXPORT = `create view export_documents as select t.id, t.id as document_id, t.name as document, t.sha256, t.path,
  t.media_type, t.bytes, t.page_count as pages, t.municipality_code, t.municipality, t.title, t.fiscal_year, t.plan_start,
  t.plan_end, t.era, t.family, t.ending as status, t.error, t.version, t.settings, t.read_at, t.dated_at,
  (select n.sha256 from versions v join documents n on n.id = v.newer_id where v.older_id = t.id and v.sure = 1
    order by coalesce(n.document_date, n.dated_at) desc, n.sha256 desc limit 1) as newer_version,
  t.publisher, t.source_url, t.retrieved_at, t.document_date, t.cause, t.enclosed from documents t`

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [COLUMN, 'drop view export_documents', EXPORT]) await sql.raw(statement).execute(db)
}
