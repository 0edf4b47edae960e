// A clinics PDF and its CSV twin -> how many cells of the CSV stand in the row they belong to.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Table } from '../../../src/types.ts'
import { bare, shared } from './shared.ts'

export type Miss = { readonly row: string; readonly cell: string; readonly nearest: readonly string[] }
export type Score = { readonly name: string; readonly cells: number; readonly found: number; readonly misses: Miss[] }

/** Pairs of PDF and CSV: both names begin with the number of the prefecture. */
export function clinicPairs(): { readonly pdf: string; readonly csv: string }[] {
  const names = readdirSync(shared('corpus/ja/clinics'))
  return names
    .filter((n) => n.endsWith('.pdf'))
    .sort()
    .map((pdf) => ({ pdf, csv: names.find((n) => n.endsWith('.csv') && n.startsWith(pdf.slice(0, 3)))! }))
}

export function clinicScore(csv: string, tables: readonly Table[]): Score {
  const text = readFileSync(shared('corpus/ja/clinics', csv), 'utf8').replace(/^\uFEFF/, '')
  const rows = (parse(text, { relaxColumnCount: true }) as string[][]).map((r) => r.map(bare).filter((c) => c !== ''))
  const own = ownRows(tables)
  const index = new Map<string, Set<number>>()
  own.forEach((row, i) => {
    for (const cell of row) index.set(cell, (index.get(cell) ?? new Set()).add(i))
  })
  const free = new Set(own.keys())
  let [cells, found] = [0, 0]
  const misses: Miss[] = []
  for (const row of rows) {
    cells += row.length
    const best = bestRow(row, own, index, free)
    const rest = best === undefined ? [] : [...own[best]!]
    if (best !== undefined) free.delete(best)
    for (const cell of row) {
      const at = rest.indexOf(cell)
      if (at >= 0) {
        found++
        rest.splice(at, 1)
      } else misses.push({ row: row.slice(0, 2).join(' '), cell, nearest: rest })
    }
  }
  return { name: csv, cells, found, misses }
}

/** Texts of the cells that begin in or reach into each row, over all tables. */
function ownRows(tables: readonly Table[]): string[][] {
  return tables.flatMap((table) => {
    const rows: string[][] = Array.from({ length: table.rows }, () => [])
    for (const cell of table.cells)
      for (let r = cell.row; r < cell.row + cell.rowSpan; r++) rows[r]!.push(bare(cell.text))
    return rows
  })
}

function bestRow(
  row: readonly string[],
  own: readonly (readonly string[])[],
  index: ReadonlyMap<string, ReadonlySet<number>>,
  free: ReadonlySet<number>,
): number | undefined {
  const votes = new Map<number, number>()
  for (const cell of row) {
    const hits = [...(index.get(cell) ?? [])].filter((i) => free.has(i))
    if (hits.length > 60) continue
    for (const i of hits) votes.set(i, (votes.get(i) ?? 0) + 1)
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || own[a[0]]!.length - own[b[0]]!.length || a[0] - b[0])
  return ranked[0]?.[0]
}
