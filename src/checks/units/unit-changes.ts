// What: the unit changes within one row: 件 in one year, 人 in the next.
// Why it matters: the years cannot be compared, or one unit is a slip.
// Fooled by: rates and differences beside amounts (left out), two values in one cell, spellings of one unit.
import type { Fact } from '../../types.ts'
import type { Check, NumberFact } from '../check.ts'
import { isNumber } from '../facts.ts'
import { named, value } from '../words.ts'

const COMPARED = new Set(['baseline', 'actual', 'target', 'forecast', 'budget', 'settlement'])

export const unitChanges: Check = {
  id: 'unit-changes',
  title: { ja: '単位が変わっている', en: 'Unit changes' },
  severity: 'suspicious',
  run: (input) =>
    input.series.flatMap((series) => {
      if (isOfOneUnit(series.facts)) return []
      const facts = series.facts.filter(isNumber).filter((f) => f.source === 'table' && COMPARED.has(f.role) && f.unit)
      // Two values of one cell are two measures.
      if (new Set(facts.map((f) => f.column)).size !== facts.length) return []
      const first = new Map<string, NumberFact>()
      for (const fact of facts) if (!first.has(fact.unit!.base)) first.set(fact.unit!.base, fact)
      if (first.size < 2 || new Set(facts.map((f) => f.unit!.dimension)).size < 2) return []
      const unlike = [...first.values()]
      return [
        {
          message: {
            ja: `${named(series)}の単位が揃っていません：${unlike.map((f) => value(f).ja).join('、')}`,
            en: `${named(series)}: units differ, ${unlike.map((f) => value(f).en).join(', ')}`,
          },
          facts: unlike,
        },
      ]
    }),
}

function isOfOneUnit(facts: readonly Fact[]): boolean {
  let base: string | undefined
  for (const { unit } of facts) {
    if (unit === undefined) continue
    if (base !== undefined && unit.base !== base) return false
    base = unit.base
  }
  return true
}
