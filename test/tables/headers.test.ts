// How many rows at the top of a table are heads.
import { describe, expect, it } from 'vitest'
import { findHeads } from '../../src/tables/headers.ts'
import { tableOf } from '../rows/tables/table-of.ts'

const headRows = (drawing: string): number => {
  const { cells, rows } = tableOf(drawing)
  return findHeads(cells, rows).rows
}

describe('heads by contents', () => {
  it('end above the first row of numbers, merged labels of its rows or not', () => {
    expect(
      headRows(`
款 | 事業名 | 計上額 | 財源 | <
^ | ^ | ^ | 国 | 市債
資本的支出 | 管きょ | 41,367 | 27,607 | 9,000
^ | 処理場 | 9,307 | 4,653 | 4,600`),
    ).toBe(2)
  })

  it('end there too where the first row carries the units of its columns', () => {
    expect(
      headRows(`
款 | 事業名 | 計上額 | 財源 | <
^ | ^ | ^ | 国 | 市債
資本的支出 | 管きょ | 円⏎41,367 | 円⏎27,607 | 円⏎0
^ | 処理場 | 9,307 | 4,653 | 4,600`),
    ).toBe(2)
  })

  it('take an era over its year for a head', () => {
    expect(
      headRows(`
施設 | 平成⏎30 | 令和⏎2
図書館 | 1,204 | 988
公民館 | 310 | 255`),
    ).toBe(1)
  })

  it('end above the bars of a schedule that lie under several years', () => {
    expect(
      headRows(`
年度 | < | R4⏎（実績） | R5⏎（実績） | R6⏎（計画）
取組の工程 | < | 検討 | 運用 | <
指標 | 件数 | 31 | 68 | 112
^ | 利用率 | 21.7 | 34.9 | 42.0`),
    ).toBe(1)
  })
})
