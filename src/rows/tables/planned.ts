// 実施計画（令和6年度～令和8年度） over plain year columns: what stands in them is planned. Pure.
import { readUnit } from '../../notation/unit.ts'
import type { Context, Reason, Role, RowValue, Years } from '../../types.ts'
import type { Surroundings } from './captions.ts'
import { isWorkedOut } from './past-years.ts'

/** Plans of what is to be done and paid, year by year. */
const PROGRAMME =
  /(?:実施|年次|年度別|財政|財源|収支|事業|実行|整備|投資|資金|経営)計画|(?:財政|収支|歳入歳出|歳入|歳出|事業費|財源|需要|人口)の?(?:見込|見通|推計)|(?:今後|将来)の?(?:見込|見通|推計)/u
/** Strategies and other plans print as many results as amounts planned: only money of the years ahead. */
const ANY_PLAN = /計画|ビジョン|プラン|見込|見通/u
/** What has been done, whatever the paper's title says. */
const REPORT = /実績|決算|推移|結果|報告|進捗|達成状況|評価|検証/u

const PLANNED: Reason = { id: 'role-from-plan', weight: 0.92 }

export function plannedRoles(values: readonly RowValue[], around: Surroundings, context: Context): readonly RowValue[] {
  const open = values.filter((v) => v.role === 'other' && v.years)
  const begins = Math.min(...open.map((v) => v.years!.from))
  const others = values.filter((v) => v.years && v.role !== 'forecast' && !isWorkedOut(v) && v.years.from >= begins)
  if (open.length < 2 || open.length < others.length) return values
  const titles = [...around.captions, ...(around.paper ? [around.paper] : [])]
  const plan = titles.find((t) => ANY_PLAN.test(t.text))
  if (!plan || titles.some((t) => REPORT.test(t.text))) return values
  const period = titles.map((t) => t.years).find((y) => y && y.from !== y.to) ?? context.planPeriod
  const sure = titles.some((t) => PROGRAMME.test(t.text.replace(/\s+/gu, '')))
  const parted = sure && period ? partedByPlan(open, period) : undefined
  if (parted) return values.map((v) => parted.get(v) ?? v)
  const ahead = open.filter((v) => isAhead(v.years!, period, context.fiscalYear, sure))
  const before = open.filter((v) => !ahead.includes(v))
  if (!sure && (before.length > 0 || !open.every(isMoney))) return values
  if (ahead.length < 2 || before.some((v) => !isVoted(v) || v.years!.to > ahead[0]!.years!.from)) return values
  return values.map((v) =>
    ahead.includes(v) ? withRole(v, 'forecast') : before.includes(v) ? withRole(v, 'budget') : v,
  )
}

/** R6当初 | R7 | R8: money of the year before the plan begins, as it was voted. */
const isVoted = (v: RowValue): boolean => isMoney(v) && v.heads.some((h) => /当初|補正/u.test(h))

const withRole = (v: RowValue, role: Role): RowValue => ({
  ...v,
  role,
  reasons: [...v.reasons.filter((r) => !/^role-/.test(r.id)), PLANNED],
})

/** R2 … R6 | R7 … R11 in a plan of R7-R11: single years without a gap, measured before the plan begins and planned from then on. */
function partedByPlan(open: readonly RowValue[], period: Years): ReadonlyMap<RowValue, RowValue> | undefined {
  const years = open.map((v) => v.years!.from)
  const single = open.every((v) => v.years!.from === v.years!.to && v.years!.to <= period.to)
  const spans = years.includes(period.from) && years.some((y) => y < period.from)
  if (!single || !spans || open.some(isMoney)) return undefined
  return new Map(open.map((v) => [v, withRole(v, v.years!.from < period.from ? 'actual' : 'forecast')]))
}

function isAhead(years: Years, period: Years | undefined, now: number | undefined, sure: boolean): boolean {
  if (period) return years.from >= period.from && years.to <= period.to
  return now === undefined ? sure : years.from >= now
}

const isMoney = (v: RowValue): boolean => v.unitHints.some((h) => readUnit(h.text)?.base === '円')
