// 実績 | 計画 | (blank) … over R2 | R3 | … | R11: a source that lost its spans pushed two groups together. The groups part the
// years at the year in which the plan begins. Pure.
import type { Context, Reason, Role, RowValue } from '../../types.ts'
import type { Grid, GridCell } from './grid.ts'

/** Roles of the two groups, earlier years first. */
export type CollapsedGroups = readonly [Role, Role]

const PARTED: Reason = { id: 'role-from-parted-groups', weight: 0.92 }

/** Two groups at the left end of a row of heads with nothing behind them, over more years that follow each other. */
export function collapsedGroups(grid: Grid): CollapsedGroups | undefined {
  if (grid.table.kind !== 'given') return undefined
  for (let r = 0; r + 1 < grid.rows; r++) {
    const groups = grid.row(r).filter((g) => (g.kind === 'head' || g.kind === 'text') && g.head.role && !g.head.years)
    const [first, second, third] = groups
    if (!first || !second || third || second.cell.column !== first.cell.column + 1) continue
    const behind = grid.row(r).filter((g) => g.cell.column > second.cell.column)
    const years = grid.row(r + 1).filter(isYear)
    const risen = years.every((g, i) => i === 0 || g.head.years!.from > years[i - 1]!.head.years!.from)
    const apart = behind.every((g) => g.kind === 'blank') && years[0]?.cell.column === first.cell.column
    if (apart && risen && years.length > 2 && first.head.role !== second.head.role)
      return [first.head.role!, second.head.role!]
  }
  return undefined
}

const isYear = (g: GridCell): boolean =>
  g.kind === 'head' && g.head.years !== undefined && g.head.years.from === g.head.years.to

/** Without the plan's first year nothing says where the groups part: such values keep what their heads seem to say, in doubt. */
export function partRoles(
  values: readonly RowValue[],
  groups: CollapsedGroups | undefined,
  { planPeriod }: Context,
): readonly RowValue[] {
  if (!groups || !planPeriod) return values
  return values.map((v) => {
    const mine = v.role === 'other' || groups.includes(v.role)
    if (!mine || !v.years || v.years.from !== v.years.to) return v
    const role = v.years.from < planPeriod.from ? groups[0] : groups[1]
    return { ...v, role, reasons: [...v.reasons.filter((r) => !/^role-/.test(r.id)), PARTED] }
  })
}
