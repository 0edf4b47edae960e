import { expect, test } from 'vitest'
import { mergeCopies } from '../../src/checks/merge-copies.ts'
import type { Finding } from '../../src/types.ts'

const at = (page: number, more: Partial<Finding> = {}): Finding => ({
  check: 'rate-mismatch',
  severity: 'error',
  origin: 'document',
  message: { ja: '合いません', en: 'does not fit' },
  arithmetic: '55 ÷ 45 = 122.2% ≠ 137.5%',
  pages: [page],
  places: [{ page, box: { x0: 0, y0: 0, x1: 1, y1: 1 } }],
  facts: [`p${page}t1:1:1`],
  ...more,
})
const named = (name: string, ...findings: readonly Finding[]) => findings.map((finding) => ({ name, finding }))

test('copies of a table say it once, with all places', () => {
  const [one, ...others] = mergeCopies(named('移住ガイド参加者数', at(20), at(2)))
  expect(others).toEqual([])
  expect(one).toMatchObject({ pages: [2, 20], facts: ['p20t1:1:1', 'p2t1:1:1'] })
  expect(one!.places.map(({ page }) => page)).toEqual([20, 2])
})

test.each([
  ['a name that many things bear', named('事業費', at(1), at(2))],
  ['other numbers', named('移住ガイド参加者数', at(1), at(2, { arithmetic: '56 ÷ 45' }))],
  ['a doubtful copy', named('移住ガイド参加者数', at(1), at(2, { severity: 'suspicious', origin: 'extraction' }))],
])('%s: each for itself', (_, findings) => {
  expect(mergeCopies(findings)).toEqual(findings.map(({ finding }) => finding))
})
