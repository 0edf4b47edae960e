// What: 累計 and single years stand in one series: some actuals, or the target, lack the mark the others bear;
//   or the 累計 of the baseline is above the first one that follows it (another window of summing).
// Why it matters: growth and rates over such a series compare different things.
// Fooled by: a column that adds up the years left of it (R2 | R3 | R4 | 累計); a first year, whose sum is the year itself; a target that is a sum by its name alone (5年間累計).
import type { Fact } from '../../types.ts'
import type { Check, Draft, NumberFact, Series } from '../check.ts'
import { baseOf, numbersOf } from '../facts.ts'
import { named, plain, value } from '../words.ts'

export const cumulativeMixed: Check = {
  id: 'cumulative-mixed',
  title: { ja: '累計と単年度が混ざっている', en: 'Cumulative and single-year values mixed' },
  severity: 'suspicious',
  run: (input) => input.cumulative.flatMap((series) => series.periods.flatMap((facts) => mixed(series, facts))),
}

function mixed(series: Series, facts: readonly Fact[]): readonly Draft[] {
  const actuals = numbersOf(facts, 'actual')
  const single = actuals.filter((f) => !f.cumulative && baseOf(f) !== 0)
  const sums = actuals.filter((f) => f.cumulative && !covers(f, single))
  const first = sums[0]
  if (!first) return []
  const targets = numbersOf(facts, 'target').filter((f) => !f.cumulative)
  const [baseline] = numbersOf(facts, 'baseline').filter((f) => f.cumulative && baseOf(f) > baseOf(first))
  const unlike = [...single, ...targets]
  return [
    ...(unlike.length > 0 ? [unmarked(series, sums, unlike)] : []),
    ...(baseline ? [window(series, baseline, first)] : []),
  ]
}

/** R2 | R3 | R4 | 累計: a sum over the years printed beside it is no member of their series. */
const covers = (sum: NumberFact, years: readonly NumberFact[]): boolean =>
  years.length > 1 &&
  years.every(
    (f) => f.years && sum.years && f.row === sum.row && f.years.from >= sum.years.from && f.years.to <= sum.years.to,
  ) &&
  sum.years!.from < sum.years!.to

const unmarked = (series: Series, sums: readonly NumberFact[], unlike: readonly NumberFact[]): Draft => ({
  message: {
    ja: `${named(series)}は「累計」の値（${sums.map((f) => value(f).ja).join('、')}）の中に、累計と書かれていない値（${unlike.map((f) => value(f).ja).join('、')}）があります`,
    en: `${named(series)}: among cumulative values (${sums.map((f) => value(f).en).join(', ')}) these are not marked so: ${unlike.map((f) => value(f).en).join(', ')}`,
  },
  facts: [...unlike, ...sums],
})

const window = (series: Series, baseline: NumberFact, first: NumberFact): Draft => ({
  message: {
    ja: `${named(series)}は基準の累計（${value(baseline).ja}）が後の累計（${value(first).ja}）より大きく、数え始めが違うようです`,
    en: `${named(series)}: the baseline sum (${value(baseline).en}) is above a later one (${value(first).en}); they seem to start in different years`,
  },
  arithmetic: `${plain(baseline)} > ${plain(first)}`,
  facts: [baseline, first],
})
