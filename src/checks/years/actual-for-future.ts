// What: an actual for the very period that the document's targets are for, and no other actual is.
// Why it matters: a target slipped into the column of actuals; the actual is lost and the target looks met.
// Fooled by: papers written after the whole plan has ended (then many actuals bear that period).
import type { Fact } from '../../types.ts'
import type { Check } from '../check.ts'
import { named, roleName, value } from '../words.ts'

const LEAST_TARGETS = 5
const LEAST_ACTUALS = 10

export const actualForFuture: Check = {
  id: 'actual-for-future',
  title: { ja: '目標の期間の実績', en: 'Actual for the period of the targets' },
  severity: 'error',
  run: (input) => {
    const targets = countPeriods(input.ofRole('target'))
    const actuals = countPeriods(input.ofRole('actual'))
    const all = [...actuals.values()].reduce((sum, n) => sum + n, 0)
    if (all < LEAST_ACTUALS) return []
    return input.ofRole('actual').flatMap((fact) => {
      const own = periodOf(fact)
      const alone = actuals.get(own) === 1 && (targets.get(own) ?? 0) >= LEAST_TARGETS
      const later = fact.years && (input.context.fiscalYear === undefined || fact.years.to > input.context.fiscalYear)
      if (!alone || !later || fact.years!.from === fact.years!.to) return []
      return [
        {
          origin: 'extraction',
          message: {
            ja: `${named(fact)}の${value(fact).ja}は、期間が目標と同じです（この期間の${roleName('target').ja}が ${targets.get(own)}、${roleName('actual').ja}はこれだけ）。目標が実績の欄に入っているようです`,
            en: `${named(fact)}: ${value(fact).en} is for the period of the targets (${targets.get(own)} targets, no other actual): it seems to be a target in the wrong column`,
          },
          facts: [fact],
        },
      ]
    })
  },
}

const periodOf = (f: Fact): string => `${f.years?.from}-${f.years?.to}`

function countPeriods(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const f of facts) if (f.years) counts.set(periodOf(f), (counts.get(periodOf(f)) ?? 0) + 1)
  return counts
}
