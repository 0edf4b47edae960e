// Doubts about pages -> the pages that need a person first, the most urgent first.  Pure.
import type { FactRow } from '../shapes/facts-of-document.ts'
import { SURE } from './confidence.ts'
import type { ReportDocument, ReportFinding, UrgentPage } from './content.ts'

/** What one doubt of a kind weighs: a page without any text misses all its values at once. */
const WEIGHT = { unread: 100, unreadable: 5, findings: 3, doubtful: 1 } as const

type Open = { -readonly [key in keyof UrgentPage]: UrgentPage[key] }

export const urgentPages = (
  document: ReportDocument,
  unread: ReadonlyMap<number, string>,
  facts: readonly FactRow[],
  findings: readonly Pick<ReportFinding, 'origin' | 'pages'>[],
): UrgentPage[] => {
  const pages = new Map<number, Open>()
  const at = (page: number): Open => {
    const known = pages.get(page) ?? { document, page, unread: null, unreadable: 0, doubtful: 0, findings: 0 }
    pages.set(page, known)
    return known
  }
  for (const [page, reason] of unread) at(page).unread = reason
  for (const fact of facts) {
    if (fact.corrected_by !== null) continue // A person has been there.
    if (fact.status === 'unreadable') at(fact.page).unreadable += 1
    else if (fact.confidence < SURE) at(fact.page).doubtful += 1
  }
  for (const { origin, pages: places } of findings)
    if (origin === 'extraction') for (const page of places) at(page).findings += 1
  return [...pages.values()]
}

export const byUrgency = (a: UrgentPage, b: UrgentPage): number => weight(b) - weight(a)

const weight = ({ unread, unreadable, doubtful, findings }: UrgentPage): number =>
  (unread === null ? 0 : WEIGHT.unread) +
  unreadable * WEIGHT.unreadable +
  findings * WEIGHT.findings +
  doubtful * WEIGHT.doubtful
