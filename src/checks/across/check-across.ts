// What the documents of one city, or of many, say under one name -> findings that stand with the newest of them. Pure.
import type { Finding } from '../../types.ts'
import type { CheckSettings } from '../check.ts'
import { settingOf } from '../check-document.ts'
import { factKey, toFinding } from '../finding.ts'
import type {
  AcrossDocument,
  AcrossDraft,
  AcrossFact,
  CitiesGroup,
  CityCheck,
  Elsewhere,
  Kin,
  ProjectPaper,
} from './across.ts'
import { CITIES_CHECKS, CITY_CHECKS, PROJECT_CHECKS } from './all-across.ts'
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

/** Papers of one project of one city. */
export function checkProject(papers: readonly ProjectPaper[], settings: SettingsOf): readonly AcrossFinding[] {
  const ordered = [...papers].sort((a, b) => byAge(a.document, b.document))
  return PROJECT_CHECKS.flatMap((check) => check.run(ordered).flatMap((draft) => findingOf(check, draft, settings)))
}

export function checkCities(group: CitiesGroup, settings: SettingsOf): readonly AcrossFinding[] {
  return CITIES_CHECKS.flatMap((check) => check.run(group).flatMap((draft) => findingOf(check, draft, settings)))
}

type Named = Pick<CityCheck, 'id' | 'severity'>

function findingOf(check: Named, draft: AcrossDraft, settings: SettingsOf): readonly AcrossFinding[] {
  const named = [...draft.facts, ...(draft.marks ?? [])].map(({ document }) => document)
  const documents = [...new Map(named.map((d) => [d.id, d])).values()].sort(byAge)
  // Of two versions the newer is what stands in every list.
  const home = documents.findLast((d) => d.newer === null) ?? documents.at(-1)!
  const severity = settingOf(settings(home), check)
  if (severity === 'off') return []
  const own = draft.facts.filter((f) => f.document.id === home.id)
  const places = (draft.marks ?? []).filter((m) => m.document.id === home.id).map((m) => m.place)
  const finding = toFinding(check, { ...draft, facts: own, places }, severity, draft.facts)
  const others = documents.filter((d) => d.id !== home.id)
  return [{ document: home, finding, elsewhere: others.map((d) => elsewhereOf(d, draft)) }]
}

function elsewhereOf(document: AcrossDocument, draft: AcrossDraft): Elsewhere {
  const facts = draft.facts.filter((f) => f.document.id === document.id)
  const marks = (draft.marks ?? []).filter((m) => m.document.id === document.id)
  const places = [...facts, ...marks].map(({ place }) => place)
  const boxes = places.map(({ page, box }) => [page, box.x0, box.y0, box.x1, box.y1])
  return {
    sha256: document.sha256,
    document: document.name,
    pages: [...new Set(places.map(({ page }) => page))].sort((a, b) => a - b),
    boxes: [...new Map(boxes.map((box) => [box.join(' '), box])).values()],
    facts: [...new Set(facts.map(factKey))],
  }
}
