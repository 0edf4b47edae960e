// Versions of one paper, corrections that can be withdrawn, and the search over two-character words.  [IO: one transaction]
// A correction keeps its place, raw text and printed decimal: two values in one cell differ in the last.
// The search tables hold words cut into pairs of characters (search-words.ts): FTS5's own trigrams find no 「出生」.
import { type Kysely, sql } from 'kysely'

const SEARCH = (table: string) =>
  `create virtual table search_${table} using fts5(
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0')`

/** What hangs on a document goes with it; the words of an indicator stay like the indicator itself. */
const FORGET = (table: string) =>
  `create trigger forget_${table} after delete on ${table} begin
    delete from search_${table} where rowid = old.id; end`

const STATEMENTS = [
  // These grow at their end only, so they may stand from the start; versions are looked for while a first run still inserts.
  'create index if not exists by_facts_document_id_ on facts(document_id)',
  'create index if not exists by_fields_document_id_ on fields(document_id)',
  'create index if not exists by_documents_path_ on documents(path)',
  'alter table documents add column dated_at text',
  `create table versions (
    older_id integer not null references documents(id) on delete cascade,
    newer_id integer not null references documents(id) on delete cascade,
    why text not null check (why in ('path', 'name', 'title')), sure integer not null,
    primary key (older_id, newer_id)) strict, without rowid`,
  'create index versions_by_newer on versions(newer_id)',
  `create table sketches (
    document_id integer not null references documents(id) on delete cascade, hash integer not null,
    primary key (document_id, hash)) strict, without rowid`,
  'create index sketches_by_hash on sketches(hash)',
  'alter table corrections add column document text',
  'alter table corrections add column printed text',
  'alter table corrections add column factor real',
  'alter table corrections add column unit_base text',
  'alter table corrections add column withdrawn_at text',
  'alter table corrections add column withdrawn_by text',
  ...['indicators', 'initiatives', 'fields', 'documents'].map(SEARCH),
  ...['initiatives', 'fields', 'documents'].map(FORGET),
  'insert into search_indicators (rowid, words) select id, search_words(name) from indicators',
  'insert into search_initiatives (rowid, words) select id, search_words(path) from initiatives',
  "insert into search_fields (rowid, words) select id, search_words(name || ' ' || text) from fields",
  "insert into search_documents (rowid, words) select id, search_words(name || ' ' || coalesce(title, '')) from documents",
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
