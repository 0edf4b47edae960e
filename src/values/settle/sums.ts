// 合計 = sum of its parts, down a column and along a row: totals that say so, and rows that add up to the one above or
// below them. Pure.
import type { Fact } from '../../types.ts'
import { digitsOf, exact, isPercent, type NumberReading, type Relation, TELLING } from './relation.ts'

/** Rows that might be parts of one sum. */
const MOST_PARTS = 12
/** A sum that no word announces: the same rows must add up in so many other columns. */
const UNSAID_NEEDS = 1

export const sumRelations = (facts: readonly Fact[]): readonly Relation[] => {
  const amounts = facts.filter((f) => f.source !== 'prose' && !isPercent(f))
  return [...groups(amounts, column).values()]
    .flatMap(downColumn)
    .concat([...groups(amounts, line).values()].flatMap(alongRow))
}

const column = (f: Fact): string => [f.table, f.column, f.role, f.years?.from, f.years?.to, f.unit?.printed].join('\n')
const line = (f: Fact): string => [f.table, f.row, f.item, f.role, f.unit?.printed].join('\n')

function groups(facts: readonly Fact[], keyOf: (fact: Fact) => string): ReadonlyMap<string, readonly Fact[]> {
  const found = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = keyOf(fact)
    const same = found.get(key)
    if (same) same.push(fact)
    else found.set(key, [fact])
  }
  return found
}

function downColumn(facts: readonly Fact[]): readonly Relation[] {
  const sorted = [...facts].sort((a, b) => a.row - b.row)
  if (new Set(sorted.map((f) => f.row)).size < sorted.length) return []
  return sorted.flatMap((whole, i) => [...before(sorted, whole, i), ...after(sorted, whole, i)])
}

/** Parts above their total: all since the total before where the row is called a total, else any run of rows. */
function before(sorted: readonly Fact[], whole: Fact, i: number): readonly Relation[] {
  const start = sorted.slice(0, i).findLastIndex((f) => f.total) + 1
  if (whole.total) return i - start >= 2 ? [sum(whole, sorted.slice(start, i), true)] : []
  return lengths(i).map((length) => sum(whole, sorted.slice(i - length, i), false))
}

/** Parts below their whole: 事業費, then what pays for it. */
const after = (sorted: readonly Fact[], whole: Fact, i: number): readonly Relation[] =>
  lengths(sorted.length - 1 - i).map((length) => sum(whole, sorted.slice(i + 1, i + 1 + length), false))

/** Two parts or more, as many as there are rows. */
const lengths = (rows: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(rows, MOST_PARTS) - 1) }, (_, k) => k + 2)

const alongRow = (facts: readonly Fact[]): readonly Relation[] => {
  const totals = facts.filter((f) => f.total)
  const parts = facts.filter((f) => !f.total)
  return totals.length === 1 && parts.length >= 2
    ? [{ ...sum(totals[0]!, parts, true), family: `row ${totals[0]!.table} ${totals[0]!.column}` }]
    : []
}

const sum = (whole: Fact, parts: readonly Fact[], said: boolean): Relation => ({
  family: `sum ${whole.table} ${whole.row} = ${parts.map((p) => p.row).join('+')}`,
  terms: [whole, ...parts],
  others: said ? 0 : UNSAID_NEEDS,
  holds: ([total, ...values]) =>
    isTelling(total!, values) && exact(values.reduce((s, v) => s + v.base, 0)) === total!.base,
  line: ([total, ...values]) => `${values.map((v) => v.printed).join(' + ')} = ${total!.printed}`,
})

/** One part that is the whole proves nothing: the same print was misread twice; nor do numbers of one or two digits. */
const isTelling = (total: NumberReading, values: readonly NumberReading[]): boolean =>
  digitsOf(total) >= TELLING && values.filter((v) => v.base !== 0).length >= 2
