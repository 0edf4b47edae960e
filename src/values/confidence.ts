// Named reasons -> one confidence. Pure.
import type { Reason, Role, Unit, Years } from '../types.ts'

/** What even a fact without any doubt is not surer than: the reader itself can be wrong. */
const CEILING = 0.995
/** Years that are not printed: how often facts of that role are still right. */
const NO_YEAR: Partial<Record<Role, number>> = {
  baseline: 0.93,
  rate: 0.95,
  increment: 0.85,
  cumulative_increment: 0.85,
  target: 0.8,
}
const NO_YEAR_ELSE = 0.5
const UNIT_FROM: Readonly<Record<Unit['from'], number>> = {
  cell: 1,
  column: 1,
  item: 1,
  header: 0.995,
  caption: 0.995,
  page: 0.98,
  none: 0.92,
}

export const yearReason = (role: Role, years: Years | undefined): readonly Reason[] =>
  years ? [] : [{ id: 'year-unknown', weight: NO_YEAR[role] ?? NO_YEAR_ELSE }]

export const unitReason = (unit: Unit | undefined, hasItem: boolean): Reason => {
  const from = unit?.from ?? 'none'
  return { id: `unit-from-${from}`, weight: hasItem ? UNIT_FROM[from] : UNIT_FROM.none }
}

export const confidenceOf = (reasons: readonly Reason[]): number =>
  Math.round(1000 * reasons.reduce((p, r) => p * r.weight, CEILING)) / 1000
