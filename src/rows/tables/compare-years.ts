// Differences get the years of the two values they compare. Pure.
import type { RowValue, Years } from '../../types.ts'

export function compareYears(values: readonly RowValue[]): readonly RowValue[] {
  const sorted = [...values].sort((a, b) => a.column - b.column)
  return sorted.map((value, i) => {
    const compares = value.role === 'difference' || (value.role === 'rate' && /増減|伸|前年/.test(value.heads.join('')))
    if (!compares || value.years) return value
    const before = sorted
      .slice(0, i)
      .filter((v) => v.years && v.role !== 'difference' && v.role !== 'rate')
      .slice(-2)
    if (before.length < 2) return value
    const all = before.map((v) => v.years!)
    const years: Years = {
      from: Math.min(...all.map((y) => y.from)),
      to: Math.max(...all.map((y) => y.to)),
      calendar: all[0]!.calendar,
    }
    return {
      ...value,
      years,
      reasons: [...value.reasons.filter((r) => !r.id.startsWith('year-')), { id: 'year-of-compared', weight: 0.97 }],
    }
  })
}
