// 増加分の累計 without a year of its own covers the years of the increments printed before it. Pure.
import type { Row, RowValue, Years } from '../../types.ts'

export function sumYears(rows: readonly Row[]): readonly Row[] {
  const ofItem = new Map<string, Years>()
  let latest: Years | undefined
  return rows.map((row) => {
    const increments = row.values.filter((v) => v.role === 'increment' && v.years)
    if (increments.length > 0) {
      latest = spanOf(increments)
      ofItem.set(row.item, latest)
    }
    const years = ofItem.get(row.item) ?? latest
    if (!years || !row.values.some((v) => v.role === 'cumulative_increment' && !v.years)) return row
    return {
      ...row,
      values: row.values.map((v) => (v.role === 'cumulative_increment' && !v.years ? within(v, years) : v)),
    }
  })
}

const spanOf = (values: readonly RowValue[]): Years => {
  const all = values.map((v) => v.years!)
  return {
    from: Math.min(...all.map((y) => y.from)),
    to: Math.max(...all.map((y) => y.to)),
    calendar: all[0]!.calendar,
  }
}

const within = (value: RowValue, years: Years): RowValue => ({
  ...value,
  years,
  reasons: [...value.reasons.filter((r) => !r.id.startsWith('year-')), { id: 'year-of-increments', weight: 0.97 }],
})
