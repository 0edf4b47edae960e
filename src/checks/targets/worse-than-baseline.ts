// What: the printed rate looks good (80 % or more) although the last value is worse than the baseline.
// Why it matters: value ÷ target hides a decline; measured as progress from the baseline the rate is negative.
// Fooled by: indicators where less is better and the name does not say so.

import { printedRates } from '../arithmetic/rates.ts'
import type { Check } from '../check.ts'
import { baseOf } from '../facts.ts'
import { named, plain, short, show, value } from '../words.ts'
import { lessIsBetter } from './direction.ts'

const GOOD = 80

export const worseThanBaseline: Check = {
  id: 'worse-than-baseline',
  title: { ja: '達成率は高いが基準より悪化', en: 'Good rate, worse than the baseline' },
  severity: 'info',
  run: (input) =>
    printedRates(input).flatMap(({ rate, actual, target, baseline }) => {
      if (!baseline || lessIsBetter(rate.item) || baseline.cumulative !== actual.cumulative) return []
      if (rate.reading.value < GOOD || baseOf(actual) >= baseOf(baseline)) return []
      const way = baseOf(target) - baseOf(baseline)
      const progress = short((100 * (baseOf(actual) - baseOf(baseline))) / way)
      return [
        {
          message: {
            ja: `${named(rate)}の達成率は ${show(rate)} ですが、${value(actual).ja}は基準（${value(baseline).ja}）を下回っています`,
            en: `${named(rate)}: the rate is ${show(rate)}, yet ${value(actual).en} is below the baseline (${value(baseline).en})`,
          },
          arithmetic:
            way > 0
              ? `(${plain(actual)} − ${plain(baseline)}) ÷ (${plain(target)} − ${plain(baseline)}) = ${progress}%`
              : `${plain(actual)} < ${plain(baseline)}`,
          facts: [baseline, actual, target, rate],
        },
      ]
    }),
}
