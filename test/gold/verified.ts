// What careful readers looked at and found right (`verified_ok` of gold/anomalies.json): the checks that could speak there must
// say nothing graver than information, but for the irregularities that the same list names. Data and one pure function.
import type { Finding } from '../../src/types.ts'
import type { ByDocument } from './documents.ts'
import { type Anomaly, foundBy, type GoldRow } from './found.ts'

export type Verified = { readonly doc: string; readonly check: string; readonly result: string }
export type Breach = { readonly entry: Verified; readonly finding: Finding }

const SAME = ['same-item-differs', 'rounded-differently', 'name-variant']
const SUMS = ['total-mismatch', 'part-above-whole', 'breakdown-above-whole', 'text-against-values']
const SHARES = ['impossible-value', 'unit-mismatch']

/** By the words an entry begins with: the checks that could speak of it. */
const SILENT: readonly (readonly [doc: string, begins: string, checks: readonly string[]])[] = [
  ['000', '達成状況', ['rate-mismatch', 'worse-than-baseline', 'rate-of-older-year']],
  ['000', 'summary table', SAME],
  ['000', 'percentages over 100', ['impossible-value']],
  ['000', 'cumulative actual columns', ['cumulative-falls']],
  ['000', 'weekday', ['wrong-weekday']],
  ['001', '「いずれも未達成」', ['text-against-values', 'text-all-or-none']],
  ['001', 'その後回復', ['text-against-values']],
  ['002', 'totals', SUMS],
  ['002', 'parts', [...SUMS, 'doubled-number', 'number-gap']],
  ['003', 'funding = settlement', ['funding-differs', 'funding-missing', 'breakdown-above-whole']],
  ['003', 'goal targets equal', ['same-item-differs']],
  ['003', 'narrative sums', SUMS],
  ['004', 'increments add up', ['increments-sum', 'same-item-differs', 'total-mismatch']],
  ['all', 'rates over 100', SHARES],
]

/** Entries that no line above speaks of: the list grew. */
export const unasked = (entries: readonly Verified[]): readonly Verified[] =>
  entries.filter((e) => checksOf(e).length === 0)

const checksOf = (entry: Verified): readonly string[] =>
  SILENT.flatMap(([doc, begins, checks]) => (doc === entry.doc && entry.check.startsWith(begins) ? checks : []))

export function breaches(
  entry: Verified,
  anomalies: readonly Anomaly[],
  rows: ReadonlyMap<string, GoldRow>,
  documents: ByDocument,
): readonly Breach[] {
  const checks = checksOf(entry)
  return [...documents].flatMap(([doc, checked]) => {
    if (entry.doc !== 'all' && entry.doc !== doc) return []
    const listed = new Set(anomalies.filter((a) => a.doc === doc).flatMap((a) => foundBy(a, rows, checked)))
    return checked
      .flatMap((d) => d.findings)
      .filter((f) => f.severity !== 'info' && checks.includes(f.check) && !listed.has(f))
      .map((finding) => ({ entry, finding }))
  })
}
