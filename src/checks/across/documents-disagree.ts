// What: two papers of one year (a summary and a sheet, a list and a detail) print different values for the same thing.
// Why it matters: one of the two is wrong, and which is read depends on who asks.
// Fooled by: papers of different cut-off days; budgets before and after a supplement, which are only mentioned.
import { named } from '../words.ts'
import type { CityCheck } from './across.ts'
import { byDocument, differences, isOverYears, more, ofWhat, steps } from './differences.ts'

export const documentsDisagree: CityCheck = {
  id: 'documents-disagree',
  title: { ja: '文書の間で値が食い違う', en: 'Documents disagree' },
  severity: 'suspicious',
  run: ({ clusters }) =>
    clusters.flatMap((cluster) => {
      const torn = differences(cluster).filter((d) => !isOverYears(d))
      const first = torn.find((d) => d.kind !== 'budget') ?? torn[0]
      if (!first) return []
      const [what, rest] = [ofWhat(first), more(torn)]
      return [
        {
          ...(first.kind === 'budget' ? { severity: 'info' as const } : {}),
          message: {
            ja: `${named(first.facts[0]!)}の${what.ja}が文書の間で違います：${byDocument(first)}${rest.ja}`,
            en: `${named(first.facts[0]!)}: documents disagree on the ${what.en}, ${byDocument(first)}${rest.en}`,
          },
          arithmetic: steps(torn),
          facts: torn.flatMap((d) => d.facts),
        },
      ]
    }),
}
