// Facts of one name in one city -> series by document, path and unit, and which of them are one indicator. Pure.
import type { Role } from '../../types.ts'
import { bareName } from '../bare-name.ts'
import type { AcrossFact, AcrossSeries, CityGroup, Kin } from './across.ts'
import { clusterSeries, samePath } from './cluster-series.ts'

/** What is compared between documents; a baseline is the actual of its year. */
const KINDS: Partial<Record<Role, string>> = {
  baseline: 'actual',
  actual: 'actual',
  target: 'target',
  settlement: 'settlement',
  budget: 'budget',
}

export const COMPARED_ROLES: readonly string[] = Object.keys(KINDS)

export const kindOf = (fact: AcrossFact): string => KINDS[fact.role] ?? fact.role

export function groupSeries(facts: readonly AcrossFact[], kin: Kin): CityGroup {
  const all = seriesOf(facts)
  const series = all.filter((s) => s.document.newer === null)
  return { series, clusters: clusterSeries(series, kin), versions: versionsOf(all), kin }
}

function seriesOf(facts: readonly AcrossFact[]): readonly AcrossSeries[] {
  const groups = new Map<string, AcrossFact[]>()
  for (const fact of facts) {
    if (fact.reading.bound || !fact.years) continue
    const { document, path, unit, cumulative } = fact
    const key = JSON.stringify([document.id, path, bareName(fact.item), unit?.base, cumulative])
    const own = groups.get(key)
    if (own) own.push(fact)
    else groups.set(key, [fact])
  }
  return [...groups.values()].map((own) => {
    const { document, item, path, unit, cumulative } = own[0]!
    return { document, item, name: bareName(item), path, unit: unit?.base ?? '', cumulative, values: valuesOf(own) }
  })
}

const keyOf = (f: AcrossFact): string => `${kindOf(f)} ${f.years!.from} ${f.years!.to} ${f.total}`

function valuesOf(facts: readonly AcrossFact[]): ReadonlyMap<string, AcrossFact> {
  const values = new Map<string, AcrossFact>()
  const torn = new Set<string>()
  for (const fact of facts) {
    const key = keyOf(fact)
    const known = values.get(key)
    if (known && known.reading.base !== fact.reading.base) torn.add(key)
    if (!known) values.set(key, fact)
  }
  for (const key of torn) values.delete(key)
  return values
}

/** The same line of the same form, once in each version. */
function versionsOf(series: readonly AcrossSeries[]): CityGroup['versions'] {
  return series.flatMap((older) =>
    series
      .filter((newer) => newer.document.id === older.document.newer && isSameLine(older, newer))
      .map((newer) => [older, newer] as const),
  )
}

const isSameLine = (a: AcrossSeries, b: AcrossSeries): boolean =>
  a.unit === b.unit && a.cumulative === b.cumulative && samePath(a.path, b.path)
