// Series of one name -> those that are one indicator in several documents. Pure.
// Names that look alike prove nothing (事業費 stands on every sheet, 参加者数 under every project). Two series are one where values agree
// that hardly agree by chance, or where they stand on the same line of two years' papers of one form; each must be the other's
// best match.
import { bareName } from '../../japanese/bare-name.ts'
import { roundingOf } from '../facts.ts'
import type { AcrossDocument, AcrossFact, AcrossSeries, Kin } from './across.ts'

/** Characters of a name that says what it counts: 参加者数, 利用者数, 相談件数 have four. */
const OWN_NAME = 6
/** Values that agree, at least. */
const LEAST_AGREEING = 2
/** Significant digits of the distinct values that agree: 45 and 60 have three. */
const TELLING = 3
const TELLING_SHORT_NAME = 6
/** No more is counted of one value. */
const MOST_DIGITS = 4
/** A value (a line of a form) that so many series share finds no pairs: it is 100 %, or a form's own label. */
const MOST_SHARING = 30

type Pair = { readonly a: AcrossSeries; readonly b: AcrossSeries; readonly score: number }

export function clusterSeries(series: readonly AcrossSeries[], kin?: Kin): readonly (readonly AcrossSeries[])[] {
  const pairs = candidates(series, kin !== undefined).flatMap(([a, b]) => {
    const score = evidence(a, b, kin)
    return score > 0 ? [{ a, b, score }] : []
  })
  const best = bestMatches(pairs)
  return connected(pairs.filter(({ a, b }) => best(a, b) && best(b, a)))
}

/** Within the rounding of what is printed. */
export const agree = (a: AcrossFact, b: AcrossFact): boolean =>
  Math.abs(a.reading.base - b.reading.base) <= Math.max(roundingOf(a), roundingOf(b))

export const comparable = (a: AcrossSeries, b: AcrossSeries): boolean =>
  a.unit === b.unit && a.cumulative === b.cumulative && a.document.id !== b.document.id

/** The title without its year: 令和5年度 評価シート and 令和6年度 評価シート are one form. */
export const formOf = ({ title, name }: AcrossDocument): string =>
  bareName((title ?? name).replace(/(?:令和|平成|昭和|[RHrh](?=[0-9元]))|[0-9元]+|年度?|月|日/gu, ''))

/** Pairs that share a value, or a line of a form. */
function candidates(
  series: readonly AcrossSeries[],
  byLine: boolean,
): readonly (readonly [AcrossSeries, AcrossSeries])[] {
  const sharing = new Map<string, AcrossSeries[]>()
  const add = (key: string, one: AcrossSeries) => {
    const own = sharing.get(key)
    if (own) own.push(one)
    else sharing.set(key, [one])
  }
  for (const one of series) {
    if (byLine && one.path.length > 0) add(`line ${formOf(one.document)} ${one.line}`, one)
    for (const [key, { reading }] of one.values) if (reading.base !== 0) add(`${key} ${reading.base}`, one)
  }
  const found = new Map<string, readonly [AcrossSeries, AcrossSeries]>()
  const place = new Map(series.map((one, i) => [one, i]))
  for (const own of sharing.values()) {
    if (own.length > MOST_SHARING) continue
    for (const [i, a] of own.entries())
      for (const b of own.slice(i + 1)) if (comparable(a, b)) found.set(`${place.get(a)} ${place.get(b)}`, [a, b])
  }
  return [...found.values()]
}

/** 0: nothing says that they are one; else the more the surer. */
function evidence(a: AcrossSeries, b: AcrossSeries, kin?: Kin): number {
  const common = [...a.values].flatMap(([key, x]) => {
    const y = b.values.get(key)
    return y ? [{ x, same: agree(x, y) }] : []
  })
  if (common.length === 0) return 0
  const same = common.filter(({ x, same }) => same && x.reading.base !== 0)
  const score = [...new Set(same.map(({ x }) => x.reading.printed))].reduce((sum, n) => sum + digitsOf(n), 0)
  const line = a.line === b.line
  const own = a.name.length >= OWN_NAME
  const least = own ? (line ? LEAST_AGREEING : TELLING) : line ? TELLING : TELLING_SHORT_NAME
  const agrees = same.length >= LEAST_AGREEING && score >= least && same.length * 2 >= common.length
  const ofForm = line && a.path.length > 0 && kin?.(a.document, b.document)
  return agrees || ofForm ? score + 1 + (line ? MOST_DIGITS : 0) : 0
}

const digitsOf = (printed: string): number =>
  Math.min(MOST_DIGITS, printed.replace(/\D/g, '').replace(/^0+|0+$/g, '').length)

/** Is b what fits a best in its document, and better than all others there? */
function bestMatches(pairs: readonly Pair[]): (a: AcrossSeries, b: AcrossSeries) => boolean {
  const scores = new Map<AcrossSeries, Map<number, Pair[]>>()
  for (const pair of pairs)
    for (const [one, other] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ] as const) {
      const byDocument = scores.get(one) ?? new Map<number, Pair[]>()
      scores.set(one, byDocument.set(other.document.id, [...(byDocument.get(other.document.id) ?? []), pair]))
    }
  return (a, b) => {
    const all = scores.get(a)?.get(b.document.id) ?? []
    const most = Math.max(...all.map((p) => p.score))
    const best = all.filter((p) => p.score === most)
    return best.length === 1 && (best[0]!.a === b || best[0]!.b === b)
  }
}

function connected(pairs: readonly Pair[]): readonly (readonly AcrossSeries[])[] {
  const cluster = new Map<AcrossSeries, AcrossSeries[]>()
  for (const { a, b } of pairs) {
    const [left, right] = [cluster.get(a) ?? [a], cluster.get(b) ?? [b]]
    if (left === right) continue
    const joined = [...left, ...right]
    for (const one of joined) cluster.set(one, joined)
  }
  return [...new Set(cluster.values())]
}
