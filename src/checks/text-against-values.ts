// What: the text says that an indicator rises (上昇, 増加) or falls, and its last two values do the opposite.
// Why it matters: the judgement rests on the sentence.
// Fooled by: sentences about other years or other measures; so the indicator's whole name must stand right before the verb.
import type { Check, Passage, Series } from './check.ts'
import { baseOf, isPlain, numbersOf, sameUnit } from './facts.ts'
import { named, plain, value } from './words.ts'

const SHORTEST_NAME = 4
/** Characters between the name and the verb. */
const REACH = 12
/** 1回の受診者数 is another measure than 受診者数. */
const BEFORE = /(?:^|[\s、。，,.・「『(（:：はもで])$/u
const UP = /^[はがもを、]?.{0,6}(?:上昇|増加|向上|伸び|増え)(?:し(?:て|た|ま)|て|た)/u
const DOWN = /^[はがもを、]?.{0,6}(?:減少|低下|下降|減っ|下がっ)(?:し(?:て|た|ま)|て|た)/u

export const textAgainstValues: Check = {
  id: 'text-against-values',
  title: { ja: '文章と数値が食い違う', en: 'Text contradicts the values' },
  severity: 'suspicious',
  run: (input) => {
    const passages: readonly Passage[] = [...input.passages, ...input.fields]
    const series = input.series.filter((s) => s.item.length >= SHORTEST_NAME && s.facts.length >= 2)
    if (series.length === 0) return []
    const long = passages.filter((p) => /上昇|増加|向上|伸び|増え|減少|低下|下降|減っ|下がっ/.test(p.text))
    return series.flatMap((s) => judge(s, long))
  },
}

function judge(series: Series, passages: readonly Passage[]) {
  const actuals = numbersOf(series.facts, 'actual').filter((f) => f.years)
  const [before, last] = actuals.slice(-2)
  if (!before || !last || !isPlain(actuals) || !sameUnit(before, last)) return []
  const change = baseOf(last) - baseOf(before)
  const against = passages.find(({ text }) => change !== 0 && said(text, series.item, change > 0 ? DOWN : UP))
  if (!against) return []
  const word = change > 0 ? { ja: '減った', en: 'falls' } : { ja: '増えた', en: 'rises' }
  return [
    {
      message: {
        ja: `文章は${named(series)}が${word.ja}としていますが、${value(before).ja} → ${value(last).ja} です`,
        en: `The text says ${named(series)} ${word.en}; its values are ${value(before).en} → ${value(last).en}`,
      },
      arithmetic: `${plain(before)} → ${plain(last)}`,
      facts: [before, last],
      places: [against.place],
    },
  ]
}

function said(text: string, item: string, verb: RegExp): boolean {
  for (let at = text.indexOf(item); at >= 0; at = text.indexOf(item, at + 1))
    if (BEFORE.test(text.slice(0, at)) && verb.test(text.slice(at + item.length, at + item.length + REACH))) return true
  return false
}
