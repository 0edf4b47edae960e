// Small questions about facts that many checks ask. Pure.
import type { Fact, Role } from '../types.ts'
import type { NumberFact } from './check.ts'

export const isNumber = (fact: Fact): fact is NumberFact => fact.reading.kind === 'number'

export const baseOf = (fact: NumberFact): number => fact.reading.base

const NONE: readonly NumberFact[] = []

/** Numbers of one role in the order of their years; without a year in printed order. Forty checks ask for the few values of
 *  each row: looking through them costs less than remembering. */
export function numbersOf(facts: readonly Fact[], role: Role, other?: Role): readonly NumberFact[] {
  let found: NumberFact[] | undefined
  let inOrder = true
  for (const fact of facts) {
    if ((fact.role !== role && fact.role !== other) || !isNumber(fact)) continue
    if (found === undefined) found = [fact]
    else {
      inOrder &&= byYear(found[found.length - 1]!, fact) <= 0
      found.push(fact)
    }
  }
  if (found === undefined) return NONE
  return inOrder ? found : found.sort(byYear)
}

const byYear = (a: Fact, b: Fact): number => (a.years?.to ?? 0) - (b.years?.to ?? 0) || a.column - b.column

export const sameUnit = (a: Fact, b: Fact): boolean => (a.unit?.base ?? '') === (b.unit?.base ?? '')

/** One value a role and year: a row that is filled in twice tells no series. */
export function isPlain(facts: readonly NumberFact[]): boolean {
  for (let i = 1; i < facts.length; i++) for (let j = 0; j < i; j++) if (isTwice(facts[i]!, facts[j]!)) return false
  return true
}

const isTwice = (a: Fact, b: Fact): boolean =>
  a.role === b.role && a.years?.from === b.years?.from && a.years?.to === b.years?.to

/** How many decimals are printed. */
export const decimalsOf = (fact: NumberFact): number => fact.reading.printed.split('.')[1]?.length ?? 0

/** Half of the last printed place, in the base unit: what rounding can hide. Whole counts are exact. */
export function roundingOf(fact: NumberFact): number {
  const decimals = decimalsOf(fact)
  const factor = fact.unit?.factor ?? 1
  const scale = fact.reading.value === 0 ? factor : Math.abs(fact.reading.base / (Number(fact.reading.printed) || 1))
  return decimals === 0 && scale === 1 ? 0 : (scale * 10 ** -decimals) / 2
}
