// 事業費（千円） over 国庫支出金, 一般財源, 人件費: cost rows without a unit are in the unit of the cost row above them. Pure.
import { readUnit, splitUnit } from '../../notation/unit.ts'
import type { RowValue } from '../../types.ts'
import type { Draft } from './draft.ts'
import type { Grid } from './grid.ts'

const isMoney = (v: RowValue): boolean => v.role === 'budget' || v.role === 'settlement'

export function shareUnits(drafts: readonly Draft[], grid: Grid): readonly Draft[] {
  return withHeadUnit(fromAbove(drafts), headUnit(grid))
}

/** 事業費（千円） over R4 | R5 | R6 whose span a source lost: the one unit of money that the heads print is that of all amounts. */
function headUnit(grid: Grid): string | undefined {
  const units = new Set<string>()
  for (let r = 0; r < grid.rows; r++)
    for (const g of grid.row(r))
      if (g.kind !== 'value' && g.head.unit && readUnit(g.head.unit)?.base === '円') units.add(g.head.unit)
  const [unit, other] = units
  return other === undefined ? unit : undefined
}

const COST = /(?:事業|経|人件|工事|委託|給付)費$/u

/** Behind all other hints: what is printed nearer stands. */
function withHeadUnit(drafts: readonly Draft[], unit: string | undefined): readonly Draft[] {
  if (unit === undefined) return drafts
  const hint = { text: unit, from: 'header' as const }
  return drafts.map((draft) => ({
    ...draft,
    values: draft.values.map((v) =>
      isMoney(v) || COST.test(draft.item) ? { ...v, unitHints: [...v.unitHints, hint] } : v,
    ),
  }))
}

function fromAbove(drafts: readonly Draft[]): readonly Draft[] {
  let unit: string | undefined
  let top: number | undefined
  return drafts.map((draft) => {
    if (draft.top !== top) unit = undefined
    top = draft.top
    const own = splitUnit(draft.item).unit ?? [...draft.labels.names].map((n) => n.head.unit).find(Boolean)
    if (own !== undefined) unit = readUnit(own)?.base === '円' ? own : unit
    if (own !== undefined || unit === undefined || !draft.values.some(isMoney)) return draft
    const hint = { text: unit, from: 'header' as const }
    return { ...draft, values: draft.values.map((v) => (isMoney(v) ? { ...v, unitHints: [...v.unitHints, hint] } : v)) }
  })
}
