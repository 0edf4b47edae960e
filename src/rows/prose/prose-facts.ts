// One passage -> the amounts in it that its text marks as facts, each with name, role, year and reasons. Pure.
import { findYears } from '../../notation/years.ts'
import type { Role, Years } from '../../types.ts'
import { type Amount, amountsIn } from './amounts.ts'
import { type NamedAmount, nameAmounts } from './name-amounts.ts'
import { outcomeFacts } from './outcome-facts.ts'
import type { ProseFact, Reading } from './prose-types.ts'
import { REASONS } from './reasons.ts'
import { findSegments, type Segment } from './segments.ts'
import { findSeries, type SeriesAmount } from './series.ts'
import { isSpending } from './spending.ts'
import { findStated } from './stated.ts'
import { isMeasure } from './stated-labels.ts'
import type { Stated } from './stated-types.ts'
import { periodNote, shifted, yearAbove, yearBefore } from './years-near.ts'

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
  const named = nameAmounts(reading.text, amounts, span, reading.tokenise).filter((n) => !/^(?:うち)?$/u.test(n.item))
  return named.flatMap((n, i) => besideAmount(reading, ofNamed(segment, n, years), named[i - 1]) ?? [])
}

/** 412件（前年度 365件） is the same a year before; 612人（定員 680人） something else, whose name the text only hints at. */
function besideAmount(
  { text, document }: Reading,
  fact: ProseFact,
  before: NamedAmount | undefined,
): ProseFact | undefined {
  if (NO_NAME.test(fact.item.trim())) return undefined
  const label = before && IN_BRACKET.exec(text.slice(before.amount.end, fact.amount.start))?.[1]
  if (label === undefined) return fact
  if (!PREVIOUS.test(label)) return LIMIT.test(label) ? undefined : fact
  const reasons = fact.reasons.map((r) => (r === REASONS.noYear && document ? REASONS.documentYear : r))
  return { ...fact, item: before!.item, years: shifted(fact.years ?? document, -1), reasons }
}
/** 目標の350件を上回り: what it was measured by, the name stands elsewhere. */
const NO_NAME = /^(?:目標|計画|前年度?|昨年度?|前回|当初)(?:値|数|実績)?$/u
const IN_BRACKET = /^[(（]\s*([^\d()（）、。]{2,12}?)\s*[:：]?\s*$/u
const PREVIOUS = /^(?:前年度?|昨年度?)(?:実績|比)?$/u
const LIMIT = /定員|定数|上限|枠|募集/u

/** 事業費 in a report of results is what was spent. */
const COSTS = /(?:費|経費|コスト)$/u

const roleFor = (reading: Reading, stated: Stated): Role => {
  if (stated.amount.changed) return 'difference'
  if (stated.role !== 'other') return stated.role
  if (stated.kind === 'itemized' && reading.money && isSpending(stated, reading.money)) return reading.money
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
    if (!years && !own.aim && !series.some((s) => s !== own && s.item === own.item)) return []
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

export const proseFacts = (reading: Reading): readonly ProseFact[] => {
  const amounts = amountsIn(reading.text)
  const series = seriesFacts(reading, findSeries(reading.text, amountsIn(reading.text, true), reading))
  if (amounts.length === 0) return series
  const taken = new Set(series.map((f) => f.amount.start))
  const listed = outcomeFacts(reading).filter((f) => !taken.has(f.amount.start))
  for (const f of listed) taken.add(f.amount.start)
  const marked = findSegments(reading.text)
    .flatMap((s) => segmentFacts(reading, s, amounts))
    .filter((f) => !taken.has(f.amount.start))
  const outcomes = withResults(marked, reading.document)
  for (const f of outcomes) taken.add(f.amount.start)
  const stated = findStated(reading.text, amounts, reading)
    .filter((s) => !taken.has(s.amount.start))
    .flatMap((s) => statedFact(reading, s) ?? [])
  return [...series, ...listed, ...outcomes, ...stated].sort((a, b) => a.amount.start - b.amount.start)
}
