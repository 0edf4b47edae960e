import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Correction } from '../../src/store/corrections.ts'
import { type FreshStore, freshStore } from './fresh-store.ts'
import { box, fact, head, place, record } from './sample-record.ts'

let db: FreshStore
beforeEach(async () => {
  db = await freshStore()
  db.store.save(head(), record())
})
afterEach(() => db.remove())

const correction = (more: Partial<Correction> = {}): Correction => ({
  changed: 'number',
  before: '45.3',
  after: '54.3',
  factor: 1000,
  who: '山田',
  why: '読み違い',
  madeAt: '2026-01-02T00:00:00.000Z',
  ...more,
})
const target = (raw = '45.30') => db.store.corrections.find('fact', { document: 'sheet.pdf', raw }, 9)[0]!
const correct = (more: Partial<Correction> = {}) => db.store.corrections.add(target(), correction(more))
const states = () => db.store.corrections.list().map((c) => c.state)
const seen = () =>
  db.all(
    'select number, number_base, raw, corrected_number, corrected_number_base, corrected_by, corrected_why from export_facts',
  )
const again = (...facts: ReturnType<typeof fact>[]) => db.store.save(head({ version: '2' }), record({ facts }))
const at = (page: number, move: number) => ({
  place: { page, box: { x0: box.x0 + move, y0: box.y0, x1: box.x1 + move, y1: box.y1 } },
})

test('is laid over the fact at read time; what was printed stays', () => {
  correct()
  expect(seen()).toEqual([[45.3, 45300, '45.30', 54.3, 54300, '山田', '読み違い']])
  expect(db.all('select number, number_base, printed from facts')).toEqual([[45.3, 45300, '45.30']])
})

test('is still there after a newer version of the program read the document again', () => {
  correct()
  again(fact({ ...at(1, 0.4), confidence: 0.5 }), fact({ raw: '7', ...at(1, 50) }))
  expect(seen()).toEqual([
    [45.3, 45300, '45.30', 54.3, 54300, '山田', '読み違い'],
    [45.3, 45300, '7', null, null, null, null],
  ])
  expect(states()).toEqual(['applied'])
})

test.each<[string, () => void, string]>([
  ['its cell moved', () => again(fact(at(1, 40))), 'moved'],
  ['the place reads differently', () => again(fact({ raw: '46.30' })), 'read-differently'],
  ['nothing is there any more', () => again(), 'gone'],
  [
    'the document is of another database',
    () => db.store.corrections.add({ ...target(), sha256: 'f' }, correction()),
    'no-document',
  ],
])('%s: reported and not dropped', (_, change, state) => {
  if (state !== 'no-document') correct()
  change()
  expect(states()).toEqual([state])
  expect(seen().every((row) => (row as unknown[])[3] === null)).toBe(true)
})

test('the later of two stands; withdrawn it gives way to the earlier', () => {
  correct()
  const second = correct({ after: '55', before: '54.3', who: '佐藤' })
  expect(states()).toEqual(['replaced', 'applied'])
  expect(seen()).toMatchObject([[45.3, 45300, '45.30', 55, 55000, '佐藤', '読み違い']])
  expect(db.store.corrections.withdraw(second, '佐藤', '2026-01-03')).toBe(true)
  expect(db.store.corrections.withdraw(second, '佐藤', '2026-01-03')).toBe(false)
  expect(states()).toEqual(['applied', 'withdrawn'])
  expect(seen()).toMatchObject([[45.3, 45300, '45.30', 54.3, 54300, '山田', '読み違い']])
})

test('unit, role, item, years and status stand beside what was read', () => {
  for (const [changed, after] of [
    ['role', 'target'],
    ['item', '死亡数'],
    ['year_start', '2020'],
    ['year_end', '2021'],
    ['status', 'pending'],
  ] as const)
    correct({ changed, after, factor: undefined })
  correct({ changed: 'unit', after: '百人', factor: 100, unitBase: '人' })
  expect(
    db.all(`select role, corrected_role, item, corrected_item, fiscal_year_start, corrected_year_start, corrected_year_end,
      corrected_status, unit, corrected_unit, corrected_number_base from export_facts`),
  ).toEqual([['actual', 'target', '出生数', '死亡数', 2024, 2020, 2021, 'pending', '千人', '百人', 4530]])
})

