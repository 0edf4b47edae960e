// Facts of one document -> its indicators in printed order, each with its points by role and year.  Pure.
// A line of a table with one path and item is one indicator; units of different magnitude meet in the base unit.
import type { FactRow } from '../shapes/facts-of-document.ts'
import type { Indicator, Knowledge, Point, ReportDocument, SeriesRole } from './content.ts'
import { directionOf } from './direction.ts'
import { groupBy } from './group-by.ts'
import { progressOf } from './progress.ts'

export const SERIES_ROLES: readonly SeriesRole[] = [
  'baseline',
  'actual',
  'target',
  'forecast',
  'increment',
  'cumulative_increment',
  'rate',
]
/** An indicator is more than a rate that belongs to something else. */
const SAYS_ENOUGH: readonly SeriesRole[] = SERIES_ROLES.filter((role) => role !== 'rate')

export const findIndicators = (
  document: ReportDocument,
  facts: readonly FactRow[],
  findingsOf: (fact: FactRow) => readonly number[],
  { lessIsBetter }: Pick<Knowledge, 'lessIsBetter'>,
): Indicator[] => {
  const ofSeries = facts.filter(({ role }) => SERIES_ROLES.includes(role as SeriesRole))
  const groups = groupBy(ofSeries, ({ table, row, path, item }) => JSON.stringify([table, row, path, item]))
  return [...groups.values()]
    .filter((group) => group.some((f) => SAYS_ENOUGH.includes(f.role as SeriesRole) && f.status !== 'blank'))
    .map((group) => indicatorOf(document, group, findingsOf, lessIsBetter(group[0]!.item)))
}

const indicatorOf = (
  document: ReportDocument,
  facts: readonly FactRow[],
  findingsOf: (fact: FactRow) => readonly number[],
  nameSaysLess: boolean,
): Indicator => {
  const measured = facts.filter((fact) => fact.role !== 'rate')
  const unitOf = sharedUnit(measured)
  const of = (role: SeriesRole) => pointsOf(facts, role, unitOf.base && role !== 'rate')
  const points = {
    baseline: of('baseline'),
    actual: of('actual'),
    target: of('target'),
    forecast: of('forecast'),
    increment: of('increment'),
    cumulative_increment: of('cumulative_increment'),
    rate: of('rate'),
  }
  const direction = directionOf(points, nameSaysLess)
  const cumulative = facts.some((f) => f.cumulative !== 0 && f.role === 'actual')
  const progress = unitOf.mixed ? undefined : progressOf(points, direction, cumulative)
  return {
    document,
    path: JSON.parse(facts[0]!.path),
    item: facts[0]!.item,
    unit: unitOf.unit,
    cumulative,
    direction,
    points,
    ...(progress ? { progress } : {}),
    findings: [...new Set(facts.flatMap(findingsOf))].sort((a, b) => a - b),
  }
}

/** `mixed`: not even the base units are the same, so nothing may be compared. */
const sharedUnit = (facts: readonly FactRow[]): { unit: string; base: boolean; mixed: boolean } => {
  const numbers = facts.filter((fact) => fact.number !== null)
  const units = new Set(numbers.map((fact) => fact.unit ?? ''))
  if (units.size <= 1) return { unit: [...units][0] ?? '', base: false, mixed: false }
  const bases = new Set(numbers.map((fact) => fact.unit_base ?? ''))
  return { unit: [...bases][0] ?? '', base: true, mixed: bases.size > 1 }
}

const pointsOf = (facts: readonly FactRow[], role: SeriesRole, base: boolean): Point[] =>
  facts
    .filter((fact) => fact.role === role)
    .map((fact) => ({ year: yearOf(fact), number: base ? fact.number_base : fact.number, fact }))
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0))

/** A period counts at its end: a target for 2020 to 2024 is due in 2024. */
const yearOf = (fact: FactRow): number | null => fact.fiscal_year_end ?? fact.fiscal_year_start
