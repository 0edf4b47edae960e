// What Datasette and other browsers of the file show: rows that name themselves, and views in the words of the trade.  [IO]
// Datasette labels a foreign key by the column `name` or `title` of the row it points to, unless one text column of that
// table is unique; so pages, tables, cells and runs get a computed `name`, tables' own `title` becomes `caption`, and a
// second unique text keeps the documents from being labelled by their SHA-256. Views bear no blobs.
import { type Kysely, sql } from 'kysely'

const NAMES = [
  `alter table documents add column "key" text generated always as (substr(sha256, 1, 12) || ' ' || name) virtual`,
  'create unique index documents_by_key on documents("key")',
  "alter table pages add column name text generated always as (number || 'ページ') virtual",
  "alter table cells add column name text generated always as (iif(text = '', '（空）', substr(text, 1, 40))) virtual",
  "alter table runs add column name text generated always as (started_at || ' ' || status) virtual",
  'drop view export_tables',
  'alter table tables rename column title to caption',
  "alter table tables add column name text generated always as (\"key\" || coalesce(' ' || caption, '')) virtual",
]

const OF_DOCUMENT = 'join documents d on d.id = t.document_id'
const OF_PAGE = `${OF_DOCUMENT} join pages p on p.id = t.page_id`
const WHERE = 'd.name as 文書, d.municipality as 自治体, p.number as ページ'
const BOX = "printf('%.1f, %.1f, %.1f, %.1f', t.x0, t.y0, t.x1, t.y1) as 枠"
/** ["基本目標","施策"] -> 基本目標 > 施策 */
const PATH = (path: string) =>
  `(select group_concat(value, ' > ') from (select value from json_each(${path}) order by key))`

const ROLES: Readonly<Record<string, string>> = {
  baseline: '基準',
  actual: '実績',
  target: '目標',
  forecast: '見込',
  budget: '予算',
  settlement: '決算',
  increment: '増加分',
  cumulative_increment: '増加分の累計',
  rate: '達成率',
  difference: '差引',
  grade: '評価',
  other: 'その他',
}
const STATUSES: Readonly<Record<string, string>> = {
  value: '値',
  blank: '空欄',
  dash: '横線',
  carried: '前と同じ',
  suspended: '中止',
  pending: '未定',
  text: '文字',
  unreadable: '読めない',
}
const inWords = (column: string, words: Readonly<Record<string, string>>): string =>
  `case ${column} ${Object.entries(words)
    .map(([key, word]) => `when '${key}' then '${word}'`)
    .join(' ')} else ${column} end`

const VIEWS = [
  `export_tables as select t.id, t.document_id, d.name as document, d.sha256, p.number as page, t.key as "table", t.kind, t.turn,
    t.rows, t.columns, t.header_rows, t.caption as title, t.unit_note, t.notes, t.parts, t.confidence, t.reasons,
    t.x0, t.y0, t.x1, t.y1 from tables t ${OF_PAGE}`,
  `export_initiatives as select t.id, t.document_id, d.name as document, d.sha256, t.parent_id as parent, t.level, t.name, t.path
    from initiatives t ${OF_DOCUMENT}`,
  'export_indicators as select id, name as item, unit_base from indicators',
  `export_runs as select id, started_at, finished_at, version, settings, status, documents, unchanged, failed, pages, facts,
    seconds from runs`,
  `数値一覧 as select t.id, ${WHERE}, ${PATH("coalesce(i.path, '[]')")} as 見出し, n.name as 指標,
    ${inWords('t.role', ROLES)} as 役割, t.year_start as 年度から, t.year_end as 年度まで, t.number as 数値, t.unit as 単位,
    t.number_base as "数値（基本の単位）", t.unit_base as 基本の単位, ${inWords('t.status', STATUSES)} as 状態, t.raw as 印刷,
    t.confidence as 確からしさ, t.table_key as 表, ${BOX}, d.sha256
    from facts t ${OF_PAGE} join indicators n on n.id = t.indicator_id left join initiatives i on i.id = t.initiative_id`,
  `指標一覧 as select n.id, n.name as 指標, n.unit_base as 基本の単位, count(*) as 値の数, count(distinct f.document_id) as 文書の数,
    min(f.year_start) as 年度から, max(f.year_end) as 年度まで
    from indicators n join facts f on f.indicator_id = n.id group by n.id`,
  `文書一覧 as select t.id, t.name as 文書, t.title as 題名, t.municipality as 自治体, t.municipality_code as 団体コード,
    t.fiscal_year as 年度, t.page_count as ページ数,
    (select count(*) from facts f where f.document_id = t.id and f.status = 'value') as 数値の数,
    iif(t.status = 'done', '読めた', '読めない') as 状態, t.error as 理由, t.path as 場所, t.sha256 from documents t`,
  `欄一覧 as select t.id, ${WHERE}, ${PATH('t.path')} as 見出し, t.name as 欄, t.text as 文章, t.confidence as 確からしさ, ${BOX}
    from fields t ${OF_PAGE}`,
  `選択一覧 as select t.id, ${WHERE}, ${PATH('t.path')} as 見出し, t."group" as 組, t.option as 選択肢,
    iif(t.selected, '○', '') as 選択, t.confidence as 確からしさ, ${BOX} from choices t ${OF_PAGE}`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of NAMES) await sql.raw(statement).execute(db)
  for (const definition of VIEWS) await sql.raw(`create view ${definition}`).execute(db)
}
