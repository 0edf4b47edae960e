// What a person says of a finding: accepted (it is a mistake of the paper) or dismissed (it is none), with the reason.
// Keyed to the file, the check, the place and the arithmetic: found again when the file is read anew, and no longer where
// another number was read there.  [IO: one transaction]
import { type Kysely, sql } from 'kysely'

/** The box holds the finding's middle: rules round it may be read a little differently. */
const SAME_PLACE = `(j.x0 is null or (
  (json_extract(t.boxes, '$[0][1]') + json_extract(t.boxes, '$[0][3]')) / 2 between j.x0 and j.x1 and
  (json_extract(t.boxes, '$[0][2]') + json_extract(t.boxes, '$[0][4]')) / 2 between j.y0 and j.y1))`

const STATEMENTS = [
  `create table judgements (
    id integer primary key, sha256 text not null, document text not null, "check" text not null,
    says text not null, page integer, x0 real, y0 real, x1 real, y1 real,
    verdict text not null check (verdict in ('accepted', 'dismissed')), why text not null, who text not null,
    made_at text not null, withdrawn_at text, withdrawn_by text) strict`,
  'create index judgements_by_finding on judgements(sha256, "check")',
  'drop view export_findings',
  `create view export_findings as select t.id, t.document_id, d.name as document, d.sha256, t."check", t.severity,
    t.message_ja, t.message_en, t.arithmetic, t.pages, t.boxes, t.facts, t.origin,
    j.verdict, j.why as verdict_why, j.who as verdict_who, j.id as judgement_id
    from findings t join documents d on d.id = t.document_id
    left join judgements j on j.id = (select max(j.id) from judgements j where j.withdrawn_at is null
      and j.sha256 = d.sha256 and j."check" = t."check" and j.says = coalesce(t.arithmetic, t.message_ja)
      and j.page is json_extract(t.pages, '$[0]') and ${SAME_PLACE})`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
