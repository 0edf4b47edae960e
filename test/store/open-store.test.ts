import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { cell, fact, head, place, record } from './sample-record.ts'

const open: { store: Store; directory: string }[] = []
afterEach(() => {
  for (const { store, directory } of open.splice(0)) {
    store.close()
    rmSync(directory, { recursive: true })
  }
})

/** A database file, so that the tables themselves can be looked at through a second connection. */
const fresh = async () => {
  const directory = mkdtempSync(join(tmpdir(), 'machikpi-store-'))
  const file = join(directory, 'new', 'db.sqlite')
  const store = await openStore(file)
  store.startRun({ startedAt: '2026-01-01', version: '1', settings: '{}' })
  open.push({ store, directory })
  const sql = new SqliteDatabase(file, { readonly: true })
  const all = (query: string): unknown[] => sql.prepare(query).raw().all()
  return { store, all, file }
}

const counts = ['documents', 'pages', 'tables', 'cells', 'initiatives', 'facts', 'fields', 'choices']
const countAll = (all: (query: string) => unknown[]) =>
  counts.map((name) => (all(`select count(*) from ${name}`)[0] as number[])[0])

test('a fact leads to its cell, table, page, document, indicator and initiative', async () => {
  const { store, all } = await fresh()
  store.save(head(), record())
  const trail = `select c.text, t.key, p.number, d.name, n.name, n.unit_base, i.name, j.name, f.printed, f.number, f.x1
    from facts f join cells c on c.id = f.cell_id join tables t on t.id = f.table_id join pages p on p.id = f.page_id
    join documents d on d.id = f.document_id join indicators n on n.id = f.indicator_id
    join initiatives i on i.id = f.initiative_id join initiatives j on j.id = i.parent_id`
  expect(all(trail)).toEqual([
    ['45.30', 'p1t1', 1, 'sheet.pdf', '出生数', '人', '施策2', '基本目標1', '45.30', 45.3, 3],
  ])
})

test('the same document replaced leaves no row behind and keeps its id', async () => {
  const { store, all } = await fresh()
  store.save(head({ sha256: 'b'.repeat(64) }), record())
  store.save(head(), record())
  const before = countAll(all)
  store.save(head({ version: '2' }), record({ facts: [fact(), fact({ row: 9 })] }))
  expect(countAll(all)).toEqual(before.map((n, i) => (counts[i] === 'facts' ? n! + 1 : n)))
  expect(all('select id, version from documents order by id')).toEqual([
    [1, '1'],
    [2, '2'],
  ])
  expect(all('pragma foreign_key_check')).toEqual([])
})

test('a document that cannot be stored whole is not there at all, and what was there stays', async () => {
  const { store, all } = await fresh()
  store.save(head(), record())
  const bad = record({ facts: [fact({ item: '新しい指標' }), fact({ place: { ...place, page: 7 } })] })
  expect(() => store.save(head({ version: '2' }), bad)).toThrow(/page 7/)
  expect(all('select version from documents')).toEqual([['1']])
  expect(all('select count(*) from indicators')).toEqual([[1]])
  store.save(head({ version: '3' }), record({ facts: [fact({ item: '新しい指標' })] }))
  expect(all('select n.name from facts f join indicators n on n.id = f.indicator_id')).toEqual([['新しい指標']])
})

test('a failure is kept with its reason, but never in place of what was read', async () => {
  const { store, all } = await fresh()
  store.fail(head(), { ending: 'refused', cause: 'encrypted', reason: 'パスワードが必要です' })
  expect(all('select status, error from documents')).toEqual([['failed', 'パスワードが必要です']])
  store.save(head(), record())
  store.fail(head({ version: '2' }), { ending: 'failed', cause: 'memory', reason: 'out of memory' })
  expect(all('select status, error, version from documents')).toEqual([['done', null, '1']])
})

test('blank, dash and unreadable hold no number', async () => {
  const { store, all } = await fresh()
  const readings = [{ kind: 'blank' }, { kind: 'dash' }, { kind: 'unreadable', reason: '12|3' }] as const
  store.save(head(), record({ facts: readings.map((reading) => fact({ reading, raw: '' })) }))
  expect(all('select status, number, number_base, printed, reason from facts')).toEqual([
    ['blank', null, null, null, null],
    ['dash', null, null, null, null],
    ['unreadable', null, null, null, '12|3'],
  ])
})

test('tables nested in a cell are tables with a parent', async () => {
  const { store, all } = await fresh()
  const table = record().tables[0]!
  const nested = { ...table, id: 'p1t1n1', cells: [cell(0, 0, '内訳')] }
  store.save(head(), record({ tables: [{ ...table, cells: [cell(0, 0, '', { nested })] }], facts: [] }))
  expect(all('select key, parent_table_id, parent_row from tables')).toEqual([
    ['p1t1', null, null],
    ['p1t1n1', 1, 0],
  ])
})

test('a second program opens the same database, and a database of the newest form is left alone', async () => {
  const { store, all, file } = await fresh()
  const [a, b] = await Promise.all([openStore(file), openStore(file)])
  a.save(head(), record())
  b.save(head({ sha256: 'c'.repeat(64) }), record())
  expect(store.find('c'.repeat(64))?.status).toBe('done')
  expect(all('select count(*) - count(distinct name) from kysely_migration')).toEqual([[0]])
  a.close()
  b.close()
})

test('every table is STRICT and the journal is a WAL', async () => {
  const { all } = await fresh()
  const loose = all("select name from pragma_table_list where strict = 0 and type = 'table' and schema = 'main'")
  expect(loose.flat().filter((name) => !/^(sqlite_|kysely_)/.test(String(name)))).toEqual([])
  expect(all('pragma journal_mode')).toEqual([['wal']])
})
