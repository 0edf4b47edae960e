// What: the target for one and the same year is another in this year's paper than in an earlier one.
// Why it matters: a target that is lowered quietly is met without any more being done.
// Fooled by: plans that were revised in the open; the paper then says so, and a person accepts the finding.
import { named } from '../words.ts'
import type { CityCheck } from './across.ts'
import { byDocument, differences, isOverYears, more, ofWhat, steps } from './differences.ts'

export const targetChanged: CityCheck = {
  id: 'target-changed',
  title: { ja: '同じ年の目標が文書によって違う', en: 'The target of one year was changed' },
  severity: 'suspicious',
  run: ({ clusters }) =>
    clusters.flatMap((cluster) => {
      const changed = differences(cluster).filter((d) => d.kind === 'target' && isOverYears(d))
      const [first] = changed
      if (!first) return []
      const [what, rest] = [ofWhat(first), more(changed)]
      return [
        {
          message: {
            ja: `${named(first.facts[0]!)}の${what.ja}が後の文書で変わっています：${byDocument(first)}${rest.ja}`,
            en: `${named(first.facts[0]!)}: the ${what.en} was changed, ${byDocument(first)}${rest.en}`,
          },
          arithmetic: steps(changed),
          facts: changed.flatMap((d) => d.facts),
        },
      ]
    }),
}
