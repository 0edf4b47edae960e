// What: the settlement is 0 of a budget, yet results of the project are reported.
// Why it matters: done without money, paid from elsewhere, or a settlement that was not filled in.
// Fooled by: work done by the staff itself.
import type { Check } from '../check.ts'
import { baseOf, numbersOf } from '../facts.ts'
import { named, plain, value } from '../words.ts'

export const nothingSpent: Check = {
  id: 'nothing-spent',
  title: { ja: '決算 0 で実績あり', en: 'Nothing spent, results reported' },
  severity: 'info',
  run: (input) => {
    const unspent = input.ofRole('settlement').filter((f) => baseOf(f) === 0)
    if (unspent.length === 0) return []
    const tables = new Set(unspent.map((f) => f.table))
    const results = new Set(
      input
        .ofRole('actual')
        .filter((f) => f.reading.value > 0 && tables.has(f.table))
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
