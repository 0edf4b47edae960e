// What a report says -> one JSON document for programs.  Pure.
import type { Content, Indicator, Paper, Point, ReportFinding } from './content/content.ts'
import { isOpen } from './content/read-lists.ts'
import type { FactRow } from './shapes/facts-of-document.ts'

/** Raised when a key changes its meaning or goes; new keys do not raise it. */
const SCHEMA_VERSION = 1

export const reportJson = (content: Content, generator: string, readAt: string | null): object => ({
  schemaVersion: SCHEMA_VERSION,
  generator,
  readAt,
  summary: summaryOf(content),
  documents: content.documents.map((document) => ({ ...document, facts: content.facts.get(document) ?? 0 })),
  findings: content.findings.map(findingOf),
  pagesToReadFirst: content.urgent.map(({ document, ...page }) => ({ ...nameOf(document), ...page })),
  indicators: content.indicators.map(indicatorOf),
})

const summaryOf = ({ documents, facts, findings, urgent, indicators, confidence }: Content) => {
  const count = (severity: ReportFinding['severity']) =>
    findings.filter((f) => isOpen(f) && f.severity === severity).length
  return {
    documents: documents.length,
    failed: documents.filter(({ failed }) => failed !== null).length,
    partial: documents.filter(({ partial }) => partial !== null).length,
    pages: documents.reduce((sum, { pages }) => sum + pages, 0),
    facts: [...facts.values()].reduce((sum, n) => sum + n, 0),
    indicators: indicators.length,
    findings: { error: count('error'), suspicious: count('suspicious'), info: count('info') },
    pagesToReadFirst: urgent.length,
    confidence,
  }
}

const nameOf = ({ name, sha256 }: Paper) => ({ document: name, sha256 })

const findingOf = ({ document, keys, values, elsewhere, ...finding }: ReportFinding) => ({
  ...nameOf(document),
  city: document.city,
  ...finding,
  elsewhere: elsewhere.map(({ document, pages, boxes }) => ({ ...nameOf(document), pages, boxes })),
  facts: keys,
  values: values.map(recordOf),
})

const recordOf = (fact: FactRow) => ({
  item: fact.item,
  path: JSON.parse(fact.path) as string[],
  role: fact.role,
  years: [fact.fiscal_year_start, fact.fiscal_year_end],
  number: fact.number,
  unit: fact.unit,
  status: fact.status,
  raw: fact.raw,
  confidence: fact.confidence,
  correctedBy: fact.corrected_by,
  page: fact.page,
  box: [fact.x0, fact.y0, fact.x1, fact.y1],
})

const indicatorOf = ({ document, points, progress, ...indicator }: Indicator) => ({
  ...nameOf(document),
  ...indicator,
  points: Object.fromEntries(
    Object.entries(points)
      .filter(([, list]) => list.length > 0)
      .map(([role, list]) => [role, list.map(pointOf)]),
  ),
  progress: progress ? { ...progress, actual: pointOf(progress.actual), target: pointOf(progress.target) } : null,
})

const pointOf = ({ year, number, fact }: Point) => ({
  year,
  number,
  raw: fact.raw,
  page: fact.page,
  confidence: fact.confidence,
})
