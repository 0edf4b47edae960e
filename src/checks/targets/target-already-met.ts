// What: the first value after the baseline already reaches the final target; or a new plan's target lies below
//   what the plan before it had reached.
// Why it matters: such a target steers nothing, and its rate says little.
// Fooled by: targets that keep a level up; indicators where less is better and the name does not say so; a dip between plans.
import type { Fact } from '../../types.ts'
import type { Check, CheckInput, Draft, NumberFact, Series } from '../check.ts'
import { baseOf, isPlain, numbersOf, sameUnit } from '../facts.ts'
import { named, plain, value } from '../words.ts'
import { lessIsBetter } from './direction.ts'

export const targetAlreadyMet: Check = {
  id: 'target-already-met',
  title: { ja: '目標がすでに達成されている', en: 'Target already met' },
  severity: 'suspicious',
  run: (input) => rowsOf(input).flatMap((row) => (lessIsBetter(row[0]!.item) ? [] : met(row))),
}

/** Two plans side by side may be parted by the heads above them (第1期, 第2期): one row all the same. */
function rowsOf({ seriesOfRows }: CheckInput): readonly (readonly Series[])[] {
  return seriesOfRows.flatMap((all) => {
    const aimed = all.filter((s) => isAimed(s.facts))
    if (aimed.length === 0) return []
    if (all.length === 1) return [all]
    const items = new Set(aimed.map((s) => s.item))
    return [...items].map((item) => all.filter((s) => s.item === item))
  })
}

const isAimed = (facts: readonly Fact[]): boolean => facts.some((f) => f.role === 'target')

const periodsOf = (row: readonly Series[]): Series['periods'] =>
  row.flatMap((s) => s.periods).sort((a, b) => a[0]!.column - b[0]!.column)

function met(row: readonly Series[]): readonly Draft[] {
  const [series] = row
  const periods = row.length === 1 ? series!.periods : periodsOf(row)
  return periods.flatMap((facts, i) => {
    const target = numbersOf(facts, 'target').at(-1)
    if (!target || baseOf(target) <= 0) return []
    const actuals = numbersOf(facts, 'actual')
    const [first] = actuals
    const early = first && isPlain(actuals) && isBefore(first, target) && reaches(first, target)
    const [baseline] = numbersOf(facts, 'baseline')
    const before = numbersOf(periods[i - 1] ?? [], 'actual').at(-1)
    const risen = baseline && baseOf(baseline) < baseOf(target)
    return [
      ...(early ? [draft(series!, first, target, 'info')] : []),
      ...(before && risen && baseOf(before) > baseOf(target) && sameUnit(before, target)
        ? [draft(series!, before, target, 'suspicious')]
        : []),
    ]
  })
}

const isBefore = (actual: NumberFact, target: NumberFact): boolean =>
  actual.years !== undefined && target.years !== undefined && actual.years.to < target.years.to

const reaches = (actual: NumberFact, target: NumberFact): boolean =>
  sameUnit(actual, target) &&
  (actual.cumulative === target.cumulative || !actual.cumulative) &&
  baseOf(actual) >= baseOf(target)

const draft = (series: Series, actual: NumberFact, target: NumberFact, severity: 'info' | 'suspicious'): Draft => ({
  severity,
  message: {
    ja: `${named(series)}の目標（${value(target).ja}）は、${value(actual).ja}ですでに${severity === 'info' ? '達成されています' : '上回っています'}`,
    en: `${named(series)}: ${value(actual).en} already ${severity === 'info' ? 'meets' : 'exceeds'} the target (${value(target).en})`,
  },
  arithmetic: `${plain(actual)} ≥ ${plain(target)}`,
  facts: [actual, target],
})
