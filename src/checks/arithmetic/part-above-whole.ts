// What: a part (うち…) is greater than what it is a part of.
// Why it matters: it cannot be; a rate made of either is wrong too.
// Fooled by: うち that refers to a line other than the one above it: the whole must bear the name the part stands under.
import type { Check, NumberFact } from '../check.ts'
import { baseOf, isNumber, sameUnit } from '../facts.ts'
import { isOfWhich } from '../money/cost-groups.ts'
import { named, plain, short, value } from '../words.ts'

export const partAboveWhole: Check = {
  id: 'part-above-whole',
  title: { ja: '「うち」が全体を超える', en: 'Part above the whole' },
  severity: 'error',
  run: (input) => {
    const parts = input.numbers.filter(isOfWhich)
    const tables = new Set(parts.map((p) => p.table))
    const wholes = new Map<string, NumberFact>()
    for (const fact of [...tables].flatMap(input.factsOf))
      if (isNumber(fact)) wholes.set(key(fact, fact.item, fact.row), fact)
    return parts.flatMap((part) => {
      if (baseOf(part) < 0) return []
      const whole = wholeOf(part, wholes)
      if (!whole || !sameUnit(whole, part) || baseOf(whole) < 0 || baseOf(part) <= baseOf(whole)) return []
      const excess = baseOf(part) - baseOf(whole)
      return [
        {
          message: {
            ja: `${named(part)}（${value(part).ja}）が${named(whole)}（${value(whole).ja}）を超えています`,
            en: `${named(part)} (${value(part).en}) is above ${named(whole)} (${value(whole).en})`,
          },
          arithmetic: `${plain(part)} > ${plain(whole)}（+${short(excess / (part.unit?.factor ?? 1))}）`,
          facts: [whole, part],
        },
      ]
    })
  },
}

const key = (f: NumberFact, item: string, row: number): string =>
  [f.table, item, row, f.role, f.years?.from, f.years?.to].join('\u0000')

/** The line above under whose name it stands, at most a few lines up; in text the name before うち. */
const FARTHEST = 4

function wholeOf(part: NumberFact, wholes: ReadonlyMap<string, NumberFact>): NumberFact | undefined {
  const name = /^(.+)\sうち/u.exec(part.item)?.[1] ?? part.path.at(-1)
  if (name === undefined) return undefined
  for (let up = 0; up <= FARTHEST; up++) {
    const whole = wholes.get(key(part, name, part.row - up))
    if (whole && whole !== part) return whole
  }
  return undefined
}
