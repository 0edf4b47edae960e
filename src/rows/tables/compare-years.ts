// Differences get the years of the two values they compare; in books of account that of the current year. Pure.
import type { RowValue, Years } from '../../types.ts'

export function compareYears(values: readonly RowValue[]): readonly RowValue[] {
  const sorted = [...values].sort((a, b) => a.column - b.column)
  return sorted.map((value, i) => {
    const compares =
      value.role === 'difference' || (value.role === 'rate' && /増減|伸|前年|比較/.test(value.heads.join('')))
    if (!compares || value.years) return value
    const before = sorted
      .slice(0, i)
      .filter((v) => v.years && v.role !== 'difference' && v.role !== 'rate')
      .slice(-2)
    if (before.length < 2) return value
    const all = before.map((v) => v.years!)
    const to = Math.max(...all.map((y) => y.to))
    const from = value.role === 'rate' || before.every(isBookYear) ? to : Math.min(...all.map((y) => y.from))
    const years: Years = { from, to, calendar: all[0]!.calendar }
    return {
      ...value,
      years,
      reasons: [...value.reasons.filter((r) => !r.id.startsWith('year-')), { id: 'year-of-compared', weight: 0.97 }],
    }
  })
}

/** 本年度 | 前年度 | 比較, 決算額 of two years | 増減額: what is compared with the year before belongs to the current year. */
const isBookYear = (v: RowValue): boolean =>
  v.role === 'budget' || v.role === 'settlement' || v.heads.some((h) => /[本当今前昨]年度/.test(h.replace(/\s+/gu, '')))
