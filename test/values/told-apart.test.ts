import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/types.ts'
import { rowsToFacts } from '../../src/values/rows-to-facts.ts'
import { row, value } from './made-rows.ts'

const at = (number: number, item: string, text: string, extra: Partial<Row> = {}): Row => ({
  ...row(item, value(text)),
  row: number,
  ...extra,
})
const doubted = (...rows: readonly Row[]) =>
  rowsToFacts(rows, {}, {}).map((fact) => fact.reasons.some((r) => r.id === 'same-name-other-number'))

describe('two numbers under one name, year and role', () => {
  it('are both in doubt, and below those that are sure', () => {
    expect(doubted(at(1, '確保量', '94人'), at(2, '確保量', '146人'))).toEqual([true, true])
    for (const fact of rowsToFacts([at(1, '確保量', '94人'), at(2, '確保量', '146人')], {}, {}))
      expect(fact.confidence).toBeLessThan(0.9)
  })

  it.each<[string, readonly Row[]]>([
    ['the same number twice', [at(1, '確保量', '94人'), at(2, '確保量', '94人')]],
    ['two names', [at(1, '確保量', '94人'), at(2, '需要量', '146人')]],
    ['two groups', [at(1, '確保量', '94人', { path: ['市'] }), at(2, '確保量', '146人', { path: ['県'] })]],
    ['two tables', [at(1, '確保量', '94人'), at(2, '確保量', '146人', { table: 'p2t1' })]],
    ['two units', [at(1, '確保量', '94人'), at(2, '確保量', '146円')]],
    ['sentences', [at(1, '確保量', '94人', { source: 'prose' }), at(2, '確保量', '146人', { source: 'prose' })]],
  ])('not %s', (_name, rows) => {
    expect(doubted(...rows)).not.toContain(true)
  })
})
