// What: the sources of money (財源) do not add up to the cost they pay for, or one source alone is above it.
// Why it matters: money is missing or counted twice; often a figure was copied from the budget column.
// Fooled by: rounding to 千円, sources that a form leaves blank, negative general funds explained in a note (一般財源 pays back).

import type { Fact } from '../../types.ts'
import type { Check, CheckTable, Draft, NumberFact } from '../check.ts'
import { isNumber } from '../facts.ts'
import { named, plain, separated, value } from '../words.ts'
import { roundingSlack } from './breakdown-above-whole.ts'
import { type CostGroup, costGroups } from './cost-groups.ts'

export const fundingDiffers: Check = {
  id: 'funding-differs',
  title: { ja: '財源の合計が事業費と合わない', en: 'Funding does not add up to the cost' },
  severity: 'error',
  run: (input) => {
    const tables = new Map(input.tables.map((t) => [t.id, t]))
    return costGroups(input)
      .filter((g) => g.kind === 'funding')
      .flatMap((g) => judge(g, tables.get(g.whole.table), input.factsOf(g.whole.table)))
  },
}

function judge(group: CostGroup, table: CheckTable | undefined, known: readonly Fact[]): readonly Draft[] {
  const { whole, parts } = group
  const sum = parts.reduce((total, p) => total + p.reading.value, 0)
  const difference = sum - whole.reading.value
  if (Math.abs(difference) > roundingSlack(group))
    return stray(group, -difference, table, known) ? [] : [unequal(group, sum, difference)]
  const above = parts.find((p) => p.reading.value > whole.reading.value + roundingSlack(group))
  const negative = parts.find((p) => p.reading.value < 0)
  return above && negative ? [payingBack(whole, above, negative)] : []
}

/** A value that bears but the name of its group. */
const HEAD_ONLY = /^(?:主な)?(?:財源)?内訳$|^財源$/u

/** The missing amount stands in the same row, under a column whose head was lost. */
function stray({ parts }: CostGroup, missing: number, table: CheckTable | undefined, known: readonly Fact[]): boolean {
  const rows = new Set(parts.map((p) => p.row))
  const placed = new Set(known.map((f) => `${f.row} ${f.column}`))
  const unnamed = known.filter((f) => rows.has(f.row) && HEAD_ONLY.test(f.item) && !parts.some((p) => p === f))
  return (
    unnamed.some((f) => isNumber(f) && f.reading.value === missing) ||
    (table?.cells.some(
      (c) =>
        rows.has(c.row) &&
        !placed.has(`${c.row} ${c.column}`) &&
        Number(c.text.replaceAll(',', '').replace(/[^0-9.]+$/, '') || NaN) === missing,
    ) ??
      false)
  )
}

const unequal = ({ whole, parts }: CostGroup, sum: number, difference: number): Draft => ({
  // Less than the cost: a source may stand where no head says what it is.
  ...(difference < 0 ? { severity: 'suspicious' as const } : {}),
  message: {
    ja: `${named(whole)}（${value(whole).ja}）と財源の合計 ${separated(sum)} が合いません`,
    en: `${named(whole)} (${value(whole).en}): its funding adds up to ${separated(sum)}`,
  },
  arithmetic: `${parts.map(plain).join(' + ')} = ${separated(sum)} ≠ ${plain(whole)}（${difference > 0 ? '+' : '−'}${separated(Math.abs(difference))}）`,
  facts: [whole, ...parts],
})

const payingBack = (whole: NumberFact, above: NumberFact, negative: NumberFact): Draft => ({
  severity: 'suspicious',
  message: {
    ja: `財源の${named(above)}（${value(above).ja}）が${named(whole)}（${value(whole).ja}）を超え、${named(negative)}が ${plain(negative)} になっています`,
    en: `The source ${named(above)} (${value(above).en}) is above the cost (${value(whole).en}), so ${named(negative)} is ${plain(negative)}`,
  },
  arithmetic: `${plain(whole)} − ${plain(above)} = ${separated(whole.reading.value - above.reading.value)}`,
  facts: [whole, above, negative],
})
