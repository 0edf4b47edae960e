// Is a database file sound? Looked at only, never changed.  [IO]
import { existsSync, statSync } from 'node:fs'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { MIGRATION_NAMES } from './migrate.ts'

export type DatabaseHealth = {
  readonly bytes: number
  /** What `pragma integrity_check` complains of; empty = sound. */
  readonly damage: readonly string[]
  /** Rows that refer to nothing. */
  readonly orphans: number
  readonly journal: string
  /** Names of migrations: still to be applied, and those this version of the program does not know. */
  readonly missing: readonly string[]
  readonly unknown: readonly string[]
  readonly documents: number
  readonly facts: number
  /** Runs that never ended: the program was killed. */
  readonly unfinished: number
}

/** undefined: there is no such file. Throws where it is no database at all. */
export const checkDatabase = (file: string): DatabaseHealth | undefined => {
  if (!existsSync(file)) return undefined
  const sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  try {
    return healthOf(sqlite, statSync(file).size)
  } finally {
    sqlite.close()
  }
}

const healthOf = (sqlite: Database, bytes: number): DatabaseHealth => {
  const one = (query: string) => sqlite.prepare(query).pluck().get()
  const list = (query: string) => sqlite.prepare(query).pluck().all() as string[]
  const has = (table: string) => one(`select 1 from sqlite_master where name = '${table}'`) === 1
  const count = (table: string, where = '') =>
    has(table) ? (one(`select count(*) from ${table} ${where}`) as number) : 0
  const applied = has('kysely_migration') ? list('select name from kysely_migration') : []
  return {
    bytes,
    damage: list('pragma integrity_check').filter((line) => line !== 'ok'),
    orphans: sqlite.prepare('pragma foreign_key_check').all().length,
    journal: one('pragma journal_mode') as string,
    missing: MIGRATION_NAMES.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !MIGRATION_NAMES.includes(name)),
    documents: count('documents'),
    facts: count('facts'),
    unfinished: count('runs', "where status = 'running'"),
  }
}
