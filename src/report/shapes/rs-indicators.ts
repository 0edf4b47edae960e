// Facts of one document -> the indicators of the review form: targets, actuals and rates by year.  Pure.
// Facts of one table with the same labels and item belong together; a second, different number for the same line and year
// opens a further indicator. The same indicator printed in several tables is one only if nothing in it differs: then each
// of its values has several places. What has no line or column is counted.
import type { FactRow } from './facts-of-document.ts'
import { FIRST_YEAR, LAST_YEAR } from './rs-columns.ts'
import type { ProjectOf } from './sheet-projects.ts'

export type RsLine = 'target' | 'actual' | 'rate'
const LINES: readonly string[] = ['target', 'actual', 'rate'] satisfies RsLine[]

export type RsIndicator = {
  /** Of the sheet it stands on, where that names one. */
  readonly project: string | undefined
  readonly path: readonly string[]
  readonly item: string
  readonly unit: string
  /** Line and year -> the facts that say the same number, in the indicator's unit. */
  readonly values: ReadonlyMap<string, { readonly number: number; readonly facts: readonly FactRow[] }>
}

export type RsDocument = {
  readonly indicators: readonly RsIndicator[]
  /** Why a fact is not in: role, no single year, outside of the columns' years, no number. */
  readonly left: readonly string[]
}

type Entry = Omit<RsIndicator, 'values'> & {
  readonly cumulative: number
  readonly values: Map<string, { number: number; facts: FactRow[] }>
  readonly rows: Set<string>
}

export const slot = (line: RsLine, year: number): string => `${line} ${year}`

export const rsIndicators = (facts: readonly FactRow[], projectOf: ProjectOf): RsDocument => {
  const left: string[] = []
  const groups = new Map<string, FactRow[]>()
  for (const fact of facts) {
    const reason = whyNot(fact)
    if (reason !== undefined) left.push(reason)
    else {
      const key = JSON.stringify([projectOf(fact), fact.table, fact.path, fact.item, fact.cumulative])
      const group = groups.get(key)
      if (group) group.push(fact)
      else groups.set(key, [fact])
    }
  }
  return {
    indicators: mergeEqual([...groups.values()].flatMap((group) => entriesOf(group, projectOf(group[0]!)))),
    left,
  }
}

const whyNot = ({
  role,
  status,
  number,
  fiscal_year_start: from,
  fiscal_year_end: to,
}: FactRow): string | undefined => {
  if (!LINES.includes(role)) return role
  if (status !== 'value' || number === null) return status
  if (from === null) return 'no year'
  if (from !== to) return 'period'
  return from < FIRST_YEAR || from > LAST_YEAR ? 'year' : undefined
}

/** Targets and actuals first: a rate joins those it was printed beside. */
const entriesOf = (facts: readonly FactRow[], project: string | undefined): Entry[] => {
  const entries: Entry[] = []
  const measured = facts.filter((fact) => fact.role !== 'rate')
  const base = shareOnlyBase(measured)
  for (const fact of measured) put(fact, entries, base)
  for (const fact of facts) if (fact.role === 'rate') putRate(fact, entries)
  return entries.map((entry) => ({ ...entry, project }))
}

/** 千人 beside 人: only in the base unit do they stand in one line. */
const shareOnlyBase = (facts: readonly FactRow[]): boolean =>
  new Set(facts.map((f) => f.unit ?? '')).size > 1 && new Set(facts.map((f) => f.unit_base ?? '')).size === 1

const put = (fact: FactRow, entries: Entry[], base: boolean): void => {
  const unit = (base ? fact.unit_base : fact.unit) ?? ''
  const number = (base ? fact.number_base : fact.number) ?? 0
  add(fact, number, unit, entries, (entry) => entry.unit === unit)
}

const putRate = (fact: FactRow, entries: Entry[]): void => {
  const beside = entries.filter((entry) => entry.rows.has(rowKey(fact)))
  const candidates = beside.length > 0 ? beside : entries.length === 1 ? entries : []
  add(fact, fact.number ?? 0, '', entries, (entry) => candidates.includes(entry))
}

const rowKey = (fact: FactRow): string => `${fact.table} ${fact.row}`

const add = (fact: FactRow, number: number, unit: string, entries: Entry[], fits: (entry: Entry) => boolean): void => {
  const key = slot(fact.role as RsLine, fact.fiscal_year_start ?? 0)
  const open = entries.find((entry) => fits(entry) && (entry.values.get(key)?.number ?? number) === number)
  const entry = open ?? {
    project: undefined,
    path: JSON.parse(fact.path),
    item: fact.item,
    unit,
    cumulative: fact.cumulative,
    values: new Map(),
    rows: new Set(),
  }
  if (!open) entries.push(entry)
  entry.rows.add(rowKey(fact))
  const value = entry.values.get(key)
  if (value) value.facts.push(fact)
  else entry.values.set(key, { number, facts: [fact] })
}

const mergeEqual = (entries: readonly Entry[]): Entry[] => {
  const kept = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = JSON.stringify([entry.project, entry.path, entry.item, entry.cumulative, entry.unit])
    const known = kept.get(key) ?? []
    if (known.length === 0) kept.set(key, known)
    const same = known.find((other) => agree(other, entry))
    if (same) mergeInto(same, entry)
    else known.push(entry)
  }
  return [...kept.values()].flat()
}

/** At least one line and year in common, and none with another number. */
const agree = (a: Entry, b: Entry): boolean => {
  const shared = [...b.values].filter(([key]) => a.values.has(key))
  return shared.length > 0 && shared.every(([key, { number }]) => a.values.get(key)?.number === number)
}

const mergeInto = (entry: Entry, other: Entry): void => {
  for (const [key, value] of other.values) {
    const known = entry.values.get(key)
    if (known) known.facts.push(...value.facts)
    else entry.values.set(key, value)
  }
}
