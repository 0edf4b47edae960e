// Irregularities of real sheets (truth/anomalies-ikeda-kyoto.json): the check that is asked for each, and whether it spoke of the
// very numbers. What no check is for says why. Data and one pure function.

import type { Finding } from '../../src/types.ts'
import type { Checked } from './found.ts'

export type RealAnomaly = {
  readonly document: string
  readonly kind: string
  readonly certainty: 'error' | 'suspicious' | 'info'
  readonly items: readonly string[]
  readonly arithmetic: string
}

const ASKED: Readonly<Record<string, readonly string[]>> = {
  part_exceeds_whole: ['part-above-whole'],
  breakdown_exceeds_total: ['breakdown-above-whole'],
  unit_error: ['breakdown-above-whole', 'value-jump'],
  text_contradicts_number: ['text-against-values'],
  assessment_conflicts_with_number: ['grade-against-value'],
  negative_residual: ['funding-differs'],
  period_conflict: ['spending-outside-period'],
  target_far_exceeded: ['target-far-exceeded'],
  large_change: ['settlement-over-budget', 'value-jump'],
  low_execution: ['low-execution'],
  part_moves_against_whole: ['part-against-whole'],
  text_repeated: ['repeated-phrase'],
}

/** Why no check is for a kind. */
const NO_CHECK: Readonly<Record<string, string>> = {
  repeated_number: 'an income equal in budget and settlement is no contradiction by itself',
  count_conflict: 'schools counted in two sentences, one of which may name a school twice',
  funding_change: 'an income that stops, against a sentence that does not say when',
  missing_label: 'a blank label among the main items: the others add up',
  formula_on_dash: '0 beside a dash: both say nothing was spent',
  text_conflict: '「今後集計」 beside a provisional count: the sentences speak of two states',
}

const QUIET_KINDS: Readonly<Record<string, string>> = {
  rounding: 'must stay quiet',
  control_ok: 'must stay quiet',
  negative_value_explained: 'must stay quiet',
}

export const whyNot = ({ kind }: RealAnomaly): string =>
  QUIET_KINDS[kind] ?? NO_CHECK[kind] ?? (ASKED[kind] ? '' : 'no check')

/** Two numbers of the reader's own arithmetic (one where he has but one) stand in the values that the finding names. */
export function foundOn(anomaly: RealAnomaly, documents: readonly Checked[]): readonly Finding[] {
  const checks = ASKED[anomaly.kind] ?? []
  const said = numbersIn(anomaly.arithmetic)
  return documents
    .filter((d) => d.name === anomaly.document)
    .flatMap(({ facts, findings }) => {
      const values = new Map(facts.map((f) => [`${f.table}:${f.row}:${f.column}`, f.raw]))
      return findings.filter((f) => {
        if (!checks.includes(f.check)) return false
        const named = numbersIn(f.facts.map((key) => values.get(key) ?? '').join(' '))
        const shared = [...said].filter((n) => named.has(n)).length
        return shared >= Math.min(2, said.size, named.size)
      })
    })
}

const numbersIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/[0-9][0-9,]*(?:\.[0-9]+)?/g)].map((m) => m[0].replaceAll(',', '')))
