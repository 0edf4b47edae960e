// 増減, 差引, 比較 = the one amount beside it less the other; 補正後 = 補正前 + 補正額. Pure.
import type { Fact } from '../../types.ts'
import { digitsOf, exact, isPercent, type Relation, TELLING } from './relation.ts'

/** Rows of the table that must reckon the same way: which columns make the difference is learnt from them. */
const ROWS_NEEDED = 2

export const differenceRelations = (facts: readonly Fact[]): readonly Relation[] =>
  rowsOf(facts).flatMap((row) =>
    row.flatMap((d, i): readonly Relation[] => {
      if (d.role !== 'difference' || isPercent(d)) return []
      const [first, second, next] = [row[i - 2], row[i - 1], row[i + 1]]
      const alike = (...of: readonly (Fact | undefined)[]) => of.every((f) => f && !isPercent(f) && sameUnit(f, d))
      return [
        ...(alike(first, second) ? [minus(first!, second!, d), minus(second!, first!, d)] : []),
        ...(alike(second, next) ? [minus(next!, second!, d)] : []),
      ]
    }),
  )

function rowsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const rows = new Map<string, Fact[]>()
  for (const fact of facts) {
    if (fact.source === 'prose') continue
    const key = `${fact.table} ${fact.row}`
    const row = rows.get(key)
    if (row) row.push(fact)
    else rows.set(key, [fact])
  }
  return [...rows.values()].map((row) => row.sort((a, b) => a.column - b.column))
}

const sameUnit = (a: Fact, b: Fact): boolean => (a.unit?.base ?? '') === (b.unit?.base ?? '')

const minus = (a: Fact, b: Fact, d: Fact): Relation => ({
  family: `difference ${d.table} ${a.column} - ${b.column} = ${d.column}`,
  terms: [a, b, d],
  others: ROWS_NEEDED,
  holds: ([x, y, z]) =>
    Math.max(digitsOf(x!), digitsOf(y!)) >= TELLING &&
    y!.base !== 0 &&
    z!.base !== 0 &&
    exact(x!.base - y!.base) === z!.base,
  line: ([x, y, z]) => `${x!.printed} - ${y!.printed} = ${z!.printed}`,
})
