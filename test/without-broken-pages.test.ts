import { describe, expect, test } from 'vitest'
import { failedPage } from '../src/read/failed-page.ts'
import type { Page, Table } from '../src/types.ts'
import { withoutBrokenPages } from '../src/without-broken-pages.ts'

const page = (number: number): Page => {
  const blank = failedPage(number, '')
  return { ...blank, quality: { verdict: 'text', reason: '', garbled: 0 } }
}
const table = (id: string, ...pages: number[]): Table => ({
  id,
  kind: 'ruled',
  parts: pages.map((number) => ({ page: number, box: { x0: 0, y0: 0, x1: 1, y1: 1 } })),
  turn: 0,
  rows: 0,
  columns: 0,
  cells: [],
  headerRows: 0,
  notes: [],
  confidence: 1,
  reasons: [],
})
const pages = [1, 2, 3].map(page)
const tables = [table('p1t1', 1), table('p2t1', 2, 3), table('p3t1', 3)]

const idsBut =
  (...bad: string[]) =>
  (given: readonly Table[]): string[] => {
    const hit = given.find(({ id }) => bad.includes(id))
    if (hit) throw new TypeError(`no cell in ${hit.id}`)
    return given.map(({ id }) => id)
  }

describe('what trips a stage', () => {
  test('nothing does: everything goes through at once', () => {
    expect(withoutBrokenPages(tables, pages, idsBut())).toEqual({ found: ['p1t1', 'p2t1', 'p3t1'], pages })
  })

  test('one table: its page is left out and says why', () => {
    const { found, pages: after } = withoutBrokenPages(tables, pages, idsBut('p1t1'))
    expect(found).toEqual(['p2t1', 'p3t1'])
    expect(after.map(({ quality }) => [quality.lost, quality.verdict])).toEqual([
      [true, 'text'],
      [undefined, 'text'],
      [undefined, 'text'],
    ])
    expect(after[0]?.quality.reason).toContain('no cell in p1t1')
  })

  test('a table over two pages is left out with the page it begins on, the other page keeps its own', () => {
    expect(withoutBrokenPages(tables, pages, idsBut('p2t1')).found).toEqual(['p1t1', 'p3t1'])
  })

  test('only all together trip it: the error stays an error', () => {
    const stage = (given: readonly Table[]): never[] => {
      if (given.length === tables.length) throw new RangeError('too many')
      return []
    }
    expect(() => withoutBrokenPages(tables, pages, stage)).toThrow('too many')
  })
})
