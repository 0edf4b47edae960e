// What a check is: a plain object with one pure function, and what it is given. Types only.
import type { Bilingual, Cell, Extraction, Fact, Place, Role, Row, RowValue, Severity, Table } from '../types.ts'

export type NumberFact = Fact & { readonly reading: Extract<Fact['reading'], { kind: 'number' }> }

/** All values of one indicator or cost item in one table, in printed order. */
export type Series = {
  readonly table: string
  readonly path: readonly string[]
  readonly item: string
  readonly facts: readonly Fact[]
  /** A plan and its successor side by side are two periods of one row. */
  readonly periods: readonly (readonly Fact[])[]
}

/** A stretch of running text with its place. */
export type Passage = { readonly text: string; readonly place: Place }

/** What checks look at of a table. */
export type CheckTable = Pick<Table, 'id' | 'headerRows' | 'notes' | 'parts'> & {
  readonly cells: readonly Pick<Cell, 'row' | 'column' | 'text' | 'notes' | 'place'>[]
}

/** Heads above the printed value of a rate. */
export type RateHeads = Pick<Row, 'table' | 'row'> & Pick<RowValue, 'column' | 'place' | 'heads'>

/** All that checks are made of; plain data, so that it can be kept beside the document. */
export type Material = Pick<Extraction, 'context' | 'facts' | 'fields' | 'choices'> & {
  readonly tables: readonly CheckTable[]
  /** Lines of text outside tables. */
  readonly lines: readonly Passage[]
  readonly rateHeads: readonly RateHeads[]
}

export type CheckInput = Omit<Material, 'lines' | 'rateHeads'> & {
  readonly numbers: readonly NumberFact[]
  /** Numbers of one role, in printed order. */
  readonly ofRole: (role: Role) => readonly NumberFact[]
  readonly factsOf: (table: string) => readonly Fact[]
  readonly series: readonly Series[]
  /** The same by the rows they stand in. */
  readonly seriesOfRows: readonly (readonly Series[])[]
  /** Those of them that have an actual, a target or an increment: no budgets. */
  readonly indicators: readonly Series[]
  /** Those of the indicators with a 累計. */
  readonly cumulative: readonly Series[]
  /** The key by which spellings of one name are the same. */
  readonly bareName: (item: string) => string
  readonly passages: readonly Passage[]
  /** Heads above a value of a rate, outermost first. */
  readonly headsOf: (fact: Fact) => readonly string[]
}

/** What a check says; the engine adds who says it, places, pages and keys. */
export type Draft = {
  readonly message: Bilingual
  readonly arithmetic?: string
  readonly facts?: readonly Fact[]
  /** For what stands in no fact. */
  readonly places?: readonly Place[]
  /** Where it differs from the check's own. */
  readonly severity?: Severity
  readonly origin?: 'document' | 'extraction'
}

export type Check = {
  /** = the file's name */
  readonly id: string
  readonly title: Bilingual
  /** The most that it claims. */
  readonly severity: Severity
  readonly run: (input: CheckInput) => readonly Draft[]
}

/** What a family says of a check: off, or another severity. */
export type CheckSettings = Readonly<Record<string, Severity | 'off' | { readonly severity: Severity | 'off' }>>
