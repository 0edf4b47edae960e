// What: a newer version of the same paper prints another value on the same line.
// Why it matters: who used the older one works with numbers that no longer hold.
// Fooled by: nothing much; it is why a new version is made. So it is only for information, but for a change of size.
import { named } from '../words.ts'
import type { AcrossFact, CityCheck } from './across.ts'
import { byDocument, differences, more, ofWhat, steps } from './differences.ts'

/** Times, either way: a digit came or went, or a unit was meant otherwise. */
const OTHER_SIZE = 7

export const changedInNewVersion: CityCheck = {
  id: 'changed-in-new-version',
  title: { ja: '新しい版で値が変わっている', en: 'Changed in a new version' },
  severity: 'info',
  run: ({ versions }) =>
    versions.flatMap((pair) => {
      const changed = differences(pair)
      const first = changed.find((d) => isOtherSize(d.facts)) ?? changed[0]
      if (!first) return []
      const [what, rest] = [ofWhat(first), more(changed)]
      return [
        {
          ...(isOtherSize(first.facts) ? { severity: 'suspicious' as const } : {}),
          message: {
            ja: `${named(first.facts[0]!)}の${what.ja}が新しい版で変わっています：${byDocument(first)}${rest.ja}`,
            en: `${named(first.facts[0]!)}: the ${what.en} changed in the new version, ${byDocument(first)}${rest.en}`,
          },
          arithmetic: steps(changed),
          facts: changed.flatMap((d) => d.facts),
        },
      ]
    }),
}

const isOtherSize = (facts: readonly AcrossFact[]): boolean => {
  const [older, newer] = [facts[0]!.reading.base, facts.at(-1)!.reading.base]
  return older * newer < 0 || (older * newer > 0 && (newer / older >= OTHER_SIZE || older / newer >= OTHER_SIZE))
}
