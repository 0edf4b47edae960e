// What: this year's paper prints another actual or settlement for a year that an earlier paper had already reported.
// Why it matters: what was reported, judged and published then no longer holds, and mostly nobody says so.
// Fooled by: figures that are first given as provisional (速報, 見込): those are left out where the paper says so; so are budgets.
import { named } from '../words.ts'
import type { CityCheck } from './across.ts'
import { byDocument, type Difference, differences, isOverYears, more, ofWhat, steps } from './differences.ts'

const REPORTED = new Set(['actual', 'settlement'])

export const restatedValue: CityCheck = {
  id: 'restated-value',
  title: { ja: '過年度の値が後の文書で変わっている', en: 'A past value was restated' },
  severity: 'suspicious',
  run: ({ clusters }) =>
    clusters.flatMap((cluster) => {
      const changed = differences(cluster).filter((d) => REPORTED.has(d.kind) && isOverYears(d) && !isProvisional(d))
      const [first] = changed
      if (!first) return []
      const [what, rest] = [ofWhat(first), more(changed)]
      return [
        {
          message: {
            ja: `${named(first.facts[0]!)}の${what.ja}が文書によって違います：${byDocument(first)}${rest.ja}`,
            en: `${named(first.facts[0]!)}: the ${what.en} was restated, ${byDocument(first)}${rest.en}`,
          },
          arithmetic: steps(changed),
          facts: changed.flatMap((d) => d.facts),
        },
      ]
    }),
}

const isProvisional = ({ facts }: Difference): boolean => facts.some((f) => f.approximate)
