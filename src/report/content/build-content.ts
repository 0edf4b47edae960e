// Rows of the database -> what a report says.  Pure. One document's facts are in memory at a time.
import type { Read } from '../shapes/export-table.ts'
import { type FactRow, factsOfDocuments } from '../shapes/facts-of-document.ts'
import { countBands } from './confidence.ts'
import type { Content, Cost, Indicator, Knowledge, ReportDocument, ReportFinding, UrgentPage } from './content.ts'
import { findCosts } from './find-costs.ts'
import { findIndicators } from './find-indicators.ts'
import { groupBy } from './group-by.ts'
import { type FindingDraft, readDocuments, readFindings, readUnreadPages } from './read-lists.ts'
import { byUrgency, urgentPages } from './urgent-pages.ts'

type OfDocument = {
  readonly facts: number
  readonly findings: readonly ReportFinding[]
  readonly indicators: readonly Indicator[]
  readonly costs: readonly Cost[]
  readonly urgent: readonly UrgentPage[]
}

export const buildContent = (read: Read, knowledge: Knowledge): Content => {
  const documents = readDocuments(read)
  const unread = readUnreadPages(read)
  const drafts = groupBy(readFindings(read, documents, knowledge), (finding) => finding.document)
  const bands = countBands()
  const known = new Map<string, OfDocument>()
  const contentOf = (document: ReportDocument, facts: readonly FactRow[]): OfDocument => {
    for (const { confidence } of facts) bands.add(confidence)
    const findings = withValues(drafts.get(document) ?? [], facts)
    const findingsOf = findingsByFact(findings)
    return {
      facts: facts.length,
      findings,
      indicators: findIndicators(document, facts, findingsOf, knowledge),
      costs: findCosts(document, facts, findingsOf),
      urgent: urgentPages(document, unread.get(document.sha256) ?? new Map(), facts, findings),
    }
  }
  const byHash = new Map(documents.map((document) => [document.sha256, document]))
  for (const facts of factsOfDocuments(read)) {
    const document = byHash.get(facts[0]!.sha256)
    if (document) known.set(document.sha256, contentOf(document, facts))
  }
  // In the order of the documents, those without a single value too.
  const parts = documents.map((document) => known.get(document.sha256) ?? contentOf(document, []))
  return {
    documents,
    facts: new Map(documents.map((document, i) => [document, parts[i]!.facts])),
    confidence: bands.bands(),
    findings: parts.flatMap((part) => part.findings).sort((a, b) => a.id - b.id),
    urgent: parts.flatMap((part) => part.urgent).sort(byUrgency),
    indicators: parts.flatMap((part) => part.indicators),
    costs: parts.flatMap((part) => part.costs),
  }
}

const keyOf = ({ table, row, column }: FactRow): string => `${table}:${row}:${column}`

/** A cell holds several values (one a year of a merged cell, one a number of a sentence): the box says which are meant. */
const withValues = (drafts: readonly FindingDraft[], facts: readonly FactRow[]): ReportFinding[] => {
  const wanted = new Set(drafts.flatMap((draft) => draft.keys))
  const byKey = groupBy(
    facts.filter((fact) => wanted.has(keyOf(fact))),
    keyOf,
  )
  return drafts.map((draft) => {
    const places = new Set(draft.boxes.map(String))
    const all = draft.keys.flatMap((key) => byKey.get(key) ?? [])
    const meant = all.filter(({ page, x0, y0, x1, y1 }) => places.has(String([page, x0, y0, x1, y1])))
    return { ...draft, values: meant.length > 0 ? meant : all }
  })
}

const findingsByFact = (findings: readonly ReportFinding[]): ((fact: FactRow) => readonly number[]) => {
  const ids = new Map<FactRow, number[]>()
  for (const { id, values } of findings) for (const fact of values) ids.set(fact, [...(ids.get(fact) ?? []), id])
  return (fact) => ids.get(fact) ?? []
}
