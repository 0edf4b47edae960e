import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documents, ICDAR } from './documents.ts'
import { measure, normalise, relations, scoreTables, sum } from './score.ts'
import type { GridCell } from './truth.ts'

const cell = (row: number, column: number, content: string, rowSpan = 1, columnSpan = 1): GridCell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  content,
})

describe('adjacency relations', () => {
  it('counts a pair of spanning neighbours once and the blanks between', () => {
    const cells = [cell(0, 0, 'A', 2), cell(0, 1, 'b'), cell(1, 1, ''), cell(0, 2, 'c'), cell(1, 2, 'd')]
    expect(relations(cells)).toEqual(['across 0 A -> B', 'across 0 B -> C', 'across 1 A -> D', 'down 0 C -> D'])
  })

  it('compares without white space, in capitals, special characters as one', () => {
    expect(normalise('Total \n(€)')).toBe('TOTAL___')
    expect(normalise('ﬁsh – 5')).toBe('FISH_5')
  })

  it('takes a table found in vain for wrong', () => {
    const table = { pages: [1], cells: [cell(0, 0, 'a'), cell(0, 1, 'b')] }
    const elsewhere = { pages: [2], cells: [cell(0, 0, 'a'), cell(0, 1, 'b')] }
    expect(measure(sum(scoreTables([table], [table, elsewhere])))).toMatchObject({ precision: 0.5, recall: 1 })
    expect(measure(sum(scoreTables([table], [elsewhere]))).f1).toBe(0)
  })
})

describe.skipIf(!existsSync(ICDAR))('the truth of ICDAR 2013 (skipped where ../shared is absent)', () => {
  it('holds as many relations as the published evaluations counted, and matches itself', () => {
    const scored = documents().map((d) => sum(scoreTables(d.truths[0]!.tables, d.truths[0]!.tables)))
    expect(scored).toHaveLength(67)
    expect(sum(scored)).toEqual({ truth: 25320, found: 25320, right: 25320 })
  })
})
