// What: the target lies below the baseline although more is better.
// Why it matters: a plan that aims at less than it has; rates above 100 % then mean decline.
// Fooled by: indicators where less is better and the name does not say so, targets for a shrinking population.
import type { Check } from '../check.ts'
import { baseOf, numbersOf, sameUnit } from '../facts.ts'
import { named, plain, value } from '../words.ts'
import { lessIsBetter } from './direction.ts'

export const targetBelowBaseline: Check = {
  id: 'target-below-baseline',
  title: { ja: '目標が基準を下回る', en: 'Target below the baseline' },
  severity: 'info',
  run: (input) =>
    input.indicators.flatMap((series) =>
      series.periods.flatMap((facts) => {
        const [baseline] = numbersOf(facts, 'baseline')
        const target = numbersOf(facts, 'target').at(-1)
        if (!baseline || !target || lessIsBetter(series.item) || !sameUnit(baseline, target)) return []
        if (baseline.cumulative !== target.cumulative || baseOf(baseline) < 0) return []
        if (baseOf(target) >= baseOf(baseline)) return []
        return [
          {
            message: {
              ja: `${named(series)}は目標（${value(target).ja}）が基準（${value(baseline).ja}）を下回っています`,
              en: `${named(series)}: the target (${value(target).en}) is below the baseline (${value(baseline).en})`,
            },
            arithmetic: `${plain(target)} < ${plain(baseline)}`,
            facts: [baseline, target],
          },
        ]
      }),
    ),
}
