// What: the unit does not fit what the name counts: …数 in %, companies in 人, members in 件, 婚姻率 in % instead of ‰.
// Why it matters: the number is right and means nothing; summed or compared with another city's it is off by orders.
// Fooled by: names that end in 数 and are no counts (指数), shares whose name leaves 率 out, sole traders counted as people.
import type { Fact, Severity } from '../../types.ts'
import type { Check, Draft, NumberFact, Series } from '../check.ts'
import { isNumber } from '../facts.ts'
import { remembered } from '../remembered.ts'
import { named, plain, unitOf } from '../words.ts'
import { type Counted, countedThing } from './counted-things.ts'

type Verdict = { readonly severity: Severity; readonly ja: string; readonly en: string }

const COUNT_UNITS = new Set(['case', 'organisation', 'facility', 'household', 'place'])
/** Per-mille rates of a population lie between 0.5 and 30; as % they would be 5 to 300 people of a thousand. */
const PER_MILLE_FROM = 0.5

export const unitMismatch: Check = {
  id: 'unit-mismatch',
  title: { ja: '単位が数えるものと合わない', en: 'Unit does not fit what is counted' },
  severity: 'error',
  run: (input) => {
    const counts = remembered(countedThing)
    return input.indicators.flatMap((series) => {
      const counted = counts(series.item)
      return counted === undefined ? [] : judge(series, counted)
    })
  },
}

function judge(series: Series, counted: Counted): readonly Draft[] {
  const facts = series.facts.filter((f): f is NumberFact => isNumber(f) && isCount(f) && isOwn(f))
  const units = new Set(facts.map(unitOf).filter((unit) => unit !== ''))
  return [...units].flatMap((unit) => {
    const same = units.size === 1 && facts.every((f) => f.unit) ? facts : facts.filter((f) => unitOf(f) === unit)
    const verdict = verdictOf(counted, same)
    return verdict ? [draft(series, same, verdict)] : []
  })
}

const isCount = ({ role }: Fact): boolean => role !== 'rate' && role !== 'difference'

/** A unit of a caption or page may not be meant for this row. */
const OWN: ReadonlySet<string> = new Set(['cell', 'column', 'item'])
const isOwn = (fact: Fact): boolean => fact.unit !== undefined && OWN.has(fact.unit.from)

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
