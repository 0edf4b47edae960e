// What checks over several documents are given: cities touched since the last run that ended, names in several papers, values.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshStore, freshStore } from './fresh-store.ts'
import { fact, head, record } from './sample-record.ts'

let fresh: FreshStore
beforeEach(async () => {
  fresh = await freshStore()
})
afterEach(() => fresh.remove())

const CITY = '012033'
const save = (digit: string, runId: number, item = '出生数', code = CITY): void =>
  fresh.store.save(
    head({ sha256: digit.repeat(64), name: `${digit}.pdf`, path: `in/${digit}.pdf`, runId }),
    record({
      context: { title: `表 ${digit}`, municipality: { code, name: '市' }, fiscalYear: 2024 },
      facts: [fact({ item })],
    }),
  )
const end = (id: number, status: 'done' | 'interrupted') =>
  fresh.store.finishRun(id, {
    status,
    finishedAt: '',
    documents: 1,
    unchanged: 0,
    failed: 0,
    pages: 1,
    facts: 1,
    seconds: 1,
  })
const start = () => fresh.store.startRun({ startedAt: '', version: '1', settings: '{}' })

test('a city is touched until a run that read it came to its end', () => {
  save('a', 1)
  end(1, 'interrupted')
  const second = start()
  save('b', second, '出生数', '131016')
  end(second, 'done')
  expect(fresh.store.across.citiesOf(second).sort()).toEqual([CITY, '131016'])
  expect(fresh.store.across.citiesOf(start())).toEqual([])
})

test('names say how far they spread; values come with their place and unit', () => {
  save('a', 1)
  save('b', 1)
  save('c', 1, '転入者数')
  const { names, facts } = fresh.store.across
  const spread = names(['actual'], CITY).filter((n) => n.first !== n.last)
  expect(spread).toMatchObject([{ name: '出生数', cities: 1 }])
  expect(facts([spread[0]!.id], ['actual'], CITY)).toMatchObject([
    { document: 1, page: 1, printed: '45.30', number_base: 45300, unit: '千人', unit_base: '人' },
    { document: 2 },
  ])
  expect(facts([spread[0]!.id], ['target'], CITY)).toEqual([])
  expect(fresh.store.across.common(1, 2)).toEqual({ common: 1, same: 1 })
})

test('findings of these checks and cities are made anew, all others stay', () => {
  save('a', 1)
  const finding = {
    check: 'restated-value',
    severity: 'suspicious' as const,
    origin: 'document' as const,
    message: { ja: '値', en: 'value' },
    pages: [1],
    places: [],
    facts: [],
  }
  const { replace } = fresh.store.across
  const stored = { document: 1, finding, elsewhere: [{ sha256: 'b'.repeat(64) }] }
  replace(['restated-value'], [stored], [CITY])
  replace(['restated-value'], [stored], [CITY])
  expect([...fresh.store.rows('findings', ['check', 'elsewhere'])]).toEqual([
    ['restated-value', JSON.stringify(stored.elsewhere)],
  ])
  replace(['restated-value'], [], ['131016'])
  replace(['target-changed'], [])
  expect([...fresh.store.rows('findings', ['check'])]).toHaveLength(1)
  replace(['restated-value'], [], [CITY])
  expect([...fresh.store.rows('findings', ['check'])]).toEqual([])
})
