// Indexes, made late: after the first run's inserts, which they would slow to a third.  [IO]
import type { Database } from 'better-sqlite3'

/** Every column that refers to another table (a delete searches them), and what people filter by. */
const INDEXES = [
  'documents(run_id)',
  'tables(page_id)',
  'tables(parent_table_id)',
  'initiatives(parent_id)',
  'facts(document_id)',
  'facts(page_id)',
  'facts(table_id)',
  'facts(cell_id)',
  'facts(initiative_id)',
  'facts(indicator_id, document_id)',
  'fields(document_id)',
  'fields(page_id)',
  'choices(document_id)',
  'choices(page_id)',
  'findings(document_id)',
  'corrections(sha256, page)',
]

export const createIndexes = (sqlite: Database): void => {
  for (const on of INDEXES) sqlite.exec(`create index if not exists by_${on.replace(/\W+/g, '_')} on ${on}`)
}
