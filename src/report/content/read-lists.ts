// Rows of the database -> the documents, findings and pages a report speaks of.  Pure over a reader of the database.
import type { Severity } from '../../types.ts'
import type { Value } from '../resource.ts'
import type { Read } from '../shapes/export-table.ts'
import type { Decision, Knowledge, PageBox, Paper, PlacesElsewhere, ReportDocument, ReportFinding } from './content.ts'

const DOCUMENT =
  'sha256 document path media_type title municipality municipality_code fiscal_year pages status error newer_version enclosed'
const FINDING =
  'sha256 check severity origin message_ja message_en arithmetic pages boxes facts verdict verdict_why verdict_who elsewhere'
const SEVERITIES: readonly Severity[] = ['error', 'suspicious', 'info']

/** A finding before its values are looked up. */
export type FindingDraft = Omit<ReportFinding, 'values'>

type Named = Readonly<Record<string, Value>>

export function* named(read: Read, resource: string, columns: string): Iterable<Named> {
  const names = columns.split(' ')
  for (const row of read(resource, names)) yield Object.fromEntries(names.map((name, i) => [name, row[i] ?? null]))
}

const text = (value: Value | undefined): string => String(value ?? '')
const textOrNull = (value: Value | undefined): string | null => (value === null ? null : text(value))
const whole = (value: Value | undefined): number => Number(value ?? 0)

/** Older versions left out, as everywhere in what leaves the database. */
export const readDocuments = (read: Read): ReportDocument[] =>
  [...named(read, 'documents', DOCUMENT)]
    .filter((row) => row.newer_version === null)
    .sort((a, b) => compare(orderOf(a), orderOf(b)))
    .map((row) => ({
      sha256: text(row.sha256),
      name: text(row.document),
      path: text(row.path),
      mediaType: text(row.media_type),
      title: textOrNull(row.title),
      city: textOrNull(row.municipality),
      fiscalYear: row.fiscal_year === null ? null : whole(row.fiscal_year),
      pages: whole(row.pages),
      failed: row.status === 'failed' || row.status === 'refused' ? text(row.error) : null,
      partial: row.status === 'partial' ? text(row.error) : null,
      enclosed: row.enclosed === null ? [] : enclosedOf(text(row.enclosed)),
    }))

/** Each with its size in bytes, where it is a file. */
const enclosedOf = (json: string): string[] =>
  (JSON.parse(json) as { readonly name: string; readonly bytes: number | null }[]).map(({ name, bytes }) =>
    bytes === null ? name : `${name} (${bytes} B)`,
  )

/** By municipality code, as every list of municipalities; unknown ones last. */
const orderOf = ({ municipality_code, document }: Named): string => `${municipality_code ?? '~'} ${document}`

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const DISMISSED = 'dismissed'

export const isOpen = ({ decision }: Pick<ReportFinding, 'decision'>): boolean => decision?.state !== DISMISSED

/** The gravest first, what a person dismissed last; within a severity document by document, in the order of the checks. */
export const readFindings = (
  read: Read,
  documents: readonly ReportDocument[],
  knowledge: Pick<Knowledge, 'checkTitle' | 'findingKey'>,
): FindingDraft[] => {
  const places = new Map(documents.map((document, place) => [document.sha256, place]))
  const papers = readPapers(read)
  const found = [...named(read, 'findings', FINDING)].filter((row) => places.has(text(row.sha256)))
  const rank = (row: Named) =>
    [
      row.verdict === DISMISSED ? SEVERITIES.length : SEVERITIES.indexOf(row.severity as Severity),
      places.get(text(row.sha256))!,
    ] as const
  const ordered = found.map((row) => ({ row, rank: rank(row) }))
  ordered.sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
  return ordered.map(({ row, rank: [, place] }, i) => {
    const document = documents[place]!
    const finding = findingOf(row, papers, knowledge)
    return { id: i + 1, key: knowledge.findingKey({ sha256: document.sha256, ...finding }), document, ...finding }
  })
}

const findingOf = (row: Named, papers: ReadonlyMap<string, Paper>, { checkTitle }: Pick<Knowledge, 'checkTitle'>) => ({
  check: text(row.check),
  title: checkTitle(text(row.check)),
  severity: row.severity as Severity,
  origin: row.origin === 'extraction' ? ('extraction' as const) : ('document' as const),
  message: { ja: text(row.message_ja), en: text(row.message_en) },
  arithmetic: textOrNull(row.arithmetic),
  pages: JSON.parse(text(row.pages)) as number[],
  boxes: JSON.parse(text(row.boxes)) as PageBox[],
  elsewhere: row.elsewhere === null ? [] : elsewhereOf(text(row.elsewhere), papers),
  keys: JSON.parse(text(row.facts)) as string[],
  ...(row.verdict === null ? {} : { decision: decisionOf(row) }),
})

const elsewhereOf = (json: string, papers: ReadonlyMap<string, Paper>): PlacesElsewhere[] =>
  (JSON.parse(json) as { sha256: string; pages: number[]; boxes: PageBox[] }[]).flatMap(({ sha256, pages, boxes }) => {
    const document = papers.get(sha256)
    return document ? [{ document, pages, boxes }] : []
  })

/** Older versions too: a finding may compare a paper with what it replaced. */
const readPapers = (read: Read): ReadonlyMap<string, Paper> =>
  new Map(
    [...named(read, 'documents', 'sha256 document path media_type')].map((row) => {
      const [sha256, name] = [text(row.sha256), text(row.document)]
      return [sha256, { sha256, name, path: text(row.path), mediaType: text(row.media_type) }]
    }),
  )

const decisionOf = ({ verdict, verdict_why, verdict_who }: Named): Decision => ({
  state: text(verdict),
  why: textOrNull(verdict_why),
  who: textOrNull(verdict_who),
})

/** Pages that nothing could read, with the reason. */
export const readUnreadPages = (read: Read): Map<string, ReadonlyMap<number, string>> => {
  const pages = new Map<string, Map<number, string>>()
  for (const row of named(read, 'pages', 'sha256 page origin verdict reason')) {
    if (!isUnread(text(row.verdict), text(row.origin))) continue
    const sha256 = text(row.sha256)
    const known = pages.get(sha256) ?? new Map<number, string>()
    pages.set(sha256, known.set(whole(row.page), text(row.reason)))
  }
  return pages
}

/** A picture, or codes without text, that OCR has not read either. */
const isUnread = (verdict: string, origin: string): boolean =>
  verdict === 'failed' || (origin !== 'ocr' && (verdict === 'scanned' || verdict === 'garbled'))
