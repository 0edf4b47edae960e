// What the documents of one city, or of many, say under one name -> findings that stand with the newest of them. Pure.
import type { Finding } from '../../types.ts'
import type { CheckSettings } from '../check.ts'
import { settingOf } from '../check-document.ts'
import { factKey, toFinding } from '../finding.ts'
import type { AcrossDocument, AcrossDraft, AcrossFact, CitiesGroup, CityCheck, Elsewhere, Kin } from './across.ts'
import { CITIES_CHECKS, CITY_CHECKS } from './all-across.ts'
import { byAge } from './differences.ts'
import { groupSeries } from './group-series.ts'

export type AcrossFinding = {
  readonly document: AcrossDocument
  readonly finding: Finding
  readonly elsewhere: readonly Elsewhere[]
}

/** What the family of a document says of checks. */
export type SettingsOf = (document: AcrossDocument) => CheckSettings

export function checkCity(facts: readonly AcrossFact[], kin: Kin, settings: SettingsOf): readonly AcrossFinding[] {
  const group = groupSeries(facts, kin)
  return CITY_CHECKS.flatMap((check) => check.run(group).flatMap((draft) => findingOf(check, draft, settings)))
}

export function checkCities(group: CitiesGroup, settings: SettingsOf): readonly AcrossFinding[] {
  return CITIES_CHECKS.flatMap((check) => check.run(group).flatMap((draft) => findingOf(check, draft, settings)))
}

type Named = Pick<CityCheck, 'id' | 'severity'>

function findingOf(check: Named, draft: AcrossDraft, settings: SettingsOf): readonly AcrossFinding[] {
  const documents = [...new Map(draft.facts.map((f) => [f.document.id, f.document])).values()].sort(byAge)
  // Of two versions the newer is what stands in every list.
  const home = documents.findLast((d) => d.newer === null) ?? documents.at(-1)!
  const severity = settingOf(settings(home), check)
  if (severity === 'off') return []
  const own = draft.facts.filter((f) => f.document.id === home.id)
  const finding = toFinding(check, { ...draft, facts: own }, severity, draft.facts)
  const others = documents.filter((d) => d.id !== home.id)
  return [{ document: home, finding, elsewhere: others.map((d) => elsewhereOf(d, draft.facts)) }]
}

function elsewhereOf(document: AcrossDocument, all: readonly AcrossFact[]): Elsewhere {
  const facts = all.filter((f) => f.document.id === document.id)
  const boxes = facts.map(({ place: { page, box } }) => [page, box.x0, box.y0, box.x1, box.y1])
  return {
    sha256: document.sha256,
    document: document.name,
    pages: [...new Set(facts.map((f) => f.place.page))].sort((a, b) => a - b),
    boxes: [...new Map(boxes.map((box) => [box.join(' '), box])).values()],
    facts: [...new Set(facts.map(factKey))],
  }
}
