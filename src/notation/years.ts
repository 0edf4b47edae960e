// Every year, fiscal year, period and day that a text prints -> Gregorian years with their place in the text. Pure.
// Header text has an option of its own: there a plain 2018 or 30年度 is a year, elsewhere it is a number.
import type { Years } from '../types.ts'
import { narrow } from './narrow.ts'
import { relativeYears } from './relative-years.ts'
import type { YearPoint } from './year-point.ts'
import { findPoints } from './year-points.ts'
import { suffixAt } from './year-suffix.ts'

export type YearMention = {
  readonly years: Years
  readonly text: string
  readonly start: number
  readonly end: number
  /** 前年度, 本年度, 来年度: only found when `fiscalYear` is given, from which `years` are reckoned. */
  readonly relative?: 'previous' | 'current' | 'next'
  readonly confidence: number
  /** R2～: the period has no printed end; `to` equals `from`. */
  readonly open?: true
  /** Month and day of an as-of date: 令和3年3月31日 is in fiscal year 2020 though its year is 2021. */
  readonly month?: number
  readonly day?: number
}

export type YearOptions = {
  /** The text is a column head: plain 2018 and 30年度 are years. */
  readonly header?: boolean | undefined
  /** The document's fiscal year; resolves 前年度 and 本年度. */
  readonly fiscalYear?: number | undefined
}

type Span = {
  readonly from: YearPoint
  readonly to: YearPoint
  readonly start: number
  readonly end: number
  readonly open?: true
  readonly doubt: number
}

/** Two prints of one year that disagree: 平成30年度(2019年度). */
const CONTRADICTION = 0.4
/** 2年間隔 and more is what a plan covers; a longer span is read with doubt. */
const LONGEST_PERIOD_YEARS = 60

export function findYears(text: string, era?: string, options: YearOptions = {}): readonly YearMention[] {
  const plain = narrow(text)
  const points = findPoints(plain, era, options.header === true)
  const spans = periods(plain, aliases(plain, points))
  const dated = spans.filter(isYear).map((span) => toMention(text, span))
  return [...dated, ...relativeYears(text, plain, options.fiscalYear)].sort((a, b) => a.start - b.start)
}

const isYear = (span: Span): boolean => !span.from.weak || !span.to.weak

/** 平成30年度(2018年度), 2021（令和3）年8月, 平成31/令和元年度: two prints of one year become one. */
function aliases(plain: string, points: readonly YearPoint[]): readonly YearPoint[] {
  const merged: YearPoint[] = []
  for (const point of points) {
    const last = merged.at(-1)
    const both = last && aliasOf(plain, last, point)
    if (both) merged[merged.length - 1] = both
    else merged.push(point)
  }
  return merged
}

function aliasOf(plain: string, first: YearPoint, second: YearPoint): YearPoint | undefined {
  if (first.system === second.system || second.start - first.end > 4) return undefined
  const between = plain.slice(first.end, second.start).trim()
  const bracket = /^[(（[]/.test(between)
  if (!(bracket ? between.length === 1 : between === '/' || between === '=')) return undefined
  if (!bracket && first.year !== second.year) return undefined
  const close = bracket ? /^\s?[)\]]/.exec(plain.slice(second.end, second.end + 2)) : ['']
  if (!close) return undefined
  const end = second.end + (close[0]?.length ?? 0)
  const suffix = first.kind === 'plain' && second.kind === 'plain' ? suffixAt(plain, end) : undefined
  const kind = first.kind === 'plain' ? second.kind : first.kind
  const sure = first.year === second.year ? Math.max(first.confidence, second.confidence) : CONTRADICTION
  return { ...first, kind, ...dayOf(second), ...dayOf(first), end, ...suffix, weak: false, confidence: sure }
}

const dayOf = ({ month, day }: YearPoint) => ({ ...(month && { month }), ...(day && { day }) })

const RANGE = /^年?度?\s?(?:~|-|ー|→|から|より)\s?$/
const LIST = /^\s?(?:・|,|、|及び|と|&)\s?$/

function periods(plain: string, points: readonly YearPoint[]): readonly Span[] {
  const spans: Span[] = []
  for (let at = 0; at < points.length; at++) {
    const [from, to] = [points[at], points[at + 1]]
    if (!from) continue
    const alone = single(plain, from)
    if (to && alone.end <= to.start && joins(plain, from, to)) {
      spans.push({ from, to, start: from.start, end: to.end, doubt: 1 })
      at += 1
    } else {
      spans.push(alone)
      // 平成27~31年度: the bare 31年度 is a point of its own that the period has swallowed.
      if (to && to.start < alone.end) at += 1
    }
  }
  return spans
}

function joins(plain: string, from: YearPoint, to: YearPoint): boolean {
  if (to.start - from.end > 5 || to.year < from.year || to.year - from.year > LONGEST_PERIOD_YEARS) return false
  const between = plain.slice(from.end, to.start)
  if (from.weak && to.weak && !from.inBrackets) return false
  return RANGE.test(between) || (LIST.test(between) && to.year === from.year + 1 && from.kind === 'plain')
}

/** 平成27~31年度: the second year is a bare number in the era of the first. */
function single(plain: string, from: YearPoint): Span {
  const rest = plain.slice(from.end, from.end + 12)
  const short =
    /^\s?(?:~|-|から|・|,|、)\s?(元|\d{1,2})\s?(年度|年(?!\d|間|目)|(?=$|[)\]」』、。:\s]|実績|目標|計画|見込|予算|決算|合計|累計|平均))/.exec(
      rest,
    )
  const open = /^\s?~/.test(rest) ? { open: true as const } : {}
  if (!short || from.kind === 'day' || from.system === 'gregorian')
    return { from, to: from, start: from.start, end: from.end, doubt: 1, ...open }
  const year = from.first + Number(short[1]) - 1
  const list = /^\s?[・,、]/.test(rest)
  if (year <= from.year || (list && (year !== from.year + 1 || short[2] === '')))
    return { from, to: from, start: from.start, end: from.end, doubt: 1, ...open }
  const kind = short[2] === '年度' ? 'fiscal' : short[2] === '年' ? 'calendar' : from.kind
  const end = from.end + short[0].length
  return { from, to: { ...from, year, kind, end, weak: false }, start: from.start, end, doubt: 1 }
}

function toMention(text: string, span: Span): YearMention {
  const { from, to } = span
  const kind = to.kind === 'plain' ? from.kind : to.kind
  const calendar = kind === 'day' ? 'as-of' : kind === 'calendar' ? 'calendar' : 'fiscal'
  return {
    years: { from: from.year, to: to.year, calendar },
    text: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    confidence: Math.min(from.confidence, to.confidence) * span.doubt,
    ...(span.open && { open: true as const }),
    ...dayOf(to),
  }
}
