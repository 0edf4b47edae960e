// What: a 累計 that did not grow in the last year.
// Why it matters: nothing happened, or the value was copied from the year before.
// Fooled by: projects that ended.
import type { Check } from '../check.ts'
import { baseOf, isPlain, numbersOf } from '../facts.ts'
import { named, plain, value } from '../words.ts'

export const cumulativeFlat: Check = {
  id: 'cumulative-flat',
  title: { ja: '累計が増えていない', en: 'Cumulative value without growth' },
  severity: 'info',
  run: (input) =>
    input.cumulative.flatMap((series) => {
      const sums = numbersOf(series.facts, 'actual').filter((f) => f.cumulative && f.years)
      const at = sums.findIndex((f, i) => i > 0 && baseOf(f) === baseOf(sums[i - 1]!))
      if (at < 1 || !isPlain(sums)) return []
      const [before, last] = [sums[at - 1]!, sums[at]!]
      return [
        {
          message: {
            ja: `${named(series)}の累計が増えていません：${value(before).ja} → ${value(last).ja}`,
            en: `${named(series)}: the cumulative value does not grow, ${value(before).en} → ${value(last).en}`,
          },
          arithmetic: `${plain(last)} − ${plain(before)} = 0`,
          facts: [before, last],
        },
      ]
    }),
}
