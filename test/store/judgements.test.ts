// A word on a finding and the versions of a paper: it holds in a newer one where place and numbers are the same.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Finding } from '../../src/types.ts'
import { type FreshStore, freshStore } from './fresh-store.ts'
import { fact, head, place, record } from './sample-record.ts'

let db: FreshStore
beforeEach(async () => {
  db = await freshStore()
})
afterEach(() => db.remove())

const finding = (arithmetic: string): Finding => ({
  check: 'rate-mismatch',
  severity: 'error',
  origin: 'document',
  message: { ja: '合いません', en: 'does not fit' },
  arithmetic,
  pages: [1],
  places: [place],
  facts: [],
})
const facts = ['出生数', '転入数', '転出数'].map((item, row) =>
  fact({ item, row, raw: `${row}`, reading: { kind: 'number', printed: `${row}`, value: row, base: row } }),
)
const save = (sha: string, dated: string, findings: readonly Finding[]) =>
  db.store.save(
    head({ sha256: sha.repeat(64), path: 'in/sheet.pdf', datedAt: dated }),
    record({ facts, fields: [], findings }),
  )
const dismiss = (sha: string, arithmetic: string) =>
  db.store.judgements.add(
    {
      sha256: sha.repeat(64),
      document: 'sheet.pdf',
      check: 'rate-mismatch',
      message: { ja: '合いません' },
      arithmetic,
      pages: [1],
      boxes: [[1, 1, 2, 3, 4]],
    },
    { verdict: 'dismissed', why: 'rounded', who: 'Sato', madeAt: '2026-01-01' },
  )
const verdicts = () =>
  db.all('select sha256, arithmetic, verdict from export_findings order by id').map((row) => {
    const [sha, arithmetic, verdict] = row as string[]
    return `${sha![0]} ${arithmetic} ${verdict}`
  })

test('it holds in the newer version, not where another number stands', () => {
  save('a', '2025-04-01', [finding('1 ÷ 2 ≠ 3')])
  dismiss('a', '1 ÷ 2 ≠ 3')
  save('b', '2025-05-01', [finding('1 ÷ 2 ≠ 3'), finding('1 ÷ 2 ≠ 4')])
  expect(verdicts()).toEqual(['a 1 ÷ 2 ≠ 3 dismissed', 'b 1 ÷ 2 ≠ 3 dismissed', 'b 1 ÷ 2 ≠ 4 null'])
})

test('what was said of the newer version says nothing of the older', () => {
  save('a', '2025-04-01', [finding('1 ÷ 2 ≠ 3')])
  save('b', '2025-05-01', [finding('1 ÷ 2 ≠ 3')])
  dismiss('b', '1 ÷ 2 ≠ 3')
  expect(verdicts()).toEqual(['a 1 ÷ 2 ≠ 3 null', 'b 1 ÷ 2 ≠ 3 dismissed'])
})

test('another paper with the same finding keeps its own', () => {
  save('a', '2025-04-01', [finding('1 ÷ 2 ≠ 3')])
  dismiss('a', '1 ÷ 2 ≠ 3')
  db.store.save(
    head({ sha256: 'c'.repeat(64), name: 'other.pdf', path: 'c/other.pdf', datedAt: '2025-05-01' }),
    record({ facts: [fact({ item: '観光客' })], fields: [], findings: [finding('1 ÷ 2 ≠ 3')] }),
  )
  expect(verdicts()).toEqual(['a 1 ÷ 2 ≠ 3 dismissed', 'c 1 ÷ 2 ≠ 3 null'])
})
