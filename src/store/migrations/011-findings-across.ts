// Findings that compare documents: they stand with the newest of them, and name the places in the others.  [IO: one transaction]
import { type Kysely, sql } from 'kysely'

/** As in 010-judgements.ts. */
const SAME_PLACE = `(j.x0 is null or (
  (json_extract(t.boxes, '$[0][1]') + json_extract(t.boxes, '$[0][3]')) / 2 between j.x0 and j.x1 and
  (json_extract(t.boxes, '$[0][2]') + json_extract(t.boxes, '$[0][4]')) / 2 between j.y0 and j.y1))`

const STATEMENTS = [
  'alter table findings add column elsewhere text',
  'create index by_findings_elsewhere on findings(document_id) where elsewhere is not null',
  'drop view export_findings',
  `create view export_findings as select t.id, t.document_id, d.name as document, d.sha256, t."check", t.severity,
    t.message_ja, t.message_en, t.arithmetic, t.pages, t.boxes, t.facts, t.origin,
    j.verdict, j.why as verdict_why, j.who as verdict_who, j.id as judgement_id, t.elsewhere
    from findings t join documents d on d.id = t.document_id
    left join judgements j on j.id = (select max(j.id) from judgements j where j.withdrawn_at is null
      and j.sha256 = d.sha256 and j."check" = t."check" and j.says = coalesce(t.arithmetic, t.message_ja)
      and j.page is json_extract(t.pages, '$[0]') and ${SAME_PLACE})`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
