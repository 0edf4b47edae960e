// What: the rate is that of an earlier year, although a later value is printed, or the year of the target has none.
// Why it matters: it looks like the state of the last year and is not.
// Fooled by: figures that come out only every few years; then it is right and good to know.
import type { Fact } from '../../types.ts'
import type { Check } from '../check.ts'
import { named, plain, show, value } from '../words.ts'
import { printedRates } from './rates.ts'

/** Its year is only that of the result it stands by. */
const isTaken = (rate: Fact): boolean => rate.reasons.some(({ id }) => id === 'year-of-result')

export const rateOfOlderYear: Check = {
  id: 'rate-of-older-year',
  title: { ja: '達成率が前の年の値による', en: 'Rate reckoned from an older year' },
  severity: 'info',
  run: (input) =>
    printedRates(input).flatMap((r) => {
      const late = r.target.years && r.actual.years && r.actual.years.to < r.target.years.to
      const rated = r.fits.includes('older-ratio') || (late && r.fits.includes('ratio'))
      if (!rated || (r.rate.years && !isTaken(r.rate))) return []
      return [
        {
          message: {
            ja: `${named(r.rate)}の達成率 ${show(r.rate)} は、目標の年度より前の値（${value(r.actual).ja}）によるものです`,
            en: `${named(r.rate)}: the rate ${show(r.rate)} rests on a value from before the target year (${value(r.actual).en})`,
          },
          arithmetic: `${plain(r.actual)} ÷ ${plain(r.target)} → ${show(r.rate)}`,
          facts: [r.rate, r.actual, r.target],
        },
      ]
    }),
}
