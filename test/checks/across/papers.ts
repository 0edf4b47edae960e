// Papers of invented cities in few words for checks over several documents: each a document and its rows.
import type { AcrossDocument, AcrossFact } from '../../../src/checks/across/across.ts'
import type { NumberFact } from '../../../src/checks/check.ts'
import { type MadeRow, made } from '../made.ts'

export type CityPaper = { readonly document: AcrossDocument; readonly rows: readonly MadeRow[] }

export const paper = (
  id: number,
  year: number | null,
  rows: readonly MadeRow[],
  more: Partial<AcrossDocument> = {},
) => ({
  document: {
    id,
    sha256: String(id).repeat(64).slice(0, 64),
    name: `paper-${id}.pdf`,
    title: `令和${(year ?? 2018) - 2018}年度 評価シート`,
    city: '012025',
    year,
    dated: `2026-01-0${id % 10}`,
    family: null,
    newer: null,
    ...more,
  },
  rows,
})

export const factsOf = (papers: readonly CityPaper[]): AcrossFact[] =>
  papers.flatMap(({ document, rows }) =>
    made(rows)
      .facts.filter((f): f is NumberFact => f.reading.kind === 'number')
      .map((f) => ({ ...f, document })),
  )
