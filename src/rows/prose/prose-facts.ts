// One passage -> the amounts in it that its text marks as facts, each with name, role, year and reasons. Pure.
import type { Tokenise } from '../../japanese/tokens.ts'
import { findYears } from '../../notation/years.ts'
import type { Reason, Role, Years } from '../../types.ts'
import { type Amount, amountsIn } from './amounts.ts'
import { type NamedAmount, nameAmounts } from './name-amounts.ts'
import { findSegments, type Segment } from './segments.ts'
import { findSeries, type SeriesAmount } from './series.ts'
import { findStated } from './stated.ts'
import { isMeasure } from './stated-labels.ts'
import type { Stated } from './stated-types.ts'
import { periodNote, shifted, yearAbove, yearBefore } from './years-near.ts'

export type Reading = {
  readonly text: string
  readonly era: string | undefined
  readonly tokenise: Tokenise
  /** Year and role that the box, the column or the title says of all its text. */
  readonly whole: Years | undefined
  readonly role: Role
  /** A short cell in a column of outcomes (主な成果). */
  readonly outcome: boolean
  /** The text of a cell: its labels name it. */
  readonly inCell: boolean
  /** The fiscal year the paper is about. */
  readonly document: Years | undefined
}

export type ProseFact = {
  readonly item: string
  readonly path: readonly string[]
  readonly amount: Amount
  readonly role: Role
  readonly years?: Years | undefined
  readonly cumulative: boolean
  readonly reasons: readonly Reason[]
}

/** Measured on checked papers: of 67 marked outcomes, 13 labelled aims and 42 labelled amounts all were right, yet from
 *  few authors. Prose says less clearly than a table what a number is; nothing read from it reaches 0.9. */
const MARKED = 0.89
/** Forms of words seen too seldom to be measured. */
const PROSE = 0.85
const REASONS = {
  arrow: { id: 'prose-outcome-mark', weight: MARKED },
  label: { id: 'prose-outcome-label', weight: PROSE },
  series: { id: 'prose-role-before-number', weight: PROSE },
  bracket: { id: 'prose-labelled-aim', weight: MARKED },
  colon: { id: 'prose-labelled-amount', weight: 0.8 },
  listed: { id: 'prose-listed-amount', weight: 0.75 },
  itemized: { id: 'prose-itemized-amount', weight: 0.8 },
  enclosed: { id: 'prose-enclosed-amount', weight: 0.65 },
  head: { id: 'prose-bracketed-name', weight: PROSE },
  dated: { id: 'prose-dated-amount', weight: 0.6 },
  outcome: { id: 'prose-outcome-column', weight: PROSE },
  carried: { id: 'prose-name-carried', weight: 0.92 },
  heading: { id: 'prose-name-from-heading', weight: 0.95 },
  after: { id: 'prose-name-after-number', weight: 0.97 },
  documentYear: { id: 'prose-year-of-document', weight: 0.88 },
  noYear: { id: 'prose-no-year', weight: 0.8 },
} as const satisfies Record<string, Reason>

const AFTER_ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^(?:の)?(?:予定|見込)/u, 'forecast'],
  [/^(?:を|の)?目標/u, 'target'],
]

const ofNamed = (segment: Segment, named: NamedAmount, years: Years | undefined): ProseFact => ({
  item: named.item,
  path: segment.heading && !named.item.includes(segment.heading) ? [segment.heading] : [],
  amount: named.amount,
  role: named.amount.changed
    ? 'difference'
    : (named.role ?? AFTER_ROLES.find(([p]) => p.test(named.after))?.[1] ?? segment.role),
  years,
  cumulative: named.cumulative,
  reasons: [
    REASONS[segment.mark],
    ...(named.from === 'before' ? [] : [REASONS[named.from]]),
    ...(years ? [] : [REASONS.noYear]),
  ],
})

/** ▶R2…参加者78名: the year that opens the stretch is that of all its amounts. */
const segmentFacts = (reading: Reading, segment: Segment, amounts: readonly Amount[]): ProseFact[] => {
  const own = reading.text.slice(segment.start, segment.end)
  const lead = /^\s*/u.exec(own)![0].length
  const year = findYears(own, reading.era).find((m) => m.start <= lead + 1)
  const behind = year ? year.end + /^[\s…‥:：.。・]*/u.exec(own.slice(year.end))![0].length : lead
  const years = year?.years ?? yearAbove(reading, segment.start) ?? reading.whole
  const span = { start: segment.start + behind, end: segment.end, heading: segment.heading }
  const named = nameAmounts(reading.text, amounts, span, reading.tokenise).filter((n) => n.item !== '')
  return named.flatMap((n, i) => besideAmount(reading.text, ofNamed(segment, n, years), named[i - 1]) ?? [])
}

