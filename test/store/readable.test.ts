// The database as a browser of SQLite files (Datasette) shows it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { fact, head, record } from './sample-record.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-readable-'))
let sql: Database

beforeAll(async () => {
  const file = join(folder, 'db.sqlite')
  const store = await openStore(file)
  store.startRun({ startedAt: '2026-01-01T00:00:00.000Z', version: '1', settings: '{}' })
  const long = { page: 1, path: [], name: '背景', text: 'あ'.repeat(100_000), place: fact().place, confidence: 1 }
  store.save(
    head(),
    record({ facts: [fact(), fact({ reading: { kind: 'dash' }, raw: '－', path: [] })], fields: [long] }),
  )
  const [choice] = store.corrections.find('choice', { document: 'sheet.pdf' }, 1)
  const by = { who: '山田', why: '丸は B', madeAt: '2026-01-02' }
  store.corrections.add(choice!, { changed: 'selected', before: 'true', after: 'false', ...by })
  store.describe(
    head().sha256,
    { publisher: '小樽市', url: 'https://example.jp/a.pdf', dated: '2025-04' },
    '2026-01-02',
  )
  store.close()
  sql = new SqliteDatabase(file, { readonly: true })
})
afterAll(() => {
  sql.close()
  rmSync(folder, { recursive: true })
})

const rows = (query: string): Record<string, unknown>[] => sql.prepare<[], Record<string, unknown>>(query).all()
const names = (type: string): string[] =>
  rows(`select name from sqlite_master where type = '${type}' and name not like 'sqlite_%'`).map((row) =>
    String(row.name),
  )

type Index = { readonly name: string; readonly unique: number }
type Column = { readonly name: string; readonly type: string }

/** Datasette's rule: the one unique text column, else `name` or `title`, whichever comes first. */
const labelColumn = (table: string): string | undefined => {
  const columns = sql.prepare<[], Column>(`pragma table_xinfo("${table}")`).all()
  const unique = sql
    .prepare<[], Index>(`pragma index_list("${table}")`)
    .all()
    .filter((index) => index.unique)
    .map((index) => rows(`pragma index_info("${index.name}")`).map((column) => column.name))
    .filter((of) => of.length === 1)
    .flat()
  const texts = columns.filter(({ name, type }) => unique.includes(name) && type.toLowerCase() === 'text')
  return texts.length === 1 ? texts[0]!.name : columns.find(({ name }) => /^(name|title)$/i.test(name))?.name
}

test.each([
  ['documents', 'sheet.pdf'],
  ['pages', '1ページ'],
  ['tables', 'p1t1'],
  ['cells', '指標'],
  ['initiatives', '基本目標1'],
  ['indicators', '出生数'],
  ['runs', '2026-01-01T00:00:00.000Z running'],
])('a foreign key to %s shows as %s', (table, label) => {
  expect(labelColumn(table)).toBe('name')
  expect(rows(`select name from ${table} limit 1`)).toEqual([{ name: label }])
})

test('every table a foreign key points to is among those', () => {
  const targets = names('table').flatMap((table) =>
    rows(`pragma foreign_key_list("${table}")`).map((key) => String(key.table)),
  )
  for (const target of new Set(targets)) expect([target, labelColumn(target)]).toEqual([target, 'name'])
})

test('every view can be read', () => {
  expect(names('view').length).toBeGreaterThan(10)
  for (const view of names('view')) expect(() => rows(`select * from "${view}"`), view).not.toThrow()
})

test('values in the words of the trade, with their place', () => {
  expect(rows('select * from 数値一覧 order by id')).toMatchObject([
    {
      文書: 'sheet.pdf',
      自治体: '小樽市',
      ページ: 1,
      見出し: '基本目標1 > 施策2',
      指標: '出生数',
      役割: '実績',
      年度から: 2024,
      数値: 45.3,
      単位: '千人',
      状態: '値',
      印刷: '45.30',
      枠: '1.0, 2.0, 3.0, 4.0',
    },
    { 見出し: null, 数値: null, 状態: '横線', 印刷: '－' },
  ])
  expect(rows('select * from 指標一覧')).toMatchObject([{ 指標: '出生数', 値の数: 2, 文書の数: 1 }])
  expect(rows('select * from 文書一覧')).toMatchObject([
    { 文書: 'sheet.pdf', 数値の数: 1, 状態: '読めた', 発行者: '小樽市', 出典: 'https://example.jp/a.pdf' },
  ])
  expect(rows('select * from 訂正一覧')).toMatchObject([
    { 文書: 'sheet.pdf', 種類: '選択', 印刷: 'A', 訂正後: 'false', 状態: 'applied' },
  ])
  expect(rows('select 選択肢, 選択 from 選択一覧')).toEqual([{ 選択肢: 'A', 選択: '○' }])
})

test('no blob, and no value of 1 MB or more', () => {
  for (const table of names('table')) {
    // What full-text search keeps for itself is its own.
    if (table.startsWith('search_')) continue
    for (const { name } of sql.prepare<[], Column>(`pragma table_xinfo("${table}")`).all()) {
      const [row] = rows(
        `select max(length(cast("${name}" as blob))) as bytes, max(typeof("${name}") = 'blob') as blob from "${table}"`,
      )
      expect(Number(row!.bytes), `${table}.${name}`).toBeLessThan(1_000_000)
      expect(row!.blob ?? 0, `${table}.${name}`).toBe(0)
    }
  }
})
