import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Fact } from '../../src/types.ts'
import { type FreshStore, freshStore } from './fresh-store.ts'
import { fact, head, record } from './sample-record.ts'

let db: FreshStore
beforeEach(async () => {
  db = await freshStore()
})
afterEach(() => db.remove())

const number = (item: string, value: number, more: Partial<Fact> = {}) =>
  fact({ item, reading: { kind: 'number', printed: `${value}`, value, base: value * 1000 }, raw: `${value}`, ...more })
const save = (sha: string, dated: string, facts: readonly Fact[]) =>
  db.store.save(
    head({ sha256: sha.repeat(64), path: `${sha}/sheet.pdf`, datedAt: dated }),
    record({ facts, fields: [] }),
  )
const OLD = [number('出生数', 10), number('転入数', 20), number('転出数', 30)]
const NEW = [number('出生数', 10), number('転入数', 20), number('転出数', 33), number('観光客', 40)]
const exported = (allVersions = false) => [...db.store.rows('facts', ['item', 'number'], { allVersions })].length

test('the newer version stands for the paper, the older is kept, and what changed is told', () => {
  save('a', '2025-04-01', OLD)
  save('b', '2025-05-01', NEW.slice(1))
  expect(exported()).toBe(3)
  expect(exported(true)).toBe(6)
  expect(db.all('select sha256, newer_version from export_documents order by id')).toEqual([
    ['a'.repeat(64), 'b'.repeat(64)],
    ['b'.repeat(64), null],
  ])
  const [step, ...others] = db.store.changes()
  expect(others).toEqual([])
  expect(step).toMatchObject({
    older: { sha256: 'a'.repeat(64) },
    newer: { sha256: 'b'.repeat(64) },
    why: 'name',
    sure: true,
  })
  expect(step!.unchanged).toBe(1)
  expect(step!.changes.map((c) => [c.kind, c.item, c.before?.number, c.after?.number])).toEqual([
    ['restated', '転出数', 30, 33],
    ['added', '観光客', undefined, 40],
    ['gone', '出生数', 10, undefined],
  ])
})

test('the order in which they are read, and reading one again, make no difference', () => {
  save('b', '2025-05-01', NEW)
  save('a', '2025-04-01', OLD)
  const versions = () =>
    db.all(
      'select o.sha256, n.sha256, why from versions v join documents o on o.id = older_id join documents n on n.id = newer_id',
    )
  const first = versions()
  expect(first).toEqual([['a'.repeat(64), 'b'.repeat(64), 'name']])
  save('b', '2025-05-01', NEW)
  save('a', '2025-04-01', OLD)
  expect(versions()).toEqual(first)
})

test('of three versions each step is told once', () => {
  save('c', '2025-06-01', [...NEW, number('新', 1)])
  save('a', '2025-04-01', OLD)
  save('b', '2025-05-01', NEW)
  expect(db.store.changes().map((s) => [s.older.path, s.newer.path])).toEqual([
    ['a/sheet.pdf', 'b/sheet.pdf'],
    ['b/sheet.pdf', 'c/sheet.pdf'],
  ])
  expect(exported()).toBe(5)
})

test('sheets of one form in many folders are papers of their own', () => {
  for (const [i, sha] of ['a', 'b', 'c'].entries())
    save(
      sha,
      '2025-04-01',
      OLD.map((f, n) => number(f.item, 100 * (i + 1) + n)),
    )
  expect(db.store.changes()).toEqual([])
  expect(exported()).toBe(9)
})
