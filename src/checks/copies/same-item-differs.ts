// What: one indicator, by name and target, stands in several places of the document with different values for the same year.
// Why it matters: either the sheets count only their own share, and must not be compared with the common target, or one is wrong.
// Fooled by: everyday names (参加者数) that different projects bear: the target must be the same and the name a real one.
import type { Check, Draft, NumberFact } from '../check.ts'
import { baseOf, numbersOf } from '../facts.ts'
import { named, show, yearOf } from '../words.ts'

/** Characters: 参加者数, 利用者数, 相談件数, 開催回数 have four or five. */
const SHORTEST_NAME = 6

type Standing = { readonly actual: NumberFact; readonly target: NumberFact }

export const sameItemDiffers: Check = {
  id: 'same-item-differs',
  title: { ja: '同じ指標の値が食い違う', en: 'Same indicator, different values' },
  severity: 'suspicious',
  run: (input) => {
    const groups = new Map<string, Standing[]>()
    for (const series of input.indicators) {
      const name = input.bareName(series.item)
      if (name.length < SHORTEST_NAME) continue
      for (const target of numbersOf(series.facts, 'target'))
        for (const actual of numbersOf(series.facts, 'actual')) {
          if (baseOf(target) === 0 || actual.reading.bound) continue
          const key = [
            name,
            target.years?.to,
            baseOf(target),
            actual.years?.from,
            actual.years?.to,
            actual.unit?.base,
          ].join(' ')
          const known = groups.get(key)
          if (known) known.push({ actual, target })
          else groups.set(key, [{ actual, target }])
        }
    }
    return dedupe([...groups.values()].flatMap(judge))
  },
}

function judge(all: readonly Standing[]): readonly Draft[] {
  const values = new Set(all.map((s) => baseOf(s.actual)))
  const tables = new Set(all.map((s) => s.actual.table))
  if (values.size < 2 || tables.size < 2) return []
  const { actual, target } = all[0]!
  const printed = all.map((s) => show(s.actual))
  const sum = all.reduce((total, s) => total + s.actual.reading.value, 0)
  return [
    {
      message: {
        ja: `${named(actual)}は ${tables.size} か所で ${yearOf(actual)}年度の値が違います（${printed.join('、')}）。目標はどれも ${show(target)} です`,
        en: `${named(actual)} stands in ${tables.size} places with different values for ${yearOf(actual)} (${printed.join(', ')}), the target being ${show(target)} in each`,
      },
      arithmetic: `${all.map((s) => s.actual.reading.printed).join(' + ')} = ${sum}；目標 ${show(target)}`,
      facts: all.flatMap((s) => [s.actual, s.target]),
    },
  ]
}

/** A series with targets of two years would say it twice. */
const dedupe = (drafts: readonly Draft[]): readonly Draft[] => {
  const seen = new Map(
    drafts.map((d) => [
      d.facts
        ?.filter((f) => f.role === 'actual')
        .map((f) => `${f.table} ${f.row} ${f.column}`)
        .join(),
      d,
    ]),
  )
  return [...seen.values()]
}
