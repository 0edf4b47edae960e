// Facts of one name in one city -> series by document, path and unit, and which of them are one indicator. Pure.

import { bareName } from '../../japanese/bare-name.ts'
import type { Role } from '../../types.ts'
import type { AcrossFact, AcrossSeries, CityGroup, Kin } from './across.ts'
import { clusterSeries } from './cluster-series.ts'

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

/** Without `kin` the same line of a form proves nothing. */
export function groupSeries(facts: readonly AcrossFact[], kin?: Kin, bare: Bare = bareName): CityGroup {
  const all = seriesOf(facts, bare)
  const series = all.filter((s) => s.document.newer === null)
  return { series, clusters: clusterSeries(series, kin), versions: versionsOf(all) }
}

type Bare = (name: string) => string

function seriesOf(facts: readonly AcrossFact[], bare: Bare): readonly AcrossSeries[] {
  const groups = new Map<string, AcrossFact[]>()
  for (const fact of facts) {
    if (fact.reading.bound || !fact.years) continue
    const { document, path, unit, cumulative } = fact
    const key = [document.id, path.join('>'), bare(fact.item), unit?.base, cumulative].join('\n')
    const own = groups.get(key)
    if (own) own.push(fact)
    else groups.set(key, [fact])
  }
  return [...groups.values()].map((own) => {
    const { document, item, path, unit, cumulative } = own[0]!
    const line = path.map(bare).join('>')
    return { document, item, name: bare(item), path, line, unit: unit?.base ?? '', cumulative, values: valuesOf(own) }
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
  a.unit === b.unit && a.cumulative === b.cumulative && a.line === b.line
