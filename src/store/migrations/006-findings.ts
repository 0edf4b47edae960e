// Findings say whether the paper or the reading seems to be at fault.  [IO: one transaction]
import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  "alter table findings add column origin text check (origin in ('document', 'extraction'))",
  'drop view export_findings',
  `create view export_findings as select t.id, t.document_id, d.name as document, d.sha256, t."check", t.severity,
    t.message_ja, t.message_en, t.arithmetic, t.pages, t.boxes, t.facts, t.origin
    from findings t join documents d on d.id = t.document_id`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