test('of two values in one cell only the one that is meant is corrected', () => {
  const other = { kind: 'number', printed: '30', value: 30, base: 30000 } as const
  again(fact(), fact({ reading: other, place }))
  db.store.corrections.add(
    db.store.corrections.find('fact', { document: 'sheet.pdf' }, 9)[1]!,
    correction({ after: '31' }),
  )
  expect(db.all('select printed, corrected_number from export_facts order by id')).toEqual([
    ['45.30', null],
    ['30', 31],
  ])
})

const NEWER = { sha256: 'b'.repeat(64), path: 'in/new/sheet.pdf', datedAt: '2026-05-01T00:00:00.000Z' }
/** Most values as before, one more: a newer version of the sheet. */
const newer = (...facts: ReturnType<typeof fact>[]) =>
  db.store.save(head(NEWER), record({ facts: [...facts, fact({ item: '新しい', row: 9, ...at(1, 500) })], fields: [] }))
const others = [1, 2, 3].map((row) => fact({ row: row + 1, item: `他 ${row}`, raw: `${row}`, ...at(1, 100 * row) }))

test.each<[string, () => void, string, number | null]>([
  ['reads the same in its place', () => newer(fact(at(1, 0.3)), ...others), 'carried', 54.3],
  ['was restated', () => newer(fact({ raw: '46.30' }), ...others), 'older-version', null],
  ['moved', () => newer(fact(at(1, 60)), ...others), 'older-version', null],
])('in a newer version where the value %s', (_, save, state, corrected) => {
  again(fact(), ...others)
  correct()
  save()
  expect(db.all('select count(*) from versions where sure = 1')).toEqual([[1]])
  expect(states()).toEqual([state])
  const sql = `select corrected_number from export_facts where sha256 = '${NEWER.sha256}' and item = '出生数'`
  expect(db.all(sql)).toEqual([[corrected]])
})

test('one made on the newer version stands above the one carried over', () => {
  again(fact(), ...others)
  newer(fact(), ...others)
  const mine = db.store.corrections.find('fact', { document: NEWER.sha256, item: '出生数' }, 9)[0]!
  db.store.corrections.add(mine, correction({ after: '60' }))
  const old = db.store.corrections.find('fact', { document: 'a'.repeat(64), item: '出生数' }, 9)[0]!
  db.store.corrections.add(old, correction())
  expect(db.all(`select sha256, corrected_number from export_facts where item = '出生数' order by sha256`)).toEqual([
    ['a'.repeat(64), 54.3],
    ['b'.repeat(64), 60],
  ])
  expect(states()).toEqual(['applied', 'replaced'])
})

test('fields and choices are corrected too, and survive another reading', () => {
  const by = { who: '山田', why: '読み違い', madeAt: '2026-01-02' }
  const [field] = db.store.corrections.find('field', { document: 'sheet.pdf', name: '判断理由' }, 9)
  const [choice] = db.store.corrections.find('choice', { document: 'sheet.pdf', group: '評価', option: 'A' }, 9)
  db.store.corrections.add(field!, { changed: 'text', before: field!.raw, after: '良い', ...by })
  db.store.corrections.add(choice!, { changed: 'selected', before: 'true', after: 'false', ...by })
  again(fact())
  expect(states()).toEqual(['applied', 'applied'])
  expect(db.all('select text, corrected_text, corrected_by from export_fields')).toEqual([
    ['=1+1 "よい"\n続き', '良い', '山田'],
  ])
  expect(db.all('select selected, corrected_selected, corrected_by from export_choices')).toEqual([[1, 0, '山田']])
  db.store.save(head({ version: '3' }), record({ fields: [], choices: [] }))
  expect(states()).toEqual(['gone', 'gone'])
})
