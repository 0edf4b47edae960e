// The tables of the database, STRICT, every fact traceable to cell, table, page and document.  [IO: runs inside one transaction]
// Raw text stands beside every normalised value; the printed decimal is TEXT beside the REAL (45.30 must not become 45.3).
// Boxes are points on the page as displayed. Corrections are keyed to the place on the paper, not to a fact's id:
// they outlive a new extraction.
import { type Kysely, sql } from 'kysely'

const BOX = 'x0 real not null, y0 real not null, x1 real not null, y1 real not null'
const DOCUMENT = 'document_id integer not null references documents(id) on delete cascade'
const PAGE = 'page_id integer not null references pages(id) on delete cascade'

const TABLES = [
  `runs (
    id integer primary key, started_at text not null, finished_at text, version text not null, settings text not null,
    status text not null check (status in ('running', 'done', 'failed', 'interrupted')),
    documents integer, unchanged integer, failed integer, pages integer, facts integer, seconds real)`,
  `documents (
    id integer primary key, sha256 text not null unique, name text not null, path text not null,
    media_type text not null, bytes integer not null,
    status text not null check (status in ('done', 'failed')), error text,
    title text, municipality_code text, municipality text, fiscal_year integer, plan_start integer, plan_end integer,
    era text, family text, page_count integer not null,
    version text not null, settings text not null, run_id integer references runs(id), read_at text not null)`,
  `pages (
    id integer primary key, ${DOCUMENT}, number integer not null, width real not null, height real not null,
    rotation integer not null, origin text not null, verdict text not null, reason text not null,
    garbled real not null, words integer not null, unique (document_id, number))`,
  `tables (
    id integer primary key, ${DOCUMENT}, ${PAGE}, key text not null, kind text not null, turn integer not null,
    rows integer not null, columns integer not null, header_rows integer not null, title text, unit_note text,
    notes text not null, parts text not null, confidence real not null, reasons text not null,
    parent_table_id integer references tables(id) on delete cascade, parent_row integer, parent_column integer,
    ${BOX}, unique (document_id, key))`,
  `cells (
    id integer primary key, table_id integer not null references tables(id) on delete cascade,
    "row" integer not null, "column" integer not null, row_span integer not null, column_span integer not null,
    header integer not null, text text not null, printed text, page integer not null, ${BOX},
    extra text, unique (table_id, "row", "column"))`,
  `initiatives (
    id integer primary key, ${DOCUMENT}, parent_id integer references initiatives(id) on delete cascade,
    level integer not null, name text not null, path text not null, unique (document_id, path))`,
  `indicators (id integer primary key, name text not null, unit_base text not null, unique (name, unit_base))`,
  `facts (
    id integer primary key, ${DOCUMENT}, ${PAGE}, table_id integer references tables(id) on delete cascade,
    cell_id integer references cells(id) on delete set null, table_key text not null, source text not null,
    "row" integer not null, "column" integer not null,
    initiative_id integer references initiatives(id), indicator_id integer not null references indicators(id),
    role text not null, year_start integer, year_end integer, calendar text, status text not null,
    printed text, number real, number_base real, unit text, unit_base text, unit_from text, bound text, denominator real,
    reason text, raw text not null, cumulative integer not null, approximate integer not null, total integer not null,
    confidence real not null, reasons text not null, ${BOX})`,
  `fields (
    id integer primary key, ${DOCUMENT}, ${PAGE}, path text not null, name text not null, text text not null,
    confidence real not null, ${BOX})`,
  `choices (
    id integer primary key, ${DOCUMENT}, ${PAGE}, path text not null, "group" text not null, option text not null,
    selected integer not null, confidence real not null, ${BOX})`,
  `findings (
    id integer primary key, ${DOCUMENT}, "check" text not null,
    severity text not null check (severity in ('error', 'suspicious', 'info')),
    message_ja text not null, message_en text not null, arithmetic text, pages text not null, boxes text not null,
    facts text not null)`,
  `corrections (
    id integer primary key, sha256 text not null, page integer not null, ${BOX}, raw text not null,
    changed text not null, before text not null, after text not null, who text not null, why text not null,
    made_at text not null)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const definition of TABLES) await sql.raw(`create table ${definition} strict`).execute(db)
}
