import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshStore, freshStore } from './fresh-store.ts'
import { fact, head, place, record } from './sample-record.ts'

let db: FreshStore
beforeEach(async () => {
  db = await freshStore()
  const facts = [
    fact({ item: '合計特殊出生率', path: [] }),
    fact({ item: 'CO2排出量', path: ['脱炭素'] }),
    fact({ path: [] }),
  ]
  db.store.save(head(), record({ facts }))
  const context = { title: '人口ビジョン', municipality: { code: '012025', name: '函館市' } }
  const fields = [{ page: 1, path: [], name: '目的', text: '子育てを支える', place, confidence: 1 }]
  db.store.save(
    head({ sha256: 'b'.repeat(64), name: 'b.pdf', path: 'b.pdf' }),
    record({ facts: [fact()], context, fields }),
  )
})
afterEach(() => db.remove())

const items = (text: string, city?: string, limit = 20) =>
  db.store.search(text, { city, limit }).facts.map((f) => `${f.document} ${f.item}`)

test.each<[string, string | undefined, string[]]>([
  ['出生', undefined, ['sheet.pdf 出生数', 'b.pdf 出生数', 'sheet.pdf 合計特殊出生率']],
  ['出生', '012025', ['b.pdf 出生数']],
  ['出生', '999999', []],
  ['出生率', undefined, ['sheet.pdf 合計特殊出生率']],
  ['ｃｏ２', undefined, ['sheet.pdf CO2排出量']],
  ['炭素', undefined, ['sheet.pdf CO2排出量']],
  ['率', undefined, ['sheet.pdf 合計特殊出生率']],
  ['基本目標', undefined, ['b.pdf 出生数']],
  ['出生 特殊', undefined, ['sheet.pdf 合計特殊出生率']],
  ['" OR *', undefined, []],
  ['', undefined, []],
])('%s in %s', (text, city, expected) => {
  expect(items(text, city)).toEqual(expected)
})

test('fields and documents are found too, and no more than asked for', () => {
  expect(db.store.search('子育', { limit: 5 }).fields).toMatchObject([
    { document: 'b.pdf', name: '目的', text: '子育てを支える' },
  ])
  expect(db.store.search('ビジョン', { limit: 5 }).documents).toMatchObject([
    { document: 'b.pdf', title: '人口ビジョン' },
  ])
  expect(items('出生', undefined, 2)).toHaveLength(2)
})

test('what a document no longer says is no longer found', () => {
  db.store.save(head({ version: '2' }), record({ facts: [fact({ item: '死亡数', path: [] })], fields: [] }))
  expect(items('炭素')).toEqual([])
  expect(items('死亡')).toEqual(['sheet.pdf 死亡数'])
  expect(db.all("select count(*) from search_initiatives where search_initiatives match '脱炭'")).toEqual([[0]])
})
