// Gold irregularity + what the checks said -> which finding found it. Test support, pure.
import type { Fact, Finding } from '../../src/types.ts'
import { EXPECTED } from './expected.ts'

export type Anomaly = {
  readonly id: string
  readonly doc: string
  readonly row_ids: readonly string[]
  readonly certainty: 'error' | 'suspicious' | 'info'
  readonly origin: 'document' | 'extraction'
}
export type GoldRow = { readonly id: string; readonly values: readonly { readonly number: number | null }[] }
export type Checked = { readonly name: string; readonly facts: readonly Fact[]; readonly findings: readonly Finding[] }

/** Share of a gold row's numbers that the row of a finding must hold to be that row. */
const SAME_ROW = 0.6

export function foundBy(
  anomaly: Anomaly,
  rows: ReadonlyMap<string, GoldRow>,
  documents: readonly Checked[],
): Finding[] {
  const checks = EXPECTED[anomaly.id] ?? []
  return documents.flatMap(({ facts, findings }) => {
    const byRow = groupByRow(facts)
    return findings.filter((f) => {
      if (!checks.includes(f.check)) return false
      if (f.facts.length === 0 || anomaly.row_ids.length === 0) return true
      return anomaly.row_ids.some((id) => namesRow(f, rows.get(id), byRow))
    })
  })
}

function namesRow(finding: Finding, row: GoldRow | undefined, facts: ReadonlyMap<string, readonly Fact[]>): boolean {
  const wanted = (row?.values ?? []).flatMap((v) => (v.number === null ? [] : [v.number]))
  if (wanted.length === 0) return true
  const named = finding.facts.flatMap((key) => facts.get(key.split(':').slice(0, 2).join(':')) ?? [])
  const numbers = new Set(named.flatMap(numbersIn))
  const own = named.filter((f) => finding.facts.includes(`${f.table}:${f.row}:${f.column}`)).flatMap(numbersIn)
  const holdsRow = wanted.filter((n) => numbers.has(n)).length >= SAME_ROW * wanted.length
  return holdsRow || (own.length > 0 && own.some((n) => wanted.includes(n)) && finding.facts.length === 1)
}

const numbersIn = (f: Fact): number[] =>
  f.reading.kind === 'number' ? [f.reading.value, Number(f.reading.printed)] : []

function groupByRow(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const rows = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = `${fact.table}:${fact.row}`
    rows.set(key, [...(rows.get(key) ?? []), fact])
  }
  return rows
}
