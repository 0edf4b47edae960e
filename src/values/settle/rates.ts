// 達成率 = 実績 ÷ 目標: each printed rate with the result and the target it can be made of. Pure.
import type { Fact } from '../../types.ts'
import { digitsOf, isPercent, type NumberReading, type Relation, TELLING } from './relation.ts'

/** Rates of two digits fit one time in a hundred by chance: so many others of the paper must be made the same way. */
const FEW_DIGITS_NEED = 3
const PAIRS = [
  ['actual', 'target'],
  ['settlement', 'budget'],
] as const

export function rateRelations(facts: readonly Fact[]): readonly Relation[] {
  return [...rowsOf(facts).values()].flatMap((row) =>
    row.flatMap((rate, i) => {
      if (rate.role !== 'rate') return []
      return PAIRS.flatMap(([top, bottom]) => {
        const result = ofYear(row.slice(0, i), top, rate) ?? ofYear(row, top, rate)
        const target = ofYear(row.slice(0, i), bottom, result ?? rate) ?? ofYear(row, bottom, result ?? rate)
        return result && target && sameUnit(result, target) ? [ratio(result, target, rate, `${top}/${bottom}`)] : []
      })
    }),
  )
}

/** Values of one item in one row, in printed order. */
function rowsOf(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const rows = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = [fact.table, fact.row, fact.item, ...fact.path].join('\n')
    const row = rows.get(key)
    if (row) row.push(fact)
    else rows.set(key, [fact])
  }
  return rows
}

/** The nearest before the rate; of its year where years are printed. */
const ofYear = (facts: readonly Fact[], role: Fact['role'], like: Fact): Fact | undefined => {
  const all = facts.filter((f) => f.role === role && !isPercentOf(f, like))
  return all.findLast((f) => f.years?.to === like.years?.to) ?? (all.length === 1 ? all[0] : undefined)
}

/** The rate of a share (20 % of 25 %) is made of percentages; only the rate itself is none of its own terms. */
const isPercentOf = (fact: Fact, rate: Fact): boolean => fact === rate || (isPercent(fact) && fact.role === 'rate')

const sameUnit = (a: Fact, b: Fact): boolean => (a.unit?.base ?? '') === (b.unit?.base ?? '')

const ratio = (result: Fact, target: Fact, rate: Fact, family: string): Relation => ({
  family: `rate ${family}`,
  terms: [result, target, rate],
  others: rate.reading.kind === 'number' && digitsOf(rate.reading) >= TELLING ? 0 : FEW_DIGITS_NEED,
  holds: ([a, b, r]) => b!.base !== 0 && a!.base !== 0 && isRounded((100 * a!.base) / b!.base, r!),
  line: ([a, b, r]) => `${a!.printed} ÷ ${b!.printed} = ${r!.printed} %`,
})

/** Rounded, cut off or rounded up: the last printed place differs by less than one. */
const isRounded = (value: number, { printed, value: said }: NumberReading): boolean =>
  Math.abs(value - said) < 10 ** -(printed.split('.')[1]?.length ?? 0) - 1e-9
