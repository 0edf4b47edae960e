// What: more was spent than the budget of the same year and item.
// Why it matters: spending needs a budget; either it was amended (then the printed one is the first), or a figure is wrong.
// Fooled by: initial budgets beside settlements with amendments, carried-over money, revenue (may exceed at will).
import type { Fact } from '../../types.ts'
import type { Check, Draft, NumberFact } from '../check.ts'
import { baseOf, sameUnit } from '../facts.ts'
import { named, plain, short, value } from '../words.ts'

const REVENUE =
  /収入|歳入|支出金|財源|財$|一財|特財|税|地方債|市債|起債|国庫|国費|都費|道費|府費|県費|補助金等?$|繰入|寄附|負担|その他|基金|国・|使用料|手数料|交付金|繰越/
/** Percent over the budget: less is rounding or small change. */
const LEAST_EXCESS = 10

export const settlementOverBudget: Check = {
  id: 'settlement-over-budget',
  title: { ja: '決算が予算を超えている', en: 'Settlement above the budget' },
  severity: 'suspicious',
  run: (input) => {
    const budgeted = new Set(input.ofRole('budget').map((b) => b.table))
    const settlements = input.ofRole('settlement').filter((s) => budgeted.has(s.table))
    const tables = new Set(settlements.map((s) => s.table))
    const all = input.ofRole('budget').filter((b) => tables.has(b.table))
    const budgets = new Map(all.map((b) => [key(b), b]))
    return settlements.flatMap((s) => over(budgets.get(key(s)), s))
  },
}

const key = (f: Fact): string =>
  `${f.table}\u0000${f.item}\u0000${f.years?.from}-${f.years?.to}\u0000${f.path.join('\u0000')}`

function over(budget: NumberFact | undefined, settlement: NumberFact): readonly Draft[] {
  if (!budget || !sameUnit(budget, settlement)) return []
  if (baseOf(settlement) <= baseOf(budget) || baseOf(budget) <= 0) return []
  const percent = (100 * baseOf(settlement)) / baseOf(budget)
  if (percent < 100 + LEAST_EXCESS) return []
  const part = [settlement.item, settlement.path.at(-1) ?? ''].some((name) => REVENUE.test(name) || /内訳/.test(name))
  return [
    {
      severity: part ? 'info' : 'suspicious',
      message: {
        ja: `${named(settlement)}の決算（${value(settlement).ja}）が予算（${value(budget).ja}）を超えています`,
        en: `${named(settlement)}: ${value(settlement).en} exceeds ${value(budget).en}`,
      },
      arithmetic: `${plain(settlement)} ÷ ${plain(budget)} = ${short(percent)}%（+${short(settlement.reading.value - budget.reading.value)}）`,
      facts: [budget, settlement],
    },
  ]
}
