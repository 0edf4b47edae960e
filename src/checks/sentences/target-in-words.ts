// What: the target is a word (増加, 維持, 減少, 現状値以下) and the last actual lies on the wrong side of the baseline.
// Why it matters: without a number nobody reckons a rate, and the miss is not seen.
// Fooled by: 維持, which a small change does not break: a tenth either way is left alone.
import type { Check, Draft, NumberFact, Series } from '../check.ts'
import { baseOf, numbersOf, sameUnit } from '../facts.ts'
import { named, plain, value } from '../words.ts'

/** 增 is the old form that some typefaces are copied with. */
const UP = /[増增]|上昇|向上|拡大|以上|上回/u
const DOWN = /減|低下|縮小|以下|下回|抑制/u
const KEEP = /維持|同水準|現状(?:程度|並み)/u
/** Share of the baseline within which a value is kept. */
const KEPT = 0.1

export const targetInWords: Check = {
  id: 'target-in-words',
  title: { ja: '言葉の目標に反する実績', en: 'An actual against a target in words' },
  severity: 'info',
  run: (input) =>
    input.indicators.flatMap((series) =>
      series.periods.flatMap((facts) => {
        const target = facts.find((f) => f.role === 'target' && f.reading.kind === 'text')
        const baseline = numbersOf(facts, 'baseline').at(-1)
        const actual = numbersOf(facts, 'actual').at(-1)
        if (!target || !baseline || !actual || !sameUnit(baseline, actual)) return []
        if (numbersOf(facts, 'target').length > 0) return []
        return judge(series, target.raw, baseline, actual).map((draft) => ({
          ...draft,
          facts: [baseline, actual, target],
        }))
      }),
    ),
}

function judge(series: Series, said: string, baseline: NumberFact, actual: NumberFact): readonly Draft[] {
  const [from, to] = [baseOf(baseline), baseOf(actual)]
  const against =
    (KEEP.test(said) && Math.abs(to - from) > KEPT * Math.abs(from)) ||
    (!KEEP.test(said) && UP.test(said) && !DOWN.test(said) && to < from) ||
    (!KEEP.test(said) && DOWN.test(said) && !UP.test(said) && to > from)
  if (!against) return []
  return [
    {
      message: {
        ja: `${named(series)}の目標は「${said.trim()}」ですが、${value(baseline).ja}に対し${value(actual).ja}です`,
        en: `${named(series)}: the target is 「${said.trim()}」, yet ${value(actual).en} against ${value(baseline).en}`,
      },
      arithmetic: `${plain(baseline)} → ${plain(actual)}`,
    },
  ]
}
