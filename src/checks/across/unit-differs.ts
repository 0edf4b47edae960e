// What: the same numbers of one indicator stand in another unit in another document (千円 there, 円 here; 人 there, 件 here).
// Why it matters: a unit slipped in one of them; whoever joins the years is wrong a thousandfold.
// Fooled by: different measures with like numbers; so several telling numbers must be the same under the same name and year.
import { named, separated, unitOf, yearOf } from '../words.ts'
import type { AcrossFact, AcrossSeries, CityCheck } from './across.ts'
import { byAge } from './differences.ts'

/** Values printed alike, at least, and the distinct digits in them. */
const LEAST_ALIKE = 2
const LEAST_DIGITS = 4
/** Lines of one name that are compared; more are a form's own label. */
const MOST_SERIES = 60

type Alike = readonly (readonly [AcrossFact, AcrossFact])[]

export const unitDiffers: CityCheck = {
  id: 'unit-differs',
  title: { ja: '文書によって単位が違う', en: 'The unit differs between documents' },
  severity: 'suspicious',
  run: ({ series }) => {
    if (series.length > MOST_SERIES) return []
    const ordered = [...series].sort((a, b) => byAge(a.document, b.document))
    return ordered.flatMap((older, i) => {
      const found = ordered.slice(i + 1).flatMap((newer) => {
        const alike = printedAlike(older, newer)
        return alike.length >= LEAST_ALIKE ? [alike] : []
      })[0]
      return found ? [draft(found)] : []
    })
  },
}

function printedAlike(a: AcrossSeries, b: AcrossSeries): Alike {
  if (a.document.id === b.document.id || a.cumulative !== b.cumulative || a.unit === '' || b.unit === '') return []
  const alike = [...a.values].flatMap(([key, x]) => {
    const y = b.values.get(key)
    const odd = y && y.reading.printed === x.reading.printed && y.reading.base !== 0 && saysOther(x, y)
    return odd ? [[x, y] as const] : []
  })
  const digits = new Set(alike.map(([x]) => x.reading.printed.replace(/\D|0+$/g, '')))
  return [...digits].join('').length >= LEAST_DIGITS && digits.size >= LEAST_ALIKE ? alike : []
}

/** 人 and 名 are one unit; a unit nobody knows is compared by its print. */
const saysOther = (x: AcrossFact, y: AcrossFact): boolean =>
  x.reading.base !== y.reading.base || (x.unit?.dimension !== y.unit?.dimension && x.unit?.base !== y.unit?.base)

function draft(alike: Alike) {
  const [older, newer] = alike[0]!
  const numbers = alike.map(([x]) => `${yearOf(x)}: ${separated(x.reading.printed)}`).join(', ')
  return {
    message: {
      ja: `${named(older)}は同じ数値なのに単位が違います：「${older.document.name}」${unitOf(older)}、「${newer.document.name}」${unitOf(newer)}`,
      en: `${named(older)}: same numbers, other unit, ${unitOf(older)} in ${older.document.name}, ${unitOf(newer)} in ${newer.document.name}`,
    },
    arithmetic: `${numbers} (${unitOf(older)} / ${unitOf(newer)})`,
    facts: alike.flat(),
  }
}
