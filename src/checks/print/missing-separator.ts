// What: a number of four digits or more without 桁区切り among numbers that have it.
// Why it matters: typed by hand later than the rest, such numbers are worth a second look; 1994 may even be a year.
// Fooled by: numbers that are names (years, codes).
import type { Fact } from '../../types.ts'
import type { Check } from '../check.ts'
import { named } from '../words.ts'

const SEPARATED = /[0-9]{1,3}(?:[,，][0-9]{3})+/
const BARE = /(?<![0-9.,，])[0-9]{4,}(?![0-9,，])/
/** Share of the document's long numbers that bear separators. */
const USUAL = 0.7
const LEAST_SEPARATED = 3

export const missingSeparator: Check = {
  id: 'missing-separator',
  title: { ja: '桁区切りがない', en: 'Missing thousands separator' },
  severity: 'info',
  run: (input) => {
    const long = input.numbers.filter((f) => f.raw.length >= 4 && (SEPARATED.test(f.raw) || BARE.test(f.raw)))
    const bare = long.filter((f) => BARE.test(f.raw))
    const usual = long.length - bare.length >= Math.max(LEAST_SEPARATED, USUAL * long.length)
    return usual ? bare.map(draft) : []
  },
}

const draft = (fact: Fact) => ({
  message: {
    ja: `${named(fact)}の「${fact.raw.trim()}」に桁区切りがありません（ほかの数値にはあります）`,
    en: `${named(fact)}: ${fact.raw.trim()} has no separator, other numbers have`,
  },
  facts: [fact],
})
