// Years of a row's values that only the paper or the row's other values tell, and doubts where years contradict. Pure.
import type { Context, Reason, RowValue, Years } from '../types.ts'

/** The paper's own year, where no year is printed by the number. */
const YEAR_FROM_DOCUMENT: Reason = { id: 'year-from-document', weight: 0.93 }

export function withYears(value: RowValue, context: Context): RowValue {
  if (value.role === 'baseline' && value.reasons.some((r) => PAPERS_YEAR.test(r.id))) return withoutYears(value)
  const amended = value.role === 'difference' && value.heads.some((h) => /補正/.test(h))
  const carriedOut = value.role === 'rate' && value.heads.some((h) => /執行率/.test(h))
  const placed =
    amended || carriedOut || value.role === 'actual' || value.role === 'budget' || value.role === 'settlement'
  if (value.years || !placed || context.fiscalYear === undefined) return value
  const years: Years = { from: context.fiscalYear, to: context.fiscalYear, calendar: 'fiscal' }
  const reasons = [...value.reasons.filter((r) => !r.id.startsWith('year-')), YEAR_FROM_DOCUMENT]
  return { ...value, years, reasons }
}

/** 決算額 | 執行率, 実績 | 達成率: a rate without a year is of the year of the result it stands by. */
export function rateYears(values: readonly RowValue[]): readonly RowValue[] {
  return values.map((v, i) => {
    // A caption's year is that of the paper; the rate's own is nearer.
    if (v.role !== 'rate' || (v.years && !v.reasons.some((r) => r.id === 'year-from-caption'))) return v
    const near = v.heads.some((h) => SHARE.test(h))
      ? wholeOf(values, i)
      : values.slice(0, i).findLast((o) => o.years && isResult(o) && /[0-9]/.test(o.text))
    const reasons = [...v.reasons.filter((r) => !r.id.startsWith('year-')), YEAR_OF_RESULT]
    return near?.years ? { ...v, years: near.years, reasons } : v
  })
}
/** 構成比 right behind an amount is its share; behind 増減 it is that of the latest. */
function wholeOf(values: readonly RowValue[], at: number): RowValue | undefined {
  const amounts = values.filter((v) => v.years && v.role !== 'rate' && v.role !== 'difference')
  const before = values[at - 1]
  if (before && amounts.includes(before)) return before
  return amounts.reduce<RowValue | undefined>((a, b) => (a && a.years!.to >= b.years!.to ? a : b), undefined)
}
const SHARE = /構成(?:比|割合)/u
const isResult = ({ role }: RowValue): boolean => role === 'actual' || role === 'settlement'
const YEAR_OF_RESULT: Reason = { id: 'year-of-result', weight: 0.95 }

/** 目標値 | 実績値 | 達成率 in a report of one year: the aim that a result is measured by is of its year. */
export function targetYears(values: readonly RowValue[], beside: readonly RowValue[]): readonly RowValue[] {
  const aims = values.filter((v) => v.role === 'target')
  const own = values.filter((v) => v.role === 'actual')
  const results = own.length > 0 ? own : beside.filter((v) => v.role === 'actual' && aims[0] && isPair(aims[0], v))
  const [aim, result] = [aims[0], results[0]]
  if (!aim || aim.years || !result?.years || aims.length + results.length > 2) return values
  if (!values.some((v) => v.role === 'rate') && !isPair(aim, result)) return values
  if (!result.reasons.some((r) => NOT_PRINTED.test(r.id))) return values
  const reasons = [...aim.reasons.filter((r) => !r.id.startsWith('year-')), YEAR_OF_RESULT]
  return values.map((v) => (v === aim ? { ...v, years: result.years!, reasons } : v))
}
/** 目標効果額 | 実績効果額: heads that differ in nothing but the role, and name what is counted. */
function isPair(aim: RowValue, result: RowValue): boolean {
  const bare = (v: RowValue, role: RegExp) => (v.heads.at(-1) ?? '').replace(/\s+/gu, '').replace(role, '')
  const name = bare(aim, /目標/u)
  return name.replace(/[値数額]|[(（].*$/gu, '') !== '' && name === bare(result, /実績/u)
}

/** The result's own year is that of the paper or of the caption: no head tells the two apart. */
const NOT_PRINTED = /^year-from-(?:document|caption|title)$/

/** A baseline is older than the paper: the paper's own year is not its year. */
const PAPERS_YEAR = /^(?:form-|prose-)?year-(?:of|from)-document$/
const withoutYears = ({ years: _papers, ...value }: RowValue): RowValue => ({
  ...value,
  reasons: value.reasons.filter((r) => !PAPERS_YEAR.test(r.id)),
})

/** A baseline behind its target, or a target before its baseline: one of the years is misread. */
export function yearDoubt(value: RowValue, values: readonly RowValue[]): readonly Reason[] {
  const years = value.years
  if (!years || (value.role !== 'baseline' && value.role !== 'target')) return []
  const wrong = values.some(
    (v) =>
      v.years &&
      ((value.role === 'baseline' && v.role === 'target' && v.years.to < years.from) ||
        (value.role === 'target' && v.role === 'baseline' && v.years.from > years.to)),
  )
  return wrong ? [{ id: 'year-order', weight: 0.7 }] : []
}
