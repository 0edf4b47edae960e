// 総事業費 in a report of results: what a caption calls 実績 was paid, where it is a cost. Pure.
import type { RowValue } from '../../types.ts'

const COST = /(?:事業費|[管維運建整修工改委補報人]..?費|経費|費用|交付金|補助金|委託料|人件費|コスト|支出額?|充当額)$/u
/** Said by something farther off than a head of the value's own. */
const FAR = /^role-from-(?:title|caption|document|past-years)$/

export const spent = (values: readonly RowValue[], item: string): readonly RowValue[] =>
  COST.test(item.replace(/\s+|[(（][^()（）]*[)）]/gu, ''))
    ? values.map((v) =>
        v.role === 'actual' && v.reasons.some((r) => FAR.test(r.id)) ? { ...v, role: 'settlement' as const } : v,
      )
    : values
