// How the reading of each document ended, in one of four words, and files that could not even be opened.  [IO: one transaction]
// `status` goes on saying whether there is anything of the document here; `ending` tells refused from failed, and partial from done.
import { type Kysely, sql } from 'kysely'

const TABLES = [
  "alter table documents add column ending text check (ending in ('done', 'partial', 'refused', 'failed'))",
  'alter table documents add column cause text',
  'update documents set ending = status',
  `create table unread_files (
    path text primary key, ending text not null check (ending in ('refused', 'failed')), cause text not null, reason text not null, run_id integer references runs(id),
    tried_at text not null) strict, without rowid`,
]

const ENDING =
  "case t.ending when 'done' then '読めた' when 'partial' then '一部のみ' when 'refused' then '対象外' else '読めない' end"

const VIEWS = {
  export_documents: `select t.id, t.id as document_id, t.name as document, t.sha256, t.path, t.media_type, t.bytes,
    t.page_count as pages, t.municipality_code, t.municipality, t.title, t.fiscal_year, t.plan_start, t.plan_end, t.era,
    t.family, t.ending as status, t.error, t.version, t.settings, t.read_at, t.dated_at,
    (select n.sha256 from versions v join documents n on n.id = v.newer_id where v.older_id = t.id and v.sure = 1
      order by coalesce(n.document_date, n.dated_at) desc, n.sha256 desc limit 1) as newer_version,
    t.publisher, t.source_url, t.retrieved_at, t.document_date, t.cause from documents t`,
  文書一覧: `select t.id, t.name as 文書, t.title as 題名, t.municipality as 自治体, t.municipality_code as 団体コード,
    t.fiscal_year as 年度, t.publisher as 発行者, t.document_date as 文書の日付, t.source_url as 出典, t.retrieved_at as 取得日,
    t.page_count as ページ数,
    (select count(*) from facts f where f.document_id = t.id and f.status = 'value') as 数値の数,
    ${ENDING} as 状態, t.error as 理由, t.path as 場所, t.sha256 from documents t`,
}

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of TABLES) await sql.raw(statement).execute(db)
  for (const [name, definition] of Object.entries(VIEWS)) {
    await sql.raw(`drop view ${name}`).execute(db)
    await sql.raw(`create view ${name} as ${definition}`).execute(db)
  }
}
