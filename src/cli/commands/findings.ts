// Findings of a database: read, counted, weighed against --strict.  [IO: reads the store]
import { createHash } from 'node:crypto'
import type { Verdict } from '../../store/judgements.ts'
import type { Store } from '../../store/open-store.ts'
import type { Severity } from '../../types.ts'
import { UserError } from '../../user-error.ts'

/** The gravest first. */
export const SEVERITIES = ['error', 'suspicious', 'info'] as const satisfies readonly Severity[]

const COLUMNS = [
  'document',
  'sha256',
  'check',
  'severity',
  'origin',
  'message_ja',
  'message_en',
  'arithmetic',
  'pages',
  'boxes',
  'facts',
  'verdict',
  'verdict_why',
  'verdict_who',
  'judgement_id',
  'elsewhere',
] as const

export type StoredFinding = {
  /** The same after every reading of the same file that finds the same: what a person types. */
  readonly id: string
  readonly document: string
  readonly sha256: string
  readonly check: string
  readonly severity: Severity
  readonly origin: 'document' | 'extraction'
  readonly message: { readonly ja: string; readonly en: string }
  readonly arithmetic: string | null
  readonly pages: readonly number[]
  readonly boxes: readonly (readonly number[])[]
  readonly facts: readonly string[]
  /** Where it compares documents: the places in the others. */
  readonly elsewhere: readonly PlacesIn[]
  readonly judgement?: {
    readonly id: number
    readonly verdict: Verdict
    readonly why: string
    readonly who: string
  }
}

type PlacesIn = { readonly document: string; readonly sha256: string; readonly pages: readonly number[] }

export type FindingCounts = Readonly<Record<Severity, number>>

export const readFindings = (store: Store): StoredFinding[] =>
  [...store.rows('findings', COLUMNS)].map((row) => {
    const [
      document,
      sha256,
      check,
      severity,
      origin,
      ja,
      en,
      arithmetic,
      pages,
      boxes,
      facts,
      verdict,
      why,
      who,
      by,
      far,
    ] = row.map((value) => (value === null ? undefined : String(value)))
    const finding = {
      document: document!,
      sha256: sha256!,
      check: check!,
      severity: severity as Severity,
      origin: origin === 'extraction' ? ('extraction' as const) : ('document' as const),
      message: { ja: ja!, en: en! },
      arithmetic: arithmetic ?? null,
      pages: JSON.parse(pages!),
      boxes: JSON.parse(boxes!),
      facts: JSON.parse(facts!),
      elsewhere: JSON.parse(far ?? '[]'),
    }
    const judgement = { id: Number(by), verdict: verdict as Verdict, why: why ?? '', who: who ?? '' }
    return { id: findingId(finding), ...finding, ...(verdict === undefined ? {} : { judgement }) }
  })

/** Digits of an id: one in four thousand million. */
const ID_LENGTH = 8

type Named = Pick<StoredFinding, 'sha256' | 'check' | 'arithmetic' | 'message' | 'pages' | 'boxes'>

export const findingId = ({ sha256, check, arithmetic, message, pages, boxes }: Named): string => {
  const place = (boxes[0] ?? []).map(Math.round)
  const says = [sha256, check, arithmetic ?? message.ja, pages[0], ...place].join('\n')
  return createHash('sha256').update(says).digest('hex').slice(0, ID_LENGTH)
}

export const isDismissed = ({ judgement }: Pick<StoredFinding, 'judgement'>): boolean =>
  judgement?.verdict === 'dismissed'

export const countFindings = (findings: readonly Pick<StoredFinding, 'severity'>[]): FindingCounts => ({
  error: findings.filter((f) => f.severity === 'error').length,
  suspicious: findings.filter((f) => f.severity === 'suspicious').length,
  info: findings.filter((f) => f.severity === 'info').length,
})

/** Of the documents of a run, whether read now or before; what a person dismissed does not count. */
export const countFindingsOf = (store: Store, documents: ReadonlySet<string>): FindingCounts => {
  const rows = [...store.rows('findings', ['sha256', 'severity', 'verdict'])]
  const open = rows.filter(([sha, , verdict]) => documents.has(String(sha)) && verdict !== 'dismissed')
  return countFindings(open.map(([, s]) => ({ severity: s as Severity })))
}

export const isAtLeast = (severity: Severity, least: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least)

/** Bare --strict means errors. */
export const strictLevel = (option: string | boolean | undefined): Severity | undefined => {
  if (option === undefined || option === false) return undefined
  if (option === true) return 'error'
  const level = SEVERITIES.find((s) => s === option)
  if (level) return level
  throw new UserError(`--strict: 「${option}」は使えません / found "${option}", allowed: ${SEVERITIES.join(', ')}`)
}

/** Exit code of --strict. */
export const FINDINGS = 3

export const strictCode = (counts: FindingCounts, strict: Severity | undefined): number =>
  strict !== undefined && SEVERITIES.some((s) => isAtLeast(s, strict) && counts[s] > 0) ? FINDINGS : 0
