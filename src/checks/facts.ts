// Small questions about facts that many checks ask. Pure.
import type { Fact, Role } from '../types.ts'
import type { NumberFact } from './check.ts'

export const isNumber = (fact: Fact): fact is NumberFact => fact.reading.kind === 'number'

export const baseOf = (fact: NumberFact): number => fact.reading.base

/** Numbers of one role in the order of their years; without a year in printed order. */
export function numbersOf(facts: readonly Fact[], ...roles: readonly Role[]): readonly NumberFact[] {
  const found: NumberFact[] = []
  for (const fact of facts) if (roles.includes(fact.role) && isNumber(fact)) found.push(fact)
  return found.length < 2 ? found : found.sort((a, b) => (a.years?.to ?? 0) - (b.years?.to ?? 0) || a.column - b.column)
}

export const sameUnit = (a: Fact, b: Fact): boolean => (a.unit?.base ?? '') === (b.unit?.base ?? '')

/** One value a role and year: a row that is filled in twice tells no series. */
export const isPlain = (facts: readonly NumberFact[]): boolean =>
  new Set(facts.map((f) => `${f.role} ${f.years?.from} ${f.years?.to}`)).size === facts.length

/** How many decimals are printed. */
export const decimalsOf = (fact: NumberFact): number => fact.reading.printed.split('.')[1]?.length ?? 0

/** Half of the last printed place, in the base unit: what rounding can hide. Whole counts are exact. */
export function roundingOf(fact: NumberFact): number {
  const decimals = decimalsOf(fact)
  const factor = fact.unit?.factor ?? 1
  const scale = fact.reading.value === 0 ? factor : Math.abs(fact.reading.base / (Number(fact.reading.printed) || 1))
  return decimals === 0 && scale === 1 ? 0 : (scale * 10 ** -decimals) / 2
}
