// What a check says -> a finding: places, pages, keys; what rests on doubtful readings is toned down. Pure.
import type { Fact, Finding, Place, Severity } from '../types.ts'
import type { Check, Draft } from './check.ts'

/** Below it a reading proves nothing: an error would accuse the paper of our own mistake. */
const PROOF = 0.9
/** Below it a reading is not even a suspicion: it is to be read first. Running text is read at 0.7 to 0.85. */
const SUSPICION = 0.7

export const factKey = (fact: Fact): string => `${fact.table}:${fact.row}:${fact.column}`

/** `proof`: all values it rests on, where some stand in another document. */
export function toFinding(
  check: Pick<Check, 'id' | 'severity'>,
  draft: Draft,
  set: Severity | undefined,
  proof: readonly Fact[] = draft.facts ?? [],
): Finding {
  const facts = draft.facts ?? []
  const places = [...facts.map((f) => f.place), ...(draft.places ?? [])]
  const claimed = set ?? draft.severity ?? check.severity
  const severity = tonedDown(claimed, proof)
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

export function uniquePlaces(places: readonly Place[]): readonly Place[] {
  const seen = new Map(places.map((p) => [`${p.page} ${p.box.x0} ${p.box.y0} ${p.box.x1} ${p.box.y1}`, p]))
  return [...seen.values()]
}
