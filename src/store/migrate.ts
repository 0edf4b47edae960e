// Brings a database to the newest schema.  [IO]
// All of it in one immediate transaction: two programs that open a new database at the same moment queue up instead of
// meeting half-made tables, and a killed one leaves nothing.
import type { Database } from 'better-sqlite3'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { UserError } from '../user-error.ts'
import * as tables from './migrations/001-tables.ts'
import * as views from './migrations/002-views.ts'
import * as versions from './migrations/003-versions-corrections-search.ts'
import * as corrected from './migrations/004-views.ts'
import * as readable from './migrations/005-readable.ts'
import * as findings from './migrations/006-findings.ts'
import { searchWords } from './search-words.ts'

const MIGRATIONS = {
  '001-tables': tables,
  '002-views': views,
  '003-versions-corrections-search': versions,
  '004-views': corrected,
  '005-readable': readable,
  '006-findings': findings,
}

export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS)

export const migrate = async (sqlite: Database): Promise<void> => {
  if (appliedMigrations(sqlite) === MIGRATION_NAMES.length) return
  sqlite.function('search_words', { deterministic: true }, (text) => searchWords(String(text)))
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) })
  const provider = { getMigrations: async () => MIGRATIONS }
  sqlite.exec('begin immediate')
  try {
    const { error } = await new Migrator({ db, provider, disableTransactions: true }).migrateToLatest()
    if (error) throw error
    sqlite.exec('commit')
  } catch (error) {
    sqlite.exec('rollback')
    throw new UserError(
      `データベースの形式を更新できません / cannot migrate the database ${sqlite.name}: ${String(error)}`,
    )
  }
}

/** 0 for a database that no migration has seen. */
const appliedMigrations = (sqlite: Database): number => {
  const known = sqlite.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get()
  if (!known) return 0
  return sqlite.prepare('select count(*) from kysely_migration').pluck().get() as number
}
