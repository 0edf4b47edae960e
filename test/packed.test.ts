import { expect, test } from 'vitest'
import { asItIs, packed } from '../src/packed.ts'
import type { Page, Table } from '../src/types.ts'

test.each([
  ['as it is', asItIs],
  ['packed', packed],
])('%s: a page and its tables come back, and what was one thing is one thing', (_, wait) => {
  const inner = { id: 'p1t2', cells: [] } as unknown as Table
  const outer = { id: 'p1t1', cells: [{ text: '事業費', more: undefined, nested: inner }] } as unknown as Table
  const page = { number: 1, width: 595.276, words: [{ text: '▲1,234', confidence: 0.1 + 0.2 }] } as unknown as Page
  const back = wait({ page, tables: [outer, inner] })()
  expect(back).toStrictEqual({ page, tables: [outer, inner] })
  expect(back.tables[0]?.cells[0]?.nested).toBe(back.tables[1])
})
