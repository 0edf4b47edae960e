// What: one quantity printed in two finenesses (1,286,720人 and 128万人) where the coarse one is not the rounded fine one.
// Why it matters: cut off or mistyped, the two disagree in the last place, and readers find two figures for one thing.
// Fooled by: two different measures of nearly the same size; so the names must be alike and the year the same.
import { similarity } from '../../japanese/similarity.ts'
import type { Check, Draft, NumberFact } from '../check.ts'
import { baseOf, roundingOf } from '../facts.ts'
import { named, show, value } from '../words.ts'

/** The values agree to the last place but one already; names of copies differ by a word (市内, 延べ). */
const ALIKE = 0.6

export const roundedDifferently: Check = {
  id: 'rounded-differently',
  title: { ja: '丸め方が違う', en: 'Rounded differently' },
  severity: 'suspicious',
  run: (input) => {
    const groups = new Map<string, NumberFact[]>()
    for (const fact of input.ofRole('actual')) {
      if (!fact.years || !fact.unit || baseOf(fact) <= 0) continue
      const key = `${fact.years.to} ${fact.unit.base}`
      const known = groups.get(key)
      if (known) known.push(fact)
      else groups.set(key, [fact])
    }
    return [...groups.values()].flatMap((facts) => pairsIn(facts))
  },
}

/** Sorted by size, figures of one quantity stand side by side; equal ones are told once. */
function pairsIn(facts: readonly NumberFact[]): readonly Draft[] {
  const coarse = facts.filter((f) => roundingOf(f) > 0)
  const exact = facts.filter((f) => roundingOf(f) === 0).sort((a, b) => baseOf(a) - baseOf(b))
  return coarse.flatMap((c) => {
    const step = 2 * roundingOf(c)
    const near = between(exact, baseOf(c) - step, baseOf(c) + step)
    const off = near.filter((f) => Math.abs(baseOf(f) - baseOf(c)) > step / 2 && similarity(f.item, c.item) >= ALIKE)
    return off.length === 0 ? [] : [draft(c, off)]
  })
}

function between(sorted: readonly NumberFact[], least: number, most: number): readonly NumberFact[] {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (baseOf(sorted[middle]!) <= least) low = middle + 1
    else high = middle
  }
  const found: NumberFact[] = []
  for (let at = low; at < sorted.length && baseOf(sorted[at]!) < most; at++) found.push(sorted[at]!)
  return found
}

function draft(coarse: NumberFact, exact: readonly NumberFact[]): Draft {
  const [first] = exact
  const step = 2 * roundingOf(coarse)
  const right = (Math.round(baseOf(first!) / step) * step) / (baseOf(coarse) / coarse.reading.value)
  return {
    message: {
      ja: `${named(coarse)}の${value(coarse).ja}は、${named(first!)}の ${show(first!)} を四捨五入した値ではありません`,
      en: `${named(coarse)}: ${value(coarse).en} is not ${show(first!)} (${named(first!)}) rounded`,
    },
    arithmetic: `${show(first!)} → ${right} ≠ ${show(coarse)}`,
    facts: [coarse, ...exact],
  }
}
