// What: the baseline is one year, the actuals and the target are sums (累計).
// Why it matters: growth over the baseline must not be reckoned for such a row.
// Fooled by: baselines that are sums without saying so.
import type { Check } from '../check.ts'
import { baseOf, numbersOf } from '../facts.ts'
import { named, plain, value } from '../words.ts'

export const baselineNotCumulative: Check = {
  id: 'baseline-not-cumulative',
  title: { ja: '基準は単年度、実績は累計', en: 'Single-year baseline beside cumulative actuals' },
  severity: 'info',
  run: (input) =>
    input.cumulative.flatMap((series) =>
      series.periods.flatMap((facts) => {
        const [sum] = numbersOf(facts, 'actual').filter((f) => f.cumulative)
        const [baseline] = numbersOf(facts, 'baseline').filter((f) => !f.cumulative)
        if (!sum || !baseline) return []
        const below = baseOf(sum) < baseOf(baseline)
        return [
          {
            message: {
              ja: `${named(series)}は基準（${value(baseline).ja}）が単年度、実績（${value(sum).ja}）が累計で、比べられません${below ? '。累計が単年度の基準を下回っています' : ''}`,
              en: `${named(series)}: a single-year baseline (${value(baseline).en}) beside a sum (${value(sum).en}) cannot be compared${below ? '; the sum is even below the single year' : ''}`,
            },
            ...(below ? { arithmetic: `${plain(sum)} < ${plain(baseline)}` } : {}),
            facts: [baseline, sum],
          },
        ]
      }),
    ),
}
