// Small questions about facts that many checks ask. Pure.
import type { Fact, Role } from '../types.ts'
import type { NumberFact } from './check.ts'

export const isNumber = (fact: Fact): fact is NumberFact => fact.reading.kind === 'number'

export const baseOf = (fact: NumberFact): number => fact.reading.base

type ByRole = Partial<Record<Role, NumberFact[]>>
/** Forty checks ask the same few lists (a row's values, one of its periods) for their roles. */
const known = new WeakMap<readonly Fact[], ByRole>()
const NONE: readonly NumberFact[] = []

/** Numbers of one role in the order of their years; without a year in printed order. */
export function numbersOf(facts: readonly Fact[], role: Role, other?: Role): readonly NumberFact[] {
  let byRole = known.get(facts)
  if (byRole === undefined) {
    byRole = sortByRole(facts)
    known.set(facts, byRole)
  }
  const found = byRole[role] ?? NONE
  const more = other === undefined ? undefined : byRole[other]
  return more === undefined ? found : [...found, ...more].sort(byYear)
}

const byYear = (a: Fact, b: Fact): number => (a.years?.to ?? 0) - (b.years?.to ?? 0) || a.column - b.column

function sortByRole(facts: readonly Fact[]): ByRole {
  const found: ByRole = {}
  for (const fact of facts) {
    if (!isNumber(fact)) continue
    const same = found[fact.role]
    if (same) same.push(fact)
    else found[fact.role] = [fact]
  }
  for (const same of Object.values(found)) if (same.length > 1) same.sort(byYear)
  return found
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
