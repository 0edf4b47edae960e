// What: the text says that an indicator rises (上昇, 増加) or falls, and its last two values do the opposite.
// Why it matters: the judgement rests on the sentence.
// Fooled by: sentences about other years or other measures; so the indicator's whole name must stand right before the verb.
import type { Check, Draft, NumberFact, Passage, Series } from '../check.ts'
import { baseOf, isPlain, numbersOf, sameUnit } from '../facts.ts'
import { named, plain, value } from '../words.ts'

const SHORTEST_NAME = 4
const LONGEST_NAME = 40
/** Characters between the name and the verb: は大きく. */
const REACH = 8
const VERB =
  /(上昇|増加|向上|伸び|増え)(?:し(?:て|た|まし)|て|た|まし)|(減少|低下|下降|減っ|下がっ)(?:し(?:て|た|まし)|て|た|まし)/gu
const BETWEEN = /^[はがもを、]?[^はがもを、。]{0,6}$/u
/** 1回の受診者数 is another measure than 受診者数. */
const BEFORE = /(?:^|[\s、。，,.・「『(（:：はもで])$/u

type Change = { readonly before: NumberFact; readonly last: NumberFact }

export const textAgainstValues: Check = {
  id: 'text-against-values',
  title: { ja: '文章と数値が食い違う', en: 'Text contradicts the values' },
  severity: 'suspicious',
  run: (input) => {
    const changes = new Map<string, Change>()
    for (const series of input.indicators) {
      const change = series.item.length >= SHORTEST_NAME ? lastChange(series) : undefined
      if (change) changes.set(series.item, change)
    }
    if (changes.size === 0) return []
    const told = new Set<string>()
    const passages: readonly Passage[] = [...input.fields, ...input.passages]
    return passages.flatMap((passage) =>
      [...passage.text.matchAll(VERB)].flatMap((verb) => {
        const name = nameBefore(passage.text.slice(0, verb.index), changes)
        const change = name === undefined || told.has(name) ? undefined : changes.get(name)
        if (!change || baseOf(change.last) > baseOf(change.before) === (verb[1] !== undefined)) return []
        told.add(name!)
        return [draft(change, verb[0].replace(/まし$/u, 'ました'), passage)]
      }),
    )
  },
}

function lastChange({ facts }: Series): Change | undefined {
  const actuals = numbersOf(facts, 'actual').filter((f) => f.years)
  const [before, last] = actuals.slice(-2)
  if (!before || !last || !isPlain(actuals) || !sameUnit(before, last) || baseOf(before) === baseOf(last))
    return undefined
  return { before, last }
}

/** The longest known name that ends right before the verb. */
function nameBefore(text: string, names: ReadonlyMap<string, unknown>): string | undefined {
  for (let end = text.length; end >= Math.max(0, text.length - REACH); end--) {
    if (!BETWEEN.test(text.slice(end))) continue
    for (let start = Math.max(0, end - LONGEST_NAME); start <= end - SHORTEST_NAME; start++) {
      const name = text.slice(start, end)
      if (names.has(name) && BEFORE.test(text.slice(0, start))) return name
    }
  }
  return undefined
}

const draft = ({ before, last }: Change, verb: string, { place }: Passage): Draft => ({
  message: {
    ja: `文章は${named(last)}が「${verb}」としていますが、${value(before).ja} → ${value(last).ja} です`,
    en: `The text says of ${named(last)} 「${verb}」; its values are ${value(before).en} → ${value(last).en}`,
  },
  arithmetic: `${plain(before)} → ${plain(last)}`,
  facts: [before, last],
  places: [place],
})
