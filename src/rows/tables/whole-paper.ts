// Rows whose roles nothing near them tells -> roles that the paper's other rows, or the year and the kind of paper, make likely.
// Last of all, and never sure: what a head, a label, a caption or a neighbour has said stays. Pure.
import { readUnit } from '../../notation/unit.ts'
import type { Context, Reason, Role, Row, RowValue } from '../../types.ts'
import { isAsked } from './past-years.ts'

/** Under the same heads in the same table, and in another table of the paper. */
const ALIKE_HERE: Reason = { id: 'role-from-alike-rows', weight: 0.92 }
const ALIKE_ELSEWHERE: Reason = { id: 'role-from-alike-tables', weight: 0.88 }
/** Nothing but the year against the paper's own. */
const PRESUMED: Reason = { id: 'role-presumed', weight: 0.75 }

export function wholePaper(rows: readonly Row[], context: Context): readonly Row[] {
  if (!rows.some((row) => row.values.some(isOpen))) return rows
  const here = votesOf(rows, (row, v) => `${row.table}\n${headsOf(v)}`)
  const elsewhere = votesOf(rows, (_, v) => (isTitled(v) ? undefined : headsOf(v)))
  return rows.map((row) => {
    if (!row.values.some(isOpen) || isAsked([...row.path, row.item])) return row
    const values = row.values.map((v) => {
      if (!isOpen(v)) return v
      const near = here.get(`${row.table}\n${headsOf(v)}`)
      if (near) return withRole(v, near, ALIKE_HERE)
      const far = elsewhere.get(headsOf(v))
      if (far) return withRole(v, far, ALIKE_ELSEWHERE)
      const role = presumed(v, context)
      return role ? withRole(v, role, PRESUMED) : v
    })
    return { ...row, values }
  })
}

/** A number of a year, and no word says what it is. */
const isOpen = (v: RowValue): boolean =>
  v.role === 'other' && v.years !== undefined && v.reasons.some((r) => r.id === 'role-from-nowhere')

/** Money is planned and paid, other things are counted: neither says anything of the other. */
const headsOf = (v: RowValue): string =>
  [isMoney(v) ? '円' : '', ...v.heads.map((h) => h.replace(/\s+/gu, ''))].join('\n')

const isMoney = (v: RowValue): boolean =>
  v.text.includes('円') || v.unitHints.map((h) => readUnit(h.text)?.base).find((base) => base !== undefined) === '円'

/** What the title over one table says (残高見込み) holds for no other. */
const isTitled = (v: RowValue): boolean =>
  v.reasons.some((r) => r.id === 'role-from-caption' || r.id === 'role-from-title')

/** undefined: it has no vote. */
type KeyOf = (row: Row, value: RowValue) => string | undefined

/** Heads under which all decided values have one role. */
function votesOf(rows: readonly Row[], keyOf: KeyOf): ReadonlyMap<string, Role> {
  const roles = new Map<string, Set<Role>>()
  for (const row of rows)
    for (const v of row.values)
      if (v.role !== 'other' && v.years && v.heads.length > 0) {
        const key = keyOf(row, v)
        if (key !== undefined) roles.set(key, (roles.get(key) ?? new Set()).add(v.role))
      }
  return new Map([...roles].flatMap(([key, [role, other]]) => (role && !other ? [[key, role] as const] : [])))
}

/** Papers of what is to be done; reports of a plan say so. */
const PLAN = /計画|ビジョン|プラン|戦略|大綱|構想|方針/u
const REPORT = /実績|決算|推移|結果|報告|進捗|達成|評価|検証|点検|成果|状況|管理|統計|白書|年報|年鑑|概要|要覧|すがた/u
/** Collections of what was counted, whatever their year. */
const STATISTICS = /統計|白書|年報|年鑑|要覧|すがた/u

/** Years gone by were measured or paid, years of a plan are planned; of what lies ahead in a report nothing is said. */
function presumed(v: RowValue, { title = '', fiscalYear, planPeriod }: Context): Role | undefined {
  const { from, to } = v.years!
  if (from !== to) return undefined
  if (isMoney(v) && fiscalYear !== undefined) {
    const account = accountOf(title)
    if (account === 'budget' && (to === fiscalYear || to === fiscalYear - 1)) return 'budget'
    if (account === 'settlement' && to <= fiscalYear) return 'settlement'
  }
  const plan = PLAN.test(title) && !REPORT.test(title)
  if (!plan) {
    const past = fiscalYear === undefined ? STATISTICS.test(title) : to <= fiscalYear
    return past && !isMoney(v) ? 'actual' : undefined
  }
  if (!planPeriod) return undefined
  if (from >= planPeriod.from && to <= planPeriod.to) return 'forecast'
  return to < planPeriod.from && !isMoney(v) ? 'actual' : undefined
}

/** 令和7年度一般会計当初予算: amounts of its year and of the year before are what the paper's title says. */
const accountOf = (title: string): Role | undefined => {
  const word = ACCOUNT.exec(title.normalize('NFKC').replace(/\s+/gu, ''))?.[1]
  return word === undefined ? undefined : word === '予算' ? 'budget' : 'settlement'
}
/** Titles that end so; 予算への反映状況 is another paper. */
const ACCOUNT =
  /(予算|決算)(?:[(（]?案[)）]?|見込)?(?:書|の?(?:概要|概況|あらまし|大要|ポイント|説明書?|総括表?|内訳|規模|状況))?$/u

const withRole = (v: RowValue, role: Role, why: Reason): RowValue => ({
  ...v,
  role,
  reasons: [...v.reasons.filter((r) => !r.id.startsWith('role-')), why],
})
