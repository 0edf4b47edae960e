// Checks over several documents: those of the cities that a run touched, and of all cities together; their findings are made
// anew and stored.  [IO: the store]
import type { AcrossDocument, AcrossFact, CitiesGroup, Kin } from '../../checks/across/across.ts'
import { CITIES_CHECKS, CITY_CHECKS, PROJECT_CHECKS } from '../../checks/across/all-across.ts'
import {
  type AcrossFinding,
  checkCities,
  checkCity,
  checkProject,
  type SettingsOf,
} from '../../checks/across/check-across.ts'
import { formOf } from '../../checks/across/cluster-series.ts'
import { COMPARED_ROLES } from '../../checks/across/group-series.ts'
import { LEAST_CITIES } from '../../checks/across/outlier-per-head.ts'
import type { Family } from '../../families/define-family.ts'
import { bareName } from '../../japanese/bare-name.ts'
import type { SpreadName } from '../../store/across.ts'
import type { Store } from '../../store/open-store.ts'
import { projectsOf } from './across-projects.ts'
import { acrossFact } from './across-rows.ts'

/** Two years' papers of one form: so many values about one thing are the same, and this share of those in common. */
const KIN = { least: 3, share: 0.6 }
/** What is compared between cities. */
const MEASURED = ['actual', 'settlement']

/** Without a run: of all cities. */
export const checkAcross = async (
  store: Store,
  run: number | undefined,
  families: readonly Family[],
): Promise<void> => {
  const cities = run === undefined ? allCities(store) : store.across.citiesOf(run)
  if (cities.length === 0) return
  const settings = settingsOf(families)
  const found = cities.flatMap((city) => ofCity(store, city, settings))
  store.across.replace(idsOf([...CITY_CHECKS, ...PROJECT_CHECKS]), found.map(toStore), cities)
  store.across.replace(idsOf(CITIES_CHECKS), (await ofAllCities(store, settings)).map(toStore))
}

const allCities = (store: Store): string[] => [...new Set(store.across.documents().flatMap(({ city }) => city ?? []))]

const idsOf = (checks: readonly { readonly id: string }[]): string[] => checks.map(({ id }) => id)

const toStore = ({ document, ...found }: AcrossFinding) => ({ document: document.id, ...found })

const settingsOf = (families: readonly Family[]): SettingsOf => {
  const known = new Map(families.map((family) => [family.id, family.checks ?? {}]))
  return ({ family }) => known.get(family ?? '') ?? {}
}

/** Name by name: only what stands under one name is in memory at a time. */
const ofCity = (store: Store, city: string, settings: SettingsOf): readonly AcrossFinding[] => {
  const documents = new Map(store.across.documents(city).map((d) => [d.id, d]))
  if (documents.size < 2) return []
  const kin = kinOf(store)
  const spread = [...byName(store.across.names(COMPARED_ROLES, city)).values()].filter(isSpread)
  return [
    ...spread.flatMap((names) => checkCity(factsOf(store, names, COMPARED_ROLES, documents, city), kin, settings)),
    ...projectsOf(store, city, documents).flatMap((papers) => checkProject(papers, settings)),
  ]
}

const byName = (names: readonly SpreadName[]): Map<string, SpreadName[]> => {
  const groups = new Map<string, SpreadName[]>()
  for (const one of names) {
    const key = bareName(one.name)
    const own = groups.get(key)
    if (own) own.push(one)
    else groups.set(key, [one])
  }
  groups.delete('')
  return groups
}

/** In two documents or more. */
const isSpread = (names: readonly SpreadName[]): boolean =>
  names.some(({ first, last }) => first !== last || first !== names[0]!.first)

const factsOf = (
  store: Store,
  names: readonly SpreadName[],
  roles: readonly string[],
  documents: ReadonlyMap<number, AcrossDocument>,
  city?: string,
): AcrossFact[] =>
  store.across
    .facts(
      names.map(({ id }) => id),
      roles,
      city,
    )
    .flatMap((row) => {
      const document = documents.get(row.document)
      return document ? [acrossFact(row, document)] : []
    })

const kinOf = (store: Store): Kin => {
  const known = new Map<string, boolean>()
  return (a, b) => {
    const key = `${Math.min(a.id, b.id)} ${Math.max(a.id, b.id)}`
    const before = known.get(key)
    if (before !== undefined) return before
    const { common, same } = formOf(a) === formOf(b) ? store.across.common(a.id, b.id) : { common: 0, same: 0 }
    const kin = same >= KIN.least && same >= KIN.share * common
    known.set(key, kin)
    return kin
  }
}

const ofAllCities = async (store: Store, settings: SettingsOf): Promise<readonly AcrossFinding[]> => {
  const documents = new Map(store.across.documents().map((d) => [d.id, d]))
  const cities = new Set([...documents.values()].map((d) => d.city))
  if (cities.size < LEAST_CITIES) return []
  const { populationOf } = await import('../../families/population.ts')
  return [...byName(store.across.names(MEASURED)).values()]
    .filter((names) => names.reduce((sum, { cities }) => sum + cities, 0) >= LEAST_CITIES)
    .flatMap((names) => citiesGroups(factsOf(store, names, MEASURED, documents), populationOf))
    .flatMap((group) => checkCities(group, settings))
}

/** By unit, year and kind of value; a city that says it in two ways says nothing. */
const citiesGroups = (
  facts: readonly AcrossFact[],
  populationOf: (city: string) => number | undefined,
): readonly CitiesGroup[] => {
  const groups = new Map<string, Map<string, AcrossFact | undefined>>()
  for (const fact of facts) {
    const { document, unit, cumulative, role, years, total } = fact
    if (document.newer !== null || document.city === null) continue
    const key = JSON.stringify([unit?.base, years?.from, years?.to, cumulative, role, total])
    const values = groups.get(key) ?? new Map()
    const said = values.has(document.city) ? values.get(document.city) : fact
    values.set(document.city, said?.reading.base === fact.reading.base ? said : undefined)
    groups.set(key, values)
  }
  return [...groups.values()].map((values) => ({
    values: [...values].flatMap(([city, fact]) => (fact ? [{ fact, people: populationOf(city) ?? 0 }] : [])),
  }))
}
