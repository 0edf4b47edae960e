// A database file of its own for each test, and a second connection to look at the tables themselves.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { openStore, type Store } from '../../src/store/open-store.ts'

export type FreshStore = {
  readonly store: Store
  readonly file: string
  readonly all: (query: string) => unknown[]
  readonly remove: () => void
}

export const freshStore = async (): Promise<FreshStore> => {
  const directory = mkdtempSync(join(tmpdir(), 'machikpi-store-'))
  const file = join(directory, 'new', 'db.sqlite')
  const store = await openStore(file)
  store.startRun({ startedAt: '2026-01-01', version: '1', settings: '{}' })
  const sql = new SqliteDatabase(file, { readonly: true })
  return {
    store,
    file,
    all: (query) => sql.prepare(query).raw().all(),
    remove: () => {
      sql.close()
      store.close()
      rmSync(directory, { recursive: true })
    },
  }
}
