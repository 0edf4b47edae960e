// 基準値 | R2 | R3 | R4 | 目標値: plain years between a baseline and a target are results. Pure.
import type { RowValue } from '../../types.ts'

/** Plans that print yearly aims in such columns are rarer than reports that print results. */
const BETWEEN = { id: 'role-from-neighbours', weight: 0.92 }

export function betweenRoles(values: readonly RowValue[], fiscalYear: number | undefined): readonly RowValue[] {
  const baseline = values.find((v) => v.role === 'baseline')
  const target = values.find((v) => v.role === 'target')
  if (!baseline || !target) return values
  return values.map((v) => {
    const year = v.years
    if (v.role !== 'other' || !year || v.column <= baseline.column) return v
    const known = fiscalYear === undefined ? v.column < target.column : year.to <= fiscalYear
    if (!known || (target.years && year.from > target.years.to)) return v
    return { ...v, role: 'actual', reasons: [...v.reasons.filter((r) => !r.id.startsWith('role-')), BETWEEN] }
  })
}
