// What: the settlement is 0 of a budget, yet results of the project are reported.
// Why it matters: done without money, paid from elsewhere, or a settlement that was not filled in.
// Fooled by: work done by the staff itself.
import type { Check } from './check.ts'
import { baseOf, isNumber, numbersOf } from './facts.ts'
import { named, plain, value } from './words.ts'

export const nothingSpent: Check = {
  id: 'nothing-spent',
  title: { ja: '決算 0 で実績あり', en: 'Nothing spent, results reported' },
  severity: 'info',
  run: (input) => {
    const results = new Set(
      input.facts
        .filter((f) => isNumber(f) && f.role === 'actual' && f.reading.kind === 'number' && f.reading.value > 0)
        .map((f) => `${f.table} ${f.row}`),
    )
    return input.series.flatMap((series) => {
      const [settlement] = numbersOf(series.facts, 'settlement')
      const [budget] = numbersOf(series.facts, 'budget')
      if (!settlement || !budget || baseOf(settlement) !== 0 || baseOf(budget) <= 0) return []
      if (!results.has(`${settlement.table} ${settlement.row}`)) return []
      return [
        {
          message: {
            ja: `${named(series)}は${value(budget).ja}に対し${value(settlement).ja}ですが、成果が書かれています`,
            en: `${named(series)}: ${value(settlement).en} of ${value(budget).en}, yet results are reported`,
          },
          arithmetic: `${plain(settlement)} / ${plain(budget)}`,
          facts: [budget, settlement],
        },
      ]
    })
  },
}
