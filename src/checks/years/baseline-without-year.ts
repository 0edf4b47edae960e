// What: the baseline has no year (事業開始前, 現状値), while the other values of the table have theirs.
// Why it matters: how long it took to get where the actual stands cannot be said.
// Fooled by: nothing; one finding a table.
import type { Check } from '../check.ts'
import { named, value } from '../words.ts'

const DATED = new Set(['actual', 'target', 'increment'])

export const baselineWithoutYear: Check = {
  id: 'baseline-without-year',
  title: { ja: '基準値に年度がない', en: 'Baseline without a year' },
  severity: 'info',
  run: (input) => {
    const told = new Set<string>()
    return input.ofRole('baseline').flatMap((fact) => {
      if (fact.years || told.has(fact.table) || fact.source === 'prose') return []
      const others = input.factsOf(fact.table).filter((f) => DATED.has(f.role))
      if (others.length === 0 || others.some((f) => !f.years)) return []
      told.add(fact.table)
      return [
        {
          message: {
            ja: `${named(fact)}の${value(fact).ja}は、いつの値か書かれていません`,
            en: `${named(fact)}: the year of ${value(fact).en} is not said`,
          },
          facts: [fact],
        },
      ]
    })
  },
}
