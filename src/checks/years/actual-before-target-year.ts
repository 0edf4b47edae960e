// What: the value that stands against a target is years older than the target, while its neighbours are up to date.
// Why it matters: 達成 or 未達成 then rests on a value from before.
// Fooled by: tables in the middle of a plan, where every value is older: only one among neighbours of the target's year counts.
import type { Fact } from '../../types.ts'
import type { Check, NumberFact } from '../check.ts'
import { numbersOf } from '../facts.ts'
import { named, value } from '../words.ts'

/** Years between value and target; statistics of the state come out two years late. */
const LEAST_GAP = 2
const LEAST_NEIGHBOURS = 2

export const actualBeforeTargetYear: Check = {
  id: 'actual-before-target-year',
  title: { ja: '目標年度より古い実績', en: 'Actual older than the year of the target' },
  severity: 'suspicious',
  run: (input) => {
    const pairs = input.indicators.flatMap((series) => series.periods.flatMap((facts) => lastPair(facts)))
    const tables = new Set(pairs.flatMap((p) => (gapOf(p) >= LEAST_GAP ? [p.target.table] : [])))
    const upToDate = new Map<string, number>()
    for (const { actual, target } of pairs)
      if (actual.years!.to >= target.years!.to && tables.has(target.table))
        upToDate.set(key(target), (upToDate.get(key(target)) ?? 0) + 1)
    return pairs.flatMap(({ actual, target }) => {
      const gap = gapOf({ actual, target })
      if (gap < LEAST_GAP || (upToDate.get(key(target)) ?? 0) < LEAST_NEIGHBOURS) return []
      return [
        {
          message: {
            ja: `${named(actual)}は${value(target).ja}に対する実績が ${gap} 年前の値（${value(actual).ja}）です。同じ表のほかの行は目標の年度の値です`,
            en: `${named(actual)}: against ${value(target).en} stands a value ${gap} years older (${value(actual).en}); other rows of the table have the target's year`,
          },
          arithmetic: `${target.years!.to} − ${actual.years!.to} = ${gap}`,
          facts: [actual, target],
        },
      ]
    })
  },
}

const key = (target: NumberFact): string => `${target.table} ${target.column} ${target.years?.to}`

type Pair = { readonly actual: NumberFact; readonly target: NumberFact }

const gapOf = ({ actual, target }: Pair): number => target.years!.to - actual.years!.to

function lastPair(facts: readonly Fact[]): readonly Pair[] {
  const actual = numbersOf(facts, 'actual').at(-1)
  const target = numbersOf(facts, 'target').at(-1)
  return actual?.years && target?.years ? [{ actual, target }] : []
}
