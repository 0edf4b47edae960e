// What a report says, whatever form it takes.  Types only.
import type { Bilingual, Severity } from '../../types.ts'
import type { FactRow } from '../shapes/facts-of-document.ts'

export type ReportDocument = {
  readonly sha256: string
  readonly name: string
  readonly path: string
  readonly mediaType: string
  readonly title: string | null
  readonly city: string | null
  readonly fiscalYear: number | null
  readonly pages: number
  /** Why nothing of it could be read; why only a part. */
  readonly failed: string | null
  readonly partial: string | null
  /** What the file holds besides its pages, and nobody opened. */
  readonly enclosed: readonly string[]
}

/** A document as far as its pages can be shown; older versions too. */
export type Paper = Pick<ReportDocument, 'sha256' | 'name' | 'path' | 'mediaType'>

/** [page, x0, y0, x1, y1] in points of the page as displayed. */
export type PageBox = readonly [page: number, x0: number, y0: number, x1: number, y1: number]

/** Where a finding that compares documents finds the other values. */
export type PlacesElsewhere = {
  readonly document: Paper
  readonly pages: readonly number[]
  readonly boxes: readonly PageBox[]
}

/** A person's word on a finding: `accepted`, it is a mistake of the paper; `dismissed`, it is none. */
export type Decision = { readonly state: string; readonly who: string | null; readonly why: string | null }

export type ReportFinding = {
  /** Place in the report, from 1. */
  readonly id: number
  /** The same after every reading: what a person types to accept or dismiss it. */
  readonly key: string
  readonly document: ReportDocument
  readonly check: string
  readonly title: Bilingual
  readonly severity: Severity
  readonly origin: 'document' | 'extraction'
  readonly message: Bilingual
  readonly arithmetic: string | null
  readonly pages: readonly number[]
  readonly boxes: readonly PageBox[]
  /** In other documents. */
  readonly elsewhere: readonly PlacesElsewhere[]
  /** Keys table:row:column. */
  readonly keys: readonly string[]
  readonly values: readonly FactRow[]
  readonly decision?: Decision
}

/** A value of an indicator in its year; `number` in the indicator's unit. */
export type Point = { readonly year: number | null; readonly number: number | null; readonly fact: FactRow }

/** How far an indicator has come, and how that was reckoned. */
export type Progress = {
  readonly met: boolean
  /** Share of the way, 1 = arrived; absent where only met or not can be said. */
  readonly share?: number
  /** from-baseline: (actual - baseline) / (target - baseline); of-target: actual / target. */
  readonly by: 'from-baseline' | 'of-target' | 'compared'
  readonly actual: Point
  readonly target: Point
}

/** Which way is good. */
export type Direction = 'up' | 'down' | 'unknown'

export type SeriesRole = 'baseline' | 'actual' | 'target' | 'forecast' | 'increment' | 'cumulative_increment' | 'rate'

export type Indicator = {
  readonly document: ReportDocument
  readonly path: readonly string[]
  readonly item: string
  readonly unit: string
  readonly cumulative: boolean
  readonly direction: Direction
  readonly points: Readonly<Record<SeriesRole, readonly Point[]>>
  readonly progress?: Progress
  /** Findings that speak of one of its values. */
  readonly findings: readonly number[]
}

/** What one year's budget and settlement of a cost item say; `spent`: settlement / budget. */
export type CostYear = {
  readonly year: number | null
  readonly budget: readonly FactRow[]
  readonly settlement: readonly FactRow[]
  readonly spent?: number
}

export type Cost = {
  readonly document: ReportDocument
  readonly path: readonly string[]
  readonly item: string
  readonly years: readonly CostYear[]
  readonly findings: readonly number[]
}

export type Urgency = {
  /** A picture, or codes without text, that nothing could read. */
  readonly unread: string | null
  readonly unreadable: number
  readonly doubtful: number
  readonly findings: number
}
export type UrgentPage = Urgency & { readonly document: ReportDocument; readonly page: number }

export type ConfidenceBand = { readonly from: number; readonly count: number }

export type Content = {
  readonly documents: readonly ReportDocument[]
  /** Values by document. */
  readonly facts: ReadonlyMap<ReportDocument, number>
  readonly confidence: readonly ConfidenceBand[]
  /** The gravest first, what a person dismissed last. */
  readonly findings: readonly ReportFinding[]
  /** Those a person should read first stand first. */
  readonly urgent: readonly UrgentPage[]
  readonly indicators: readonly Indicator[]
  readonly costs: readonly Cost[]
}

/** What a finding's key is made of. */
export type KeyedFinding = Pick<ReportFinding, 'check' | 'arithmetic' | 'message' | 'pages' | 'boxes'> & {
  readonly sha256: string
}

/** What the report knows of the checks without being one of them. */
export type Knowledge = {
  readonly checkTitle: (id: string) => Bilingual
  readonly findingKey: (finding: KeyedFinding) => string
  readonly lessIsBetter: (item: string) => boolean
}
