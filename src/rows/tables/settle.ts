// The values of one item as printed -> with roles and years that only the item's other values tell. Pure.
// An item's values stand in one row, or below each other where years are rows and items are columns.
import type { Context, RowValue } from '../../types.ts'
import type { Surroundings } from './captions.ts'
import { compareYears } from './compare-years.ts'
import type { Draft } from './draft.ts'
import { onlyMeasured, pastYears } from './past-years.ts'
import { plannedRoles } from './planned.ts'
import { settleRoles } from './settle-roles.ts'
import { spent } from './spent.ts'
import { sumOfYears } from './year-sums.ts'

export type Filled = { readonly draft: Draft; readonly values: readonly RowValue[] }

export function settle(rows: readonly Filled[], around: Surroundings, context: Context): readonly Filled[] {
  const settled = itemsOf(rows).flatMap((item) => settleItem(item, around, context))
  const order = new Map(rows.map((row, i) => [row.draft, i]))
  return settled.sort((a, b) => order.get(a.draft)! - order.get(b.draft)!)
}

/** A plan is printed before its first year, unless it was revised on the way. */
function nowOf({ paper }: Surroundings, { fiscalYear, planPeriod }: Context): number | undefined {
  const plan = paper !== undefined && /計画|ビジョン|プラン|戦略/u.test(paper.text) && !REVISED.test(paper.text)
  return fiscalYear ?? (plan && planPeriod ? planPeriod.from : undefined)
}
const REVISED = /中間|見直し|改[定訂]|評価|報告|進捗|実績|検証|点検|状況/u

function settleItem(item: readonly Filled[], around: Surroundings, context: Context): readonly Filled[] {
  const { draft } = item[0]!
  const printed = item.flatMap((row) => row.values)
  const settled = settleRoles(compareYears(printed), context.fiscalYear, nowOf(around, context))
  const names = [...draft.path, draft.item]
  const past = pastYears(
    plannedRoles(onlyMeasured(settled, draft.item, around, context), around, context),
    names,
    around,
    context,
  )
  const values = spent(sumOfYears(past), draft.item)
  if (item.length === 1) return [{ draft, values }]
  return item.map((row) => {
    const own = new Set(row.values.map((v) => v.place))
    return { draft: row.draft, values: values.filter((v) => own.has(v.place)) }
  })
}

/** Rows of single values under one column head are one item; each other row is its own. */
function itemsOf(rows: readonly Filled[]): readonly (readonly Filled[])[] {
  const items = new Map<string, Filled[]>()
  for (const [i, row] of rows.entries()) {
    const { draft, values } = row
    const down = draft.from === 'head' && values.length === 1
    const key = down ? [draft.top, values[0]!.column, draft.item, ...draft.path].join('\n') : String(i)
    items.set(key, [...(items.get(key) ?? []), row])
  }
  return [...items.values()]
}
