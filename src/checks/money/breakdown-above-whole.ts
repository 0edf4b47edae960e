// What: the parts of a cost (内訳) add up to more than the cost; or to less, where other years' parts make the whole; or one is
//   negative that would fit without its sign.
// Why it matters: one of the figures is in another unit, copied from another column, or left out of the whole.
// Fooled by: rounding of each part to 千円 (half a unit a part is allowed), breakdowns that name only the main parts.
import type { Check, Draft, NumberFact } from '../check.ts'
import { named, plain, separated, value } from '../words.ts'
import { type CostGroup, costGroups } from './cost-groups.ts'

export const breakdownAboveWhole: Check = {
  id: 'breakdown-above-whole',
  title: { ja: '内訳の合計が全体を超える', en: 'Breakdown above the whole' },
  severity: 'error',
  run: (input) => {
    const groups = costGroups(input).filter((g) => g.kind === 'breakdown')
    const complete = new Map<string, number>()
    for (const g of groups) if (isComplete(g)) complete.set(g.whole.table, (complete.get(g.whole.table) ?? 0) + 1)
    return groups.flatMap((g) => [...above(g), ...negative(g), ...below(g, complete.get(g.whole.table) ?? 0)])
  },
}

/** So many other columns of the table must be broken down to the last unit before one that is not asks for a look. */
const LEAST_COMPLETE = 3

/** 主な内訳 may leave out so small a share of the whole. */
const SMALL_REST = 0.05

const sumOf = (parts: readonly NumberFact[]): number => parts.reduce((total, p) => total + p.reading.value, 0)

const isComplete = (group: CostGroup): boolean =>
  group.whole.reading.value > 0 &&
  group.parts.some((p) => p.reading.value !== 0) &&
  Math.abs(sumOf(group.parts) - group.whole.reading.value) <= roundingSlack(group)

/** Each figure may be off by half a printed unit. */
export const roundingSlack = (group: CostGroup): number => (group.parts.length + 1) / 2

function above(group: CostGroup): readonly Draft[] {
  const { whole, parts } = group
  const sum = sumOf(parts)
  const excess = sum - whole.reading.value
  if (parts.some((p) => p.reading.value < 0) || excess <= roundingSlack(group)) return []
  return [
    {
      message: {
        ja: `${named(whole)}（${value(whole).ja}）を内訳の合計 ${separated(sum)} が超えています`,
        en: `${named(whole)} (${value(whole).en}): its parts add up to ${separated(sum)}`,
      },
      arithmetic: `${parts.map(plain).join(' + ')} = ${separated(sum)} > ${plain(whole)}（+${separated(excess)}）`,
      facts: [whole, ...parts],
    },
  ]
}

/** One part below zero that would fit without its sign. */
function negative(group: CostGroup): readonly Draft[] {
  const { whole, parts } = group
  const below = parts.filter((p) => p.reading.value < 0)
  const [part] = below
  const sum = sumOf(parts) - 2 * (part?.reading.value ?? 0)
  if (!part || below.length > 1 || Math.abs(sum - whole.reading.value) > roundingSlack(group)) return []
  return [
    {
      severity: 'suspicious',
      message: {
        ja: `${named(whole)}の内訳${named(part)}が負（${value(part).ja}）ですが、正なら合計が ${value(whole).ja} になります`,
        en: `${named(whole)}: its part ${named(part)} is negative (${value(part).en}); positive it would make the sum fit ${value(whole).en}`,
      },
      arithmetic: `${parts.map((p) => separated(Math.abs(p.reading.value))).join(' + ')} = ${separated(sum)}`,
      facts: [whole, ...parts],
    },
  ]
}

function below(group: CostGroup, complete: number): readonly Draft[] {
  const { whole, parts } = group
  const sum = sumOf(parts)
  const missing = whole.reading.value - sum
  if (complete < LEAST_COMPLETE || missing <= roundingSlack(group) || parts.some((p) => p.reading.value < 0)) return []
  return [
    {
      severity: group.partial && missing < SMALL_REST * whole.reading.value ? 'info' : 'suspicious',
      message: {
        ja: `${named(whole)}（${value(whole).ja}）に内訳の合計 ${separated(sum)} が足りません（ほかの ${complete} 列は合います）`,
        en: `${named(whole)} (${value(whole).en}): its parts add up to ${separated(sum)} only, while in ${complete} other columns they fit`,
      },
      arithmetic: `${parts.map(plain).join(' + ')} = ${separated(sum)} < ${plain(whole)}（−${separated(missing)}）`,
      facts: [whole, ...parts],
    },
  ]
}
