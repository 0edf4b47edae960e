// Brings a database to the newest schema.  [IO]
// All of it in one immediate transaction: two programs that open a new database at the same moment queue up instead of
// meeting half-made tables, and a killed one leaves nothing.
import type { Database } from 'better-sqlite3'
import type { Migration } from 'kysely'
import { UserError } from '../user-error.ts'
import { searchWords } from './search-words.ts'

/** Loaded only for a database that needs them: nine starts in ten find the newest form. */
const MIGRATIONS: Readonly<Record<string, () => Promise<Migration>>> = {
  '001-tables': () => import('./migrations/001-tables.ts'),
  '002-views': () => import('./migrations/002-views.ts'),
  '003-versions-corrections-search': () => import('./migrations/003-versions-corrections-search.ts'),
  '004-views': () => import('./migrations/004-views.ts'),
  '005-readable': () => import('./migrations/005-readable.ts'),
  '006-findings': () => import('./migrations/006-findings.ts'),
  '007-origins-and-corrections': () => import('./migrations/007-origins-and-corrections.ts'),
  '009-endings': () => import('./migrations/009-endings.ts'),
  '010-judgements': () => import('./migrations/010-judgements.ts'),
  '011-findings-across': () => import('./migrations/011-findings-across.ts'),
  '012-judged-again': () => import('./migrations/012-judged-again.ts'),
  '013-enclosed': () => import('./migrations/013-enclosed.ts'),
}

export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS)

export const migrate = async (sqlite: Database): Promise<void> => {
  if (appliedMigrations(sqlite) === MIGRATION_NAMES.length) return
  const { Kysely, Migrator, SqliteDialect } = await import('kysely')
  const loaded = MIGRATION_NAMES.map(async (name) => [name, await MIGRATIONS[name]?.()] as const)
  const migrations = Object.fromEntries(await Promise.all(loaded)) as Record<string, Migration>
  sqlite.function('search_words', { deterministic: true }, (text) => searchWords(String(text)))
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) })
  const provider = { getMigrations: async () => migrations }
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
