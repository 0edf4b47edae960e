// Facts -> series: all values of one indicator or cost item in one table, its periods, and what shares its row. Pure.
import type { Fact, Role } from '../types.ts'
import type { CheckInput, Series } from './check.ts'

const INDICATOR_ROLES: ReadonlySet<Role> = new Set([
  'baseline',
  'actual',
  'target',
  'increment',
  'cumulative_increment',
])

type Gathered = { -readonly [key in keyof Series]: key extends 'facts' ? Fact[] : Series[key] }

/** Facts of one row follow each other, so the row is looked up once and names are compared within it. */
export function gatherSeries(
  facts: readonly Fact[],
): Pick<CheckInput, 'series' | 'seriesOfRows' | 'indicators' | 'cumulative'> {
  const tables = new Map<string, Map<number, Gathered[]>>()
  const series: Gathered[] = []
  const seriesOfRows: Gathered[][] = []
  let rows = new Map<number, Gathered[]>()
  let row: Gathered[] = []
  let before: Fact | undefined
  for (const fact of facts) {
    const sameTable = before?.table === fact.table
    if (!sameTable) rows = entry(tables, fact.table, () => new Map())
    if (!sameTable || before?.row !== fact.row)
      row = entry(rows, fact.row, () => {
        const made: Gathered[] = []
        seriesOfRows.push(made)
        return made
      })
    before = fact
    const { table, path, item } = fact
    let own = row.find((s) => s.item === item && samePath(s.path, path))
    if (!own) {
      own = { table, path, item, facts: [], periods: [] }
      row.push(own)
      series.push(own)
    }
    own.facts.push(fact)
  }
  for (const own of series) {
    sortByColumn(own.facts)
    own.periods = periodsOf(own.facts)
  }
  const indicators = series.filter((s) => s.facts.some((f) => INDICATOR_ROLES.has(f.role)))
  return { series, seriesOfRows, indicators, cumulative: indicators.filter((s) => s.facts.some((f) => f.cumulative)) }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}

/** Nearly always they are in order. */
function sortByColumn(facts: Fact[]): void {
  for (let i = 1; i < facts.length; i++)
    if (facts[i]!.column < facts[i - 1]!.column) return void facts.sort((a, b) => a.column - b.column)
}

const samePath = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((label, i) => label === b[i]))

/** Where a baseline follows a target or an actual, another period begins. */
function periodsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  if (!facts.some((f, i) => i > 0 && f.role === 'baseline')) return [facts]
  const starts = facts.flatMap((f, i) =>
    f.role === 'baseline' && facts.slice(0, i).some((b) => b.role === 'target' || b.role === 'actual') ? [i] : [],
  )
  // Two baselines side by side begin one period.
  const real = starts.filter((at) => facts[at - 1]?.role !== 'baseline')
  if (real.length === 0) return [facts]
  return [0, ...real].map((from, i) => facts.slice(from, real[i]))
}
