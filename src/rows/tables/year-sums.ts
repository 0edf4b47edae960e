// 令和6年度 | 令和7年度 | 令和8年度 | 3か年合計: the sum of year columns is a fact over all their years. Pure.
import { readCell } from '../../notation/number.ts'
import type { Reason, RowValue } from '../../types.ts'
import type { Above } from './heads-above.ts'

const SUM_HEAD =
  /^(?:[0-9一二三四五六七八九十]+[かカヵケヶ箇個]?年(?:度|間)?の?|期間|計画期間|全期間)?(?:内?の)?(?:合計|総計|計|累計|総額|合計額)$/u

/** Marks a value for sumOfYears; it never leaves this stage. */
const MARK: Reason = { id: 'year-sum', weight: 1 }
/** Sums that come out are beyond doubt; others hold rounding, or a column that is no part of them. */
const PROVED: Reason = { id: 'sum-confirmed', weight: 1 }
const UNPROVED: Reason = { id: 'sum-unconfirmed', weight: 0.7 }

export const isSumHead = (text: string): boolean => SUM_HEAD.test(text.normalize('NFKC').replace(/\s+/gu, ''))

/** Does the value stand in a column of sums beside at least two columns of single years? */
export function overYears(above: Above): boolean {
  const lowest = above.heads.at(-1)
  if (!lowest || lowest.head.role !== undefined || lowest.head.years || !isSumHead(lowest.text)) return false
  const years = above.beside.filter((g) => g.head.years && g.head.years.from === g.head.years.to)
  return new Set(years.map((g) => g.head.years!.from)).size >= 2
}

export const sumMark = (above: Above): readonly Reason[] => (overYears(above) ? [MARK] : [])

/** A sum takes role and years from what it adds up; one over mixed roles says nothing clear and goes. */
export function sumOfYears(values: readonly RowValue[]): readonly RowValue[] {
  return values.flatMap((v) => {
    if (!v.reasons.includes(MARK)) return [v]
    const parts = values.filter((p) => p !== v && p.column < v.column && p.years && p.years.from === p.years.to)
    const [first] = parts
    if (!first || parts.length < 2 || parts.some((p) => p.role !== first.role)) return []
    const years = parts.map((p) => p.years!.from)
    const reasons = first.reasons.filter((r) => r.id.startsWith('role-'))
    const kept = v.reasons.filter((r) => r !== MARK && !r.id.startsWith('role-') && !r.id.startsWith('year-'))
    return [
      {
        ...v,
        role: first.role,
        total: true as const,
        years: { from: Math.min(...years), to: Math.max(...years), calendar: first.years!.calendar },
        reasons: [...kept, ...reasons, addsUp(v, parts) ? PROVED : UNPROVED],
      },
    ]
  })
}

function addsUp(sum: RowValue, parts: readonly RowValue[]): boolean {
  const numbers = [sum, ...parts].map((v) => {
    const cell = readCell(v.text)
    return cell.kind === 'quantities' && cell.quantities.length === 1 ? cell.quantities[0]!.value : undefined
  })
  if (numbers.some((n) => n === undefined)) return false
  const [whole, ...rest] = numbers as number[]
  return Math.abs(whole! - rest.reduce((a, b) => a + b, 0)) <= Number.EPSILON * Math.abs(whole!) * rest.length
}
