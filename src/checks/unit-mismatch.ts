// What: the unit does not fit what the name counts: …数 in %, companies in 人, members in 件, 婚姻率 in % instead of ‰.
// Why it matters: the number is right and means nothing; summed or compared with another city's it is off by orders.
// Fooled by: names that end in 数 and are no counts (指数), shares whose name leaves 率 out, sole traders counted as people.
import type { Fact, Severity } from '../types.ts'
import type { Check, Draft, NumberFact, Series } from './check.ts'
import { type Counted, countedThing } from './counted-things.ts'
import { isNumber } from './facts.ts'
import { named, plain, unitOf } from './words.ts'

type Verdict = { readonly severity: Severity; readonly ja: string; readonly en: string }

const COUNT_UNITS = new Set(['case', 'organisation', 'facility', 'household', 'place'])
/** Per-mille rates of a population lie between 0.5 and 30; as % they would be 5 to 300 people of a thousand. */
const PER_MILLE_FROM = 0.5

export const unitMismatch: Check = {
  id: 'unit-mismatch',
  title: { ja: '単位が数えるものと合わない', en: 'Unit does not fit what is counted' },
  severity: 'error',
  run: (input) => input.indicators.flatMap(judge),
}

function judge(series: Series): readonly Draft[] {
  const counted = countedThing(series.item)
  if (counted === undefined) return []
  const facts = series.facts.filter(isNumber).filter((f) => f.role !== 'rate' && f.role !== 'difference' && isOwn(f))
  const groups = new Map<string, NumberFact[]>()
  for (const fact of facts) {
    const unit = unitOf(fact)
    if (unit !== '') groups.set(unit, [...(groups.get(unit) ?? []), fact])
  }
  return [...groups.values()].flatMap((same) => {
    const verdict = verdictOf(counted, same)
    return verdict ? [draft(series, same, verdict)] : []
  })
}

/** A unit of a caption or page may not be meant for this row. */
const isOwn = (fact: Fact): boolean => ['cell', 'column', 'item'].includes(fact.unit?.from ?? '')

function verdictOf(counted: Counted, facts: readonly NumberFact[]): Verdict | undefined {
  const unit = facts[0]!.unit!
  if (counted === 'per-mille')
    return unit.base === '%' && facts.every((f) => f.reading.value >= PER_MILLE_FROM)
      ? { severity: 'suspicious', ja: '人口千人当たり（‰）の水準です', en: 'the level is that of ‰ (per 1,000 people)' }
      : undefined
  if (unit.base === '%')
    return { severity: 'error', ja: '「数」は割合（%）では表せません', en: 'a count cannot be in %' }
  if (counted === 'organisation' && unit.dimension === 'person')
    return { severity: 'error', ja: '企業・団体などの数が人で書かれています', en: 'organisations counted as people' }
  if (counted === 'person' && COUNT_UNITS.has(unit.dimension))
    return {
      severity: unit.base === '件' ? 'suspicious' : 'info',
      ja: '人の数のはずです',
      en: 'people are meant to be counted',
    }
  return undefined
}

const draft = (series: Series, facts: readonly NumberFact[], verdict: Verdict): Draft => {
  const unit = unitOf(facts[0]!)
  const values = facts.map(plain).join(', ')
  return {
    severity: verdict.severity,
    message: {
      ja: `${named(series)}の単位が「${unit}」（${values}）：${verdict.ja}`,
      en: `${named(series)} is printed in ${unit} (${values}): ${verdict.en}`,
    },
    facts: [...facts],
  }
}
