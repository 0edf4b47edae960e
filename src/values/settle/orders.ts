// 累計 never falls from one year to the next. Pure.
import type { Fact } from '../../types.ts'
import type { Relation } from './relation.ts'

export function orderRelations(facts: readonly Fact[]): readonly Relation[] {
  const series = new Map<string, Fact[]>()
  for (const fact of facts) {
    if (!fact.cumulative || fact.role !== 'actual' || !fact.years) continue
    const key = [fact.table, fact.row, fact.item, fact.unit?.base, ...fact.path].join('\n')
    const known = series.get(key)
    if (known) known.push(fact)
    else series.set(key, [fact])
  }
  return [...series].flatMap(([key, found]) => {
    const terms = found.sort((a, b) => a.years!.to - b.years!.to)
    const plain = new Set(terms.map((f) => f.years!.to)).size === terms.length
    return plain && terms.length >= 3 ? [order(`order ${key}`, terms)] : []
  })
}

const order = (family: string, terms: readonly Fact[]): Relation => ({
  family,
  terms,
  others: 0,
  weak: true,
  holds: (values) => values.every((v, i) => i === 0 || v.base >= values[i - 1]!.base),
  line: (values) => `${values.map((v) => v.printed).join(' ≤ ')}`,
})
