// What: less than a fifth of the budget was spent.
// Why it matters: the project did not take place as planned, or the settlement lost a digit.
// Fooled by: funds that are only held ready; good to know all the same.
import type { Check } from '../check.ts'
import { baseOf, numbersOf } from '../facts.ts'
import { named, plain, short, value } from '../words.ts'

const LOW = 0.2
/** Yen: below it nobody asks. */
const LEAST_BUDGET = 1_000_000
const COST = /^(?:事業費|総事業費|経費|決算額?|予算額?|歳出|合計|総額)/u

export const lowExecution: Check = {
  id: 'low-execution',
  title: { ja: '執行率が低い', en: 'Little of the budget was spent' },
  severity: 'info',
  run: (input) =>
    input.series.flatMap((series) => {
      if (!COST.test(series.item.trim())) return []
      const settlements = numbersOf(series.facts, 'settlement')
      return numbersOf(series.facts, 'budget').flatMap((budget) => {
        const same = settlements.filter((s) => s.years?.to === budget.years?.to)
        const [settlement] = same
        if (!settlement || same.length > 1 || budget.unit?.base !== '円' || settlement.unit?.base !== '円') return []
        const share = baseOf(settlement) / baseOf(budget)
        if (baseOf(budget) < LEAST_BUDGET || share <= 0 || share >= LOW) return []
        return [
          {
            message: {
              ja: `${named(series)}は${value(budget).ja}に対し${value(settlement).ja}で、執行率は ${short(share * 100)}% です`,
              en: `${named(series)}: ${value(settlement).en} of ${value(budget).en}, ${short(share * 100)} %`,
            },
            arithmetic: `${plain(settlement)} ÷ ${plain(budget)} = ${short(share * 100)} %`,
            facts: [budget, settlement],
          },
        ]
      })
    }),
}
