// Facts -> the same; where one name, year and role of a table has two numbers, none of them is sure. Pure.
// Something that told them apart on the paper (a lower label, a year, a role) was not read, or the paper contradicts itself.
import type { Fact, Reason } from '../types.ts'
import { confidenceOf } from './confidence.ts'

/** Of 249 such facts of drawn and real papers at 0.9 or more about half had a wrong name or year. */
const DOUBT: Reason = { id: 'same-name-other-number', weight: 0.85 }

export function toldApart(facts: readonly Fact[]): readonly Fact[] {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    if (fact.source !== 'table' || fact.reading.kind !== 'number') continue
    const { table, path, item, role, years, unit, cumulative } = fact
    const key = JSON.stringify([table, path, item, role, years?.from, years?.to, unit?.base, cumulative])
    groups.set(key, [...(groups.get(key) ?? []), fact])
  }
  const doubted = new Set([...groups.values()].filter(isSplit).flat())
  return doubted.size === 0 ? facts : facts.map((fact) => (doubted.has(fact) ? lessSure(fact) : fact))
}

/** Several numbers in one cell are parts of one thing. */
function isSplit(group: readonly Fact[]): boolean {
  const numbers = new Set(group.map((f) => (f.reading.kind === 'number' ? f.reading.base : undefined)))
  const cells = new Set(group.map((f) => `${f.row} ${f.column}`))
  return numbers.size > 1 && cells.size > 1
}

const lessSure = (fact: Fact): Fact => {
  const reasons = [...fact.reasons, DOUBT]
  return { ...fact, reasons, confidence: Math.min(fact.confidence, confidenceOf(reasons)) }
}
