// Cost facts of a table, one group for each amount column (決算 of 2024): the whole, its breakdown, its funding. Pure.
import type { Fact } from '../../types.ts'
import type { CheckInput, NumberFact } from '../check.ts'
import { isNumber } from '../facts.ts'

export type CostGroup = {
  readonly whole: NumberFact
  readonly parts: readonly NumberFact[]
  /** 内訳 = a breakdown of the cost, 財源 = where the money comes from. */
  readonly kind: 'breakdown' | 'funding'
  /** 主な内訳: not all parts are printed. */
  readonly partial: boolean
}

export const WHOLE =
  /^(?:総?事業費|事業費総額|経費|総?経費|総?費用|総コスト|総額|決算額|予算額|直接事業費|支出済?額)(?:計|合計|総額)?\s*[A-Z]?$/u
const BREAKDOWN = /内訳/
const FUNDING_LABEL = /財源/
const FUNDING_ITEM =
  /^[[(【〔]?(?:特定財源|一般財源|一財|国|国・?[都道府県]+|国・?[都道府県]支出金|国[都道府県]支出金|国庫支出金|国庫補助金|国費|[都道府県]支出金|地方債|市債|町債|起債|その他|その他特定財源|受益者負担金?|使用料・?手数料)[\])】〕]?$/u

/** うち... is part of a part. */
export const isOfWhich = (fact: Fact): boolean => /^[(（]?(?:うち|内、)/u.test(fact.item) || /\sうち/u.test(fact.item)

/** Several checks ask for the same groups of one document. */
const known = new WeakMap<CheckInput, readonly CostGroup[]>()

export function costGroups(input: CheckInput): readonly CostGroup[] {
  const groups = known.get(input) ?? findGroups(input)
  known.set(input, groups)
  return groups
}

function findGroups(input: CheckInput): readonly CostGroup[] {
  const columns = new Map<string, NumberFact[]>()
  const wholes = new Set(input.numbers.filter((f) => isMoney(f) && WHOLE.test(f.item)).map((f) => f.table))
  for (const fact of [...wholes].flatMap(input.factsOf)) {
    if (!isNumber(fact) || fact.source === 'prose' || !isMoney(fact)) continue
    const key = [fact.table, fact.role, fact.years?.from, fact.years?.to].join('\u0000')
    const known = columns.get(key)
    if (known) known.push(fact)
    else columns.set(key, [fact])
  }
  return [...columns.values()].flatMap(groupsOf)
}

const isMoney = (fact: NumberFact): boolean =>
  (fact.role === 'budget' || fact.role === 'settlement' || fact.role === 'forecast' || fact.role === 'other') &&
  fact.unit?.dimension === 'money'

function groupsOf(column: readonly NumberFact[]): readonly CostGroup[] {
  const wholes = column.filter((f) => WHOLE.test(f.item) && !isCostPart(f))
  const [whole] = wholes
  // Two wholes in one column: another block begins, and what belongs to which is not told by the facts.
  if (!whole || wholes.length > 1) return []
  const parts = column.filter((f) => isCostPart(f) && !isOfWhich(f) && f.row >= whole.row)
  const groups = new Map<string, NumberFact[]>()
  for (const part of parts) {
    const label = part.path.findLast((p) => BREAKDOWN.test(p) || FUNDING_LABEL.test(p)) ?? ''
    groups.set(label, [...(groups.get(label) ?? []), part])
  }
  return [...groups].flatMap(([label, all]) => {
    const names = new Set(all.map((p) => p.item))
    if (names.size !== all.length || all.some((p) => p.unit?.printed !== whole.unit?.printed)) return []
    const funding = FUNDING_LABEL.test(label) || all.every((p) => FUNDING_ITEM.test(p.item))
    const paid = funding ? paidBy(all, column, whole) : whole
    return [{ whole: paid, parts: all, kind: funding ? 'funding' : 'breakdown', partial: /主/.test(label) } as const]
  })
}

/** Sheets that add staff costs print 事業費, 人件費 and 合計 before the sources, which may pay for the sum:
 *  another row of the column that the sources add up to is what they pay for. */
function paidBy(sources: readonly NumberFact[], column: readonly NumberFact[], whole: NumberFact): NumberFact {
  const sum = sources.reduce((total, p) => total + p.reading.value, 0)
  if (sum === whole.reading.value) return whole
  return column.find((f) => !isCostPart(f) && !sources.includes(f) && f.reading.value === sum) ?? whole
}

/** Under 内訳 or 財源; labels of the columns before it may stand between. */
export const isCostPart = (fact: Fact): boolean => fact.path.some((p) => BREAKDOWN.test(p) || FUNDING_LABEL.test(p))