/** 412件（前年度 365件） is the same a year before; 612人（定員 680人） something else, whose name the text only hints at. */
function besideAmount(text: string, fact: ProseFact, before: NamedAmount | undefined): ProseFact | undefined {
  const label = before && IN_BRACKET.exec(text.slice(before.amount.end, fact.amount.start))?.[1]
  if (label === undefined) return fact
  if (!PREVIOUS.test(label)) return LIMIT.test(label) ? undefined : fact
  return { ...fact, item: before!.item, years: shifted(fact.years, -1) }
}
const IN_BRACKET = /^[(（]\s*([^\d()（）、。]{2,12}?)\s*[:：]?\s*$/u
const PREVIOUS = /^(?:前年度?|昨年度?)(?:実績|比)?$/u
const LIMIT = /定員|定数|上限|枠|募集/u

/** 事業費 in a report of results is what was spent. */
const COSTS = /(?:費|経費|コスト)$/u

const roleFor = (reading: Reading, stated: Stated): Role => {
  if (stated.amount.changed) return 'difference'
  if (stated.role !== 'other') return stated.role
  return reading.role === 'actual' && COSTS.test(stated.item) ? 'settlement' : reading.role
}

/** The year of the document stands for an amount only where the text says by a name of measure what it is. */
const documentYear = (reading: Reading, stated: Stated): Years | undefined =>
  /^(?:colon|listed|itemized|enclosed|head)$/u.test(stated.kind) &&
  (stated.kind === 'itemized' || isMeasure(stated.item)) &&
  roleFor(reading, stated) !== 'other'
    ? reading.document
    : undefined

const statedFact = (reading: Reading, stated: Stated): ProseFact | undefined => {
  const { amount } = stated
  const near = stated.years ?? yearBefore(reading, amount.start) ?? yearAbove(reading, amount.start)
  const said = near ?? (stated.kind === 'bracket' ? periodNote(reading) : undefined) ?? reading.whole
  const years = said ?? documentYear(reading, stated)
  const role = roleFor(reading, stated)
  if (role === 'other' && (stated.kind === 'enclosed' || !isMeasure(stated.item))) return undefined
  // An amount nobody dates is no fact unless the paper calls it an aim.
  if (!years && stated.kind !== 'bracket') return undefined
  return {
    item: stated.item,
    path: [],
    amount,
    role,
    years: shifted(years, stated.shift ?? 0),
    cumulative: amount.cumulative,
    reasons: [REASONS[stated.kind], ...(said ? [] : [years ? REASONS.documentYear : REASONS.noYear])],
  }
}

/** ○○数 目標 5,000件 → 実績 6,214件: a plan beside its result is of the year the paper is about; a plan alone is not. */
const seriesFacts = (reading: Reading, series: readonly SeriesAmount[]): ProseFact[] =>
  series.flatMap((own) => {
    const said = own.years ?? (own.othersDated ? undefined : (yearAbove(reading, own.amount.start) ?? reading.whole))
    const reported = own.role !== 'baseline' && series.some((s) => s.item === own.item && isResult(s.role))
    const years = said ?? (reported && !own.othersDated ? reading.document : undefined)
    if (!years && !series.some((s) => s !== own && s.item === own.item)) return []
    return [
      {
        item: own.item,
        path: [],
        amount: own.amount,
        role: own.role,
        years,
        cumulative: own.amount.cumulative,
        reasons: [REASONS.series, ...(said ? [] : [years ? REASONS.documentYear : REASONS.noYear])],
      },
    ]
  })
const isResult = (role: Role): boolean => role === 'actual' || role === 'settlement'

/** 【目標】創業者数20人 【実績】創業者数18人(達成率90%): a plan beside its result is of the result's year. */
const withResults = (facts: readonly ProseFact[], document: Years | undefined): ProseFact[] =>
  facts.map((own) => {
    const result = facts.find((f) => f.item === own.item && isResult(f.role))
    const years = own.years || own.role === 'baseline' || !result ? undefined : (result.years ?? document)
    return !years
      ? own
      : { ...own, years, reasons: own.reasons.map((r) => (r === REASONS.noYear ? REASONS.documentYear : r)) }
  })

/** 設置数412灯、相談件数388件: nothing but names with their amounts, in a column of outcomes. */
const NAMED = /^[\s・○]*([^\d\s:：][^\d:：]{1,20}?)[\s:：]*$/u
export const outcomeFacts = (reading: Reading): readonly ProseFact[] => {
  const amounts = amountsIn(reading.text)
  const years = reading.whole ?? reading.document
  let from = 0
  const facts: ProseFact[] = []
  for (const amount of amounts) {
    const name = NAMED.exec(reading.text.slice(from, amount.start).replace(/^[、,\n]/u, ''))?.[1]
    from = amount.end
    if (name === undefined) return []
    facts.push({
      item: name,
      path: [],
      amount,
      role: 'actual',
      years,
      cumulative: amount.cumulative,
      reasons: [REASONS.outcome, ...(reading.whole || !years ? [] : [REASONS.documentYear])],
    })
  }
  return reading.text.slice(from).trim() === '' ? facts : []
}

export const proseFacts = (reading: Reading): readonly ProseFact[] => {
  if (reading.outcome) return outcomeFacts(reading)
  const amounts = amountsIn(reading.text)
  const series = seriesFacts(reading, findSeries(reading.text, amountsIn(reading.text, true), reading))
  if (amounts.length === 0) return series
  const taken = new Set(series.map((f) => f.amount.start))
  const marked = findSegments(reading.text)
    .flatMap((s) => segmentFacts(reading, s, amounts))
    .filter((f) => !taken.has(f.amount.start))
  const outcomes = withResults(marked, reading.document)
  for (const f of outcomes) taken.add(f.amount.start)
  const stated = findStated(reading.text, amounts, reading)
    .filter((s) => !taken.has(s.amount.start))
    .flatMap((s) => statedFact(reading, s) ?? [])
  return [...series, ...outcomes, ...stated].sort((a, b) => a.amount.start - b.amount.start)
}
