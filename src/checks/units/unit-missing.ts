// What: an indicator without a unit where nearly all others of the document have one, or its own copy has one.
// Why it matters: 226 of what? Values without a unit cannot be compared.
// Fooled by: indices and ratios that have none (合計特殊出生率).
import type { Check, Series } from '../check.ts'
import { isNumber } from '../facts.ts'
import { named } from '../words.ts'

const USUAL = 0.8
const LEAST_WITH = 5
const HAS_NONE = /指数|係数|出生率|倍率|度$|順位|偏差値|比$/
/** Rows of statistics and budgets are left alone: their captions say the unit in words. */
const AIMED = new Set(['target', 'increment', 'cumulative_increment'])

export const unitMissing: Check = {
  id: 'unit-missing',
  title: { ja: '単位がない', en: 'Unit missing' },
  severity: 'info',
  run: (input) => {
    const measured = input.indicators.filter(
      (s) => s.item !== '' && s.facts.some((f) => isNumber(f) && AIMED.has(f.role) && f.source !== 'prose'),
    )
    const bare = measured.filter((s) => !hasUnit(s))
    const known = new Set(measured.filter(hasUnit).map((s) => input.bareName(s.item)))
    const usual = known.size >= LEAST_WITH && bare.length <= (1 - USUAL) * measured.length
    return bare.flatMap((series) => {
      const copy = known.has(input.bareName(series.item))
      if (!copy && (!usual || HAS_NONE.test(series.item))) return []
      return [
        {
          message: {
            ja: `${named(series)}に単位がありません${copy ? '（別の表の同じ指標にはあります）' : ''}`,
            en: `${named(series)} has no unit${copy ? '; the same indicator has one in another table' : ''}`,
          },
          facts: series.facts.filter(isNumber),
        },
      ]
    })
  },
}

/** A unit that was worked out (% of a 割合) is printed nowhere. */
const hasUnit = (series: Series): boolean =>
  series.facts.some((f) => isNumber(f) && f.role !== 'rate' && f.unit !== undefined && f.unit.from !== 'none')
