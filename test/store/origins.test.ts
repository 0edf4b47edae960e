import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshStore, freshStore } from './fresh-store.ts'
import { fact, head, record } from './sample-record.ts'

let db: FreshStore
beforeEach(async () => {
  db = await freshStore()
})
afterEach(() => db.remove())

const AT = '2026-02-01T00:00:00.000Z'
const origin = { publisher: '小樽市', url: 'https://example.jp/a.pdf', retrieved: '2026-01-05', dated: '2025-04' }
const stored = () =>
  db.all('select publisher, source_url, retrieved_at, document_date from export_documents order by id')

test('is kept with the document, also when it is read again without being said', () => {
  db.store.save(head({ origin }), record())
  db.store.save(head({ version: '2', origin: { publisher: undefined } }), record())
  expect(stored()).toEqual([['小樽市', 'https://example.jp/a.pdf', '2026-01-05', '2025-04']])
})

test('can be said of a document that is not read again, and only what is new makes exports out of date', () => {
  db.store.save(head(), record())
  const before = db.store.state()
  db.store.describe(head().sha256, { publisher: '小樽市' }, AT)
  const after = db.store.state()
  expect(after).not.toBe(before)
  db.store.describe(head().sha256, { publisher: '小樽市' }, '2027-01-01T00:00:00.000Z')
  expect(db.store.state()).toBe(after)
  db.store.describe(head().sha256, { dated: '2025' }, AT)
  expect(stored()).toEqual([['小樽市', null, null, '2025']])
})

test('the date a person gives decides which version is the newer', () => {
  const facts = [1, 2, 3].map((n) => fact({ item: `指標 ${n}`, row: n }))
  const changed = [
    ...facts.slice(1),
    fact({ item: '指標 1', raw: '7', reading: { kind: 'number', printed: '7', value: 7, base: 7 } }),
  ]
  const save = (sha: string, datedAt: string, list: typeof facts) =>
    db.store.save(
      head({ sha256: sha.repeat(64), path: `${sha}/sheet.pdf`, datedAt }),
      record({ facts: list, fields: [] }),
    )
  save('a', '2025-04-01', facts)
  save('b', '2025-05-01', changed)
  const newest = () => db.store.changes().map((step) => step.newer.sha256[0])
  expect(newest()).toEqual(['b'])
  db.store.describe('a'.repeat(64), { dated: '2025-06' }, AT)
  expect(newest()).toEqual(['a'])
})

test('municipalities of documents are listed with what is known of them', () => {
  db.store.save(
    head({ municipality: { code: '012033', name: '小樽市', prefecture: '北海道', kana: 'おたるし' } }),
    record(),
  )
  db.store.save(head({ version: '2' }), record())
  expect(
    db.all('select municipality_code, prefecture, name, kana, valid_from, valid_to from export_municipalities'),
  ).toEqual([['012033', '北海道', '小樽市', 'おたるし', null, null]])
})
