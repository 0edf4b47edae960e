// 事業費（千円） over 国庫支出金, 一般財源, 人件費: cost rows without a unit are in the unit of the cost row above them. Pure.
import { readUnit, splitUnit } from '../../notation/unit.ts'
import type { RowValue } from '../../types.ts'
import type { Draft } from './draft.ts'

const isMoney = (v: RowValue): boolean => v.role === 'budget' || v.role === 'settlement'

export function shareUnits(drafts: readonly Draft[]): readonly Draft[] {
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
