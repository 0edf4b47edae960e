// Where documents come from (publisher, address, when fetched, their date), municipalities with what is known of their
// validity, and corrections of fields and choices, carried over to newer versions.  [IO: one transaction]
import { type Kysely, sql } from 'kysely'
import { CORRECTION_VIEWS } from './007-correction-views.ts'

const BOX = 't.x0, t.y0, t.x1, t.y1'
const OF_PAGE = 'join documents d on d.id = t.document_id join pages p on p.id = t.page_id'
const DOCUMENT = 'd.name as document, d.sha256'
const BY = 'c.who as corrected_by, c.made_at as corrected_at, c.why as corrected_why'

const TABLES = [
  'alter table documents add column publisher text',
  'alter table documents add column source_url text',
  'alter table documents add column retrieved_at text',
  'alter table documents add column document_date text',
  // When a person last said one of these: an export made before is out of date.
  'alter table documents add column described_at text',
  // Dates are null where they are not known, not where a code is valid without an end.
  `create table municipalities (
    code text primary key, prefecture text, name text not null, kana text, valid_from text, valid_to text) strict, without rowid`,
  `insert into municipalities (code, name) select municipality_code, max(municipality) from documents
    where municipality_code is not null group by municipality_code`,
  "alter table corrections add column kind text not null default 'fact' check (kind in ('fact', 'field', 'choice'))",
]

const DROPPED = ['文書一覧', 'corrections_on_facts', 'corrected_facts']
const REMADE = ['documents', 'facts', 'fields', 'choices', 'corrections'].map((name) => `export_${name}`)

const VIEWS = [
  ...CORRECTION_VIEWS,
  `export_documents as select t.id, t.id as document_id, t.name as document, t.sha256, t.path, t.media_type, t.bytes,
    t.page_count as pages, t.municipality_code, t.municipality, t.title, t.fiscal_year, t.plan_start, t.plan_end, t.era,
    t.family, t.status, t.error, t.version, t.settings, t.read_at, t.dated_at,
    (select n.sha256 from versions v join documents n on n.id = v.newer_id where v.older_id = t.id and v.sure = 1
      order by coalesce(n.document_date, n.dated_at) desc, n.sha256 desc limit 1) as newer_version,
    t.publisher, t.source_url, t.retrieved_at, t.document_date from documents t`,
  `export_facts as select t.id, t.document_id, ${DOCUMENT}, d.municipality_code, p.number as page, t.table_key as "table",
    t."row", t."column", coalesce(i.path, '[]') as path, n.name as item, t.role, t.year_start as fiscal_year_start,
    t.year_end as fiscal_year_end, t.number, t.unit, t.number_base, t.unit_base, t.cumulative, t.approximate, t.status,
    t.raw, t.confidence, ${BOX}, t.printed, t.bound, t.denominator, t.calendar, t.total, t.source, t.unit_from, t.reason,
    t.reasons, cast(c.number as real) as corrected_number,
    case when c.number is not null or c.unit is not null
      then coalesce(cast(c.number as real), t.number) * c.factor end as corrected_number_base,
    c.unit as corrected_unit, c.unit_base as corrected_unit_base, c.role as corrected_role, c.item as corrected_item,
    cast(c.year_start as integer) as corrected_year_start, cast(c.year_end as integer) as corrected_year_end,
    coalesce(c.status, iif(c.number is not null and t.status <> 'value', 'value', null)) as corrected_status, ${BY}
    from facts t ${OF_PAGE} join indicators n on n.id = t.indicator_id left join initiatives i on i.id = t.initiative_id
    left join corrected_facts c on c.target_id = t.id`,
  `export_fields as select t.id, t.document_id, ${DOCUMENT}, p.number as page, t.path, t.name, t.text, ${BOX}, t.confidence,
    c.text as corrected_text, c.name as corrected_name, ${BY}
    from fields t ${OF_PAGE} left join corrected_fields c on c.target_id = t.id`,
  `export_choices as select t.id, t.document_id, ${DOCUMENT}, p.number as page, t.path, t."group", t.option, t.selected,
    ${BOX}, t.confidence, c.selected = 'true' as corrected_selected, ${BY}
    from choices t ${OF_PAGE} left join corrected_choices c on c.target_id = t.id`,
  `export_municipalities as select row_number() over (order by code) as id, code as municipality_code, prefecture, name, kana,
    valid_from, valid_to from municipalities`,
  `訂正一覧 as select id, document as 文書, page as ページ,
    case kind when 'fact' then '値' when 'field' then '欄' else '選択' end as 種類, raw as 印刷, changed as 項目, before as 訂正前,
    after as 訂正後, who as 訂正した人, why as 理由, made_at as 日時, state as 状態 from export_corrections`,
  `文書一覧 as select t.id, t.name as 文書, t.title as 題名, t.municipality as 自治体, t.municipality_code as 団体コード,
    t.fiscal_year as 年度, t.publisher as 発行者, t.document_date as 文書の日付, t.source_url as 出典, t.retrieved_at as 取得日,
    t.page_count as ページ数,
    (select count(*) from facts f where f.document_id = t.id and f.status = 'value') as 数値の数,
    iif(t.status = 'done', '読めた', '読めない') as 状態, t.error as 理由, t.path as 場所, t.sha256 from documents t`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of TABLES) await sql.raw(statement).execute(db)
  for (const name of [...REMADE, ...DROPPED]) await sql.raw(`drop view ${name}`).execute(db)
  for (const definition of VIEWS) await sql.raw(`create view ${definition}`).execute(db)
}
