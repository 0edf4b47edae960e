// Roles that only the other values of the row tell: plain years beside 基準値 or 目標値, 現状 beside 策定時. Pure.
import { readUnit } from '../../notation/unit.ts'
import type { Reason, Role, RowValue } from '../../types.ts'

/** Plans that print yearly aims in such columns are rarer than reports that print results. */
const FROM_NEIGHBOURS: Reason = { id: 'role-from-neighbours', weight: 0.95 }

/** `now`: the latest year whose results the paper can print. */
export const settleRoles = (
  values: readonly RowValue[],
  fiscalYear: number | undefined,
  now: number | undefined,
): readonly RowValue[] =>
  beforePlan(goesOn(plainYears(evaluatedThen(currentState(interimAims(ownRoles(values), now))), fiscalYear)))

/** 現状値（R5） | 中間値（R8） | 目標値（R11）: what lies ahead of where things stand now is an aim on the way. */
function interimAims(values: readonly RowValue[], now: number | undefined): readonly RowValue[] {
  if (!values.some((v) => v.role === 'target')) return values
  const stands = values.filter((v) => v.role === 'baseline' && v.years && isCurrent(v)).map((v) => v.years!.to)
  const known = Math.min(now ?? Number.POSITIVE_INFINITY, ...stands)
  const isAhead = (v: RowValue) => v.role !== 'target' && v.years !== undefined && v.years.from > known
  // 中間評価 | 最終評価: the plan is over.
  if (values.some((v) => isAhead(v) && /^(?:actual|grade)$/.test(v.role) && !isInterim(v))) return values
  return values.map((v) =>
    (v.role === 'actual' || v.role === 'grade') && isAhead(v) && isInterim(v) ? settled(v, 'target') : v,
  )
}
const isInterim = (v: RowValue): boolean => v.heads.some((h) => /中間/u.test(h))

/** 数値目標 over a table that heads a column 目標値 says nothing of its other columns. */
function ownRoles(values: readonly RowValue[]): readonly RowValue[] {
  const headed = values.some((v) => (v.role === 'target' || v.role === 'baseline') && !isFar(v))
  return headed ? values.map((v) => (v.role === 'target' && isFar(v) ? { ...v, role: 'other' as const } : v)) : values
}
const isFar = (v: RowValue): boolean =>
  v.reasons.some((r) => r.id === 'role-from-caption' || r.id === 'role-from-title')

/** 実績 R3 R4 R5 | 推計 R6 R7 R8 | 参考 R22: what lies beyond the forecasts is forecast. */
function goesOn(values: readonly RowValue[]): readonly RowValue[] {
  const ahead = values.filter((v) => v.role === 'forecast' && v.years).map((v) => v.years!.to)
  const last = Math.max(...ahead)
  return ahead.length < 2
    ? values
    : values.map((v) => (v.role === 'other' && v.years && v.years.from > last ? settled(v, 'forecast') : v))
}

/** 令和4年度 | 令和5年度 | 令和6年度計画: what stands before the one year that is planned was measured, or paid. */
function beforePlan(values: readonly RowValue[]): readonly RowValue[] {
  const planned = values.filter((v) => v.years && (v.role === 'forecast' || v.role === 'budget'))
  const [plan] = planned
  if (!plan || planned.length > 1 || plan.reasons.some((r) => r.id !== 'role-from-head' && /^role-/.test(r.id)))
    return values
  const open = values.filter((v) => v.role === 'other' && v.years)
  if (!open.every((v) => v.years!.to < plan.years!.from && v.column < plan.column)) return values
  return values.map((v) => (open.includes(v) ? settled(v, isYen(v) ? 'settlement' : 'actual') : v))
}
const isYen = (v: RowValue): boolean =>
  v.unitHints.map((h) => readUnit(h.text)?.base).find((base) => base !== undefined) === '円'

/** 現状 alone is where a plan starts from; beside 策定時 or 基準値 it is the latest result. */
function currentState(values: readonly RowValue[]): readonly RowValue[] {
  const start = values.some((v) => v.role === 'baseline' && !isCurrent(v))
  return start ? values.map((v) => (v.role === 'baseline' && isCurrent(v) ? settled(v, 'actual') : v)) : values
}

/** 策定時 | 中間評価（R3） | 最終評価（R5） | 目標値: what was found when the plan was evaluated. */
function evaluatedThen(values: readonly RowValue[]): readonly RowValue[] {
  if (!values.some((v) => v.role === 'baseline' || v.role === 'target')) return values
  return values.map((v) =>
    v.role === 'grade' && v.years && v.heads.some((head) => EVALUATED.test(head)) ? settled(v, 'actual') : v,
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
  const aimed = aims(values, baseline, target, fiscalYear)
  return values.map((v) => {
    if (v.role !== 'other' || !v.years) return v
    const year = v.years.to
    if (aimed.includes(v)) return settled(v, 'target')
    const begun = !baseline || (baseline.years ? v.years.from > baseline.years.to : v.column > baseline.column)
    const beforeTarget = !target || (target.years ? year <= target.years.to : v.column < target.column)
    const past = fiscalYear === undefined ? !target?.years || year < target.years.to : year <= fiscalYear
    return begun && beforeTarget && past ? settled(v, 'actual') : v
  })
}

/** 現状（R4） | 2030年: without a column of aims, years ahead of the paper are the aims. */
function aims(
  values: readonly RowValue[],
  baseline: RowValue | undefined,
  target: RowValue | undefined,
  fiscalYear: number | undefined,
): readonly RowValue[] {
  const start = baseline?.years
  if (target || !start) return []
  const open = values.filter((v) => v.role === 'other' && v.years && v.years.from > start.to)
  if (fiscalYear !== undefined) return open.filter((v) => v.years!.from > fiscalYear)
  return open.length === 1 && open[0]!.years!.from - start.to >= LEAST_SPAN ? open : []
}
/** Years a plan runs at the least; results are reported every year or two. */
const LEAST_SPAN = 3

const settled = (v: RowValue, role: Role): RowValue => ({
  ...v,
  role,
  reasons: [...v.reasons.filter((r) => !r.id.startsWith('role-')), FROM_NEIGHBOURS],
})
