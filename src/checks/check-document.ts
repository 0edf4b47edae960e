// Extraction -> Finding[]: every check of the list is asked, what rests on doubtful readings is toned down. Pure.
import type { Extraction, Fact, Finding, Place, Severity } from '../types.ts'
import { ALL_CHECKS } from './all-checks.ts'
import type { Check, CheckSettings, Draft } from './check.ts'
import { prepare } from './prepare.ts'

/** Below it a reading proves nothing: an error would accuse the paper of our own mistake. */
const PROOF = 0.9
/** Below it a reading is not even a suspicion: it is to be read first. Running text is read at 0.7 to 0.85. */
const SUSPICION = 0.7

export function checkDocument(extraction: Extraction, settings: CheckSettings = {}): readonly Finding[] {
  const input = prepare(extraction)
  return ALL_CHECKS.flatMap((check) => {
    const severity = settingOf(settings, check)
    if (severity === 'off') return []
    return check.run(input).map((draft) => finding(check, draft, severity))
  })
}

const settingOf = (settings: CheckSettings, check: Check): Severity | 'off' | undefined => {
  const said = settings[check.id]
  return typeof said === 'object' ? said.severity : said
}

export const factKey = (fact: Fact): string => `${fact.table}:${fact.row}:${fact.column}`

function finding(check: Check, draft: Draft, set: Severity | undefined): Finding {
  const facts = draft.facts ?? []
  const places = [...facts.map((f) => f.place), ...(draft.places ?? [])]
  const claimed = set ?? draft.severity ?? check.severity
  const severity = tonedDown(claimed, facts)
  const doubtful = severity !== claimed
  const { ja, en } = draft.message
  return {
    check: check.id,
    severity,
    origin: doubtful ? 'extraction' : (draft.origin ?? 'document'),
    message: doubtful ? { ja: `先に読み取りを確かめてください：${ja}`, en: `Read this first: ${en}` } : { ja, en },
    ...(draft.arithmetic === undefined ? {} : { arithmetic: draft.arithmetic }),
    pages: [...new Set(places.map((p) => p.page))].sort((a, b) => a - b),
    places: uniquePlaces(places),
    facts: [...new Set(facts.map(factKey))],
  }
}

/** A sum that does not fit is no proof where a term is doubtful, yet worth a look: the reading is the likelier culprit. */
function tonedDown(severity: Severity, facts: readonly Fact[]): Severity {
  const least = facts.reduce((all, f) => Math.min(all, f.confidence), 1)
  if (severity === 'error' && least < PROOF) return least < SUSPICION ? 'info' : 'suspicious'
  return severity === 'suspicious' && least < SUSPICION ? 'info' : severity
}

function uniquePlaces(places: readonly Place[]): readonly Place[] {
  const seen = new Map(places.map((p) => [`${p.page} ${p.box.x0} ${p.box.y0} ${p.box.x1} ${p.box.y1}`, p]))
  return [...seen.values()]
}
