// What: a table is printed again with the very same values.
// Why it matters: whoever adds up all rows counts them twice.
// Fooled by: forms that are blank or hold only zeros; so the values must be many and not all alike.
import type { Check, NumberFact } from '../check.ts'

const LEAST_VALUES = 6
const LEAST_DISTINCT = 4

export const repeatedTable: Check = {
  id: 'repeated-table',
  title: { ja: '同じ表がもう一度ある', en: 'The same table again' },
  severity: 'info',
  run: (input) => {
    const seen = new Map<string, readonly NumberFact[]>()
    const tables = [...new Set(input.numbers.map((f) => f.table))]
    return tables.flatMap((table) => {
      const facts = input.factsOf(table).filter((f): f is NumberFact => f.reading.kind === 'number')
      if (facts.length < LEAST_VALUES || new Set(facts.map((f) => f.reading.base)).size < LEAST_DISTINCT) return []
      const key = facts.map((f) => `${f.role} ${f.years?.to} ${f.reading.base}`).join()
      const before = seen.get(key)
      if (!before) {
        seen.set(key, facts)
        return []
      }
      return [
        {
          message: {
            ja: `p${before[0]!.place.page} の表と同じ値の表です（${facts.length} 個）。数えるのは一度だけにしてください`,
            en: `The same ${facts.length} values as the table on page ${before[0]!.place.page}: count them once`,
          },
          facts: [facts[0]!, before[0]!],
        },
      ]
    })
  },
}
