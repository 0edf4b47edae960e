// What: cells without a number that do not go together: ⇒ (as before) with nothing before it, a target that stays although
//   the project was stopped.
// Why it matters: ⇒ read as zero or the target read as open are both wrong.
// Fooled by: values before the table's first column.
import type { Check, Draft, Series } from '../check.ts'
import { isNumber, numbersOf } from '../facts.ts'
import { named, value } from '../words.ts'

export const statusOddities: Check = {
  id: 'status-oddities',
  title: { ja: '記号や中止が前後と合わない', en: 'Signs that do not fit their neighbours' },
  severity: 'info',
  run: (input) =>
    input.indicators.flatMap((series) =>
      series.facts.some((f) => f.reading.kind === 'carried' || f.reading.kind === 'suspended')
        ? [...carried(series), ...stopped(series)]
        : [],
    ),
}

const carried = (series: Series): readonly Draft[] =>
  series.periods.flatMap((facts) => {
    const at = facts.findIndex((f) => f.reading.kind === 'carried')
    if (at < 0 || facts.slice(0, at).some(isNumber)) return []
    return [
      {
        message: {
          ja: `${named(series)}の「${facts[at]!.raw.trim()}」より前に、引き継ぐ値がありません`,
          en: `${named(series)}: nothing stands before 「${facts[at]!.raw.trim()}」 that it could carry on`,
        },
        facts: facts.slice(0, at + 1),
      },
    ]
  })

const stopped = (series: Series): readonly Draft[] => {
  const stop = series.facts.find((f) => f.reading.kind === 'suspended')
  const target = numbersOf(series.facts, 'target').at(-1)
  if (!stop || !target || (target.years && stop.years && target.years.to < stop.years.to)) return []
  return [
    {
      message: {
        ja: `${named(series)}は「${stop.raw.trim()}」ですが、${value(target).ja}が残っています`,
        en: `${named(series)} was stopped (「${stop.raw.trim()}」), its ${value(target).en} remains`,
      },
      facts: [stop, target],
    },
  ]
}
