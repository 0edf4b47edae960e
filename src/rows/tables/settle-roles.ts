// Roles that only the other values of the row tell: plain years beside 基準値 or 目標値, 現状 beside 策定時. Pure.
import type { Reason, Role, RowValue } from '../../types.ts'

/** Plans that print yearly aims in such columns are rarer than reports that print results. */
const FROM_NEIGHBOURS: Reason = { id: 'role-from-neighbours', weight: 0.95 }

export const settleRoles = (values: readonly RowValue[], fiscalYear: number | undefined): readonly RowValue[] =>
  plainYears(evaluatedThen(currentState(values)), fiscalYear)

/** 現状 alone is where a plan starts from; beside 策定時 or 基準値 it is the latest result. */
function currentState(values: readonly RowValue[]): readonly RowValue[] {
  const start = values.some((v) => v.role === 'baseline' && !isCurrent(v))
  return start ? values.map((v) => (v.role === 'baseline' && isCurrent(v) ? settled(v, 'actual') : v)) : values
}

/** 策定時 | 中間評価（R3） | 最終評価（R5） | 目標値: what was found when the plan was evaluated. */
function evaluatedThen(values: readonly RowValue[]): readonly RowValue[] {
  if (!values.some((v) => v.role === 'baseline' || v.role === 'target')) return values
  return values.map((v) =>
    v.role === 'grade' && v.years && EVALUATED.test(v.heads.at(-1) ?? '') ? settled(v, 'actual') : v,
  )
}

const EVALUATED = /(?:中間|最終|事後|期末|年次)評価/u
const STATE = /現状|現況|現在/
const START = /基準|策定|当初|初期|開始|着手|スタート|従前/
const isCurrent = (v: RowValue): boolean => {
  const said = v.heads.findLast((h) => STATE.test(h) || START.test(h))
  return said !== undefined && STATE.test(said) && !START.test(said)
}

/** 基準値 | R2 | R3 | R4 | 目標値, H28 | H29 | H30 | 目標（R4）: plain years up to the paper's own are results. */
function plainYears(values: readonly RowValue[], fiscalYear: number | undefined): readonly RowValue[] {
  const baseline = values.find((v) => v.role === 'baseline')
  const target = values.find((v) => v.role === 'target')
  if (!baseline && !target) return values
  return values.map((v) => {
    if (v.role !== 'other' || !v.years) return v
    const year = v.years.to
    const begun = !baseline || (baseline.years ? v.years.from > baseline.years.to : v.column > baseline.column)
    const beforeTarget = !target || (target.years ? year <= target.years.to : v.column < target.column)
    const past = fiscalYear === undefined ? !target?.years || year < target.years.to : year <= fiscalYear
    return begun && beforeTarget && past ? settled(v, 'actual') : v
  })
}

const settled = (v: RowValue, role: Role): RowValue => ({
  ...v,
  role,
  reasons: [...v.reasons.filter((r) => !r.id.startsWith('role-')), FROM_NEIGHBOURS],
})
