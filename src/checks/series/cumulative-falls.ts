// What: a value marked 累計 is smaller than the 累計 of an earlier year.
// Why it matters: a sum of counts cannot fall; one of the figures is wrong, and the rate with it.
// Fooled by: a new window of summing (a plan's baseline stands for the years before: never compared), corrected counts,
//   amounts that can be negative.
import type { Check } from '../check.ts'
import { baseOf, isPlain, numbersOf, sameUnit } from '../facts.ts'
import { named, plain, short, value } from '../words.ts'

export const cumulativeFalls: Check = {
  id: 'cumulative-falls',
  title: { ja: '累計が減っている', en: 'Cumulative value falls' },
  severity: 'error',
  run: (input) =>
    input.cumulative.flatMap((series) =>
      series.periods.flatMap((facts) => {
        const sums = numbersOf(facts, 'actual').filter((f) => f.cumulative && f.years)
        if (!isPlain(sums)) return []
        return sums.slice(1).flatMap((later, i) => {
          const earlier = sums[i]!
          if (!sameUnit(earlier, later) || baseOf(later) >= baseOf(earlier)) return []
          return [
            {
              message: {
                ja: `${named(series)}の累計が減っています：${value(earlier).ja} → ${value(later).ja}`,
                en: `${named(series)}: the cumulative value falls, ${value(earlier).en} → ${value(later).en}`,
              },
              arithmetic: `${sums.map(plain).join(' → ')}；${plain(later)} − ${plain(earlier)} = ${short(baseOf(later) - baseOf(earlier))} < 0`,
              facts: [...sums],
            },
          ]
        })
      }),
    ),
}
