// What checks look at is kept beside each document, with the state of the checks that judged it; how far a scan was turned to
// stand straight; and a word on a finding holds in newer versions of the paper too, where place and numbers are the same.
// [IO: one transaction]
import { type Kysely, sql } from 'kysely'

/** As in 010-judgements.ts. */
const SAME_PLACE = `(j.x0 is null or (
  (json_extract(t.boxes, '$[0][1]') + json_extract(t.boxes, '$[0][3]')) / 2 between j.x0 and j.x1 and
  (json_extract(t.boxes, '$[0][2]') + json_extract(t.boxes, '$[0][4]')) / 2 between j.y0 and j.y1))`

/** The paper's own file, or a surely older version of it. */
const SAME_PAPER = `(j.sha256 = d.sha256 or j.sha256 in (
  select o.sha256 from versions v join documents o on o.id = v.older_id where v.newer_id = d.id and v.sure = 1))`

const STATEMENTS = [
  'alter table documents add column checks text',
  `create table materials (
    document_id integer primary key references documents(id) on delete cascade, content blob not null) strict`,
  'alter table pages add column tilt real',
  'drop view export_pages',
  `create view export_pages as select t.id, t.document_id, d.name as document, d.sha256, t.number as page, t.width, t.height,
    t.rotation, t.origin, t.verdict, t.reason, t.garbled, t.words, t.tilt
    from pages t join documents d on d.id = t.document_id`,
  'create index judgements_by_check on judgements("check", says)',
  'drop view export_findings',
  `create view export_findings as select t.id, t.document_id, d.name as document, d.sha256, t."check", t.severity,
    t.message_ja, t.message_en, t.arithmetic, t.pages, t.boxes, t.facts, t.origin,
    j.verdict, j.why as verdict_why, j.who as verdict_who, j.id as judgement_id, t.elsewhere
    from findings t join documents d on d.id = t.document_id
    left join judgements j on j.id = (select max(j.id) from judgements j where j.withdrawn_at is null
      and j."check" = t."check" and j.says = coalesce(t.arithmetic, t.message_ja)
      and j.page is json_extract(t.pages, '$[0]') and ${SAME_PLACE} and ${SAME_PAPER})`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
