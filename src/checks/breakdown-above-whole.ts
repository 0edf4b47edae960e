// What: the parts of a cost (内訳) add up to more than the cost, or all of them to another sum.
// Why it matters: one of the figures is in another unit, copied from another column, or left out of the whole.
// Fooled by: rounding of each part to 千円 (half a unit a part is allowed), breakdowns that name only the main parts.
import type { Check, Draft } from './check.ts'
import { type CostGroup, costGroups } from './cost-groups.ts'
import { named, plain, separated, value } from './words.ts'

export const breakdownAboveWhole: Check = {
  id: 'breakdown-above-whole',
  title: { ja: '内訳の合計が全体を超える', en: 'Breakdown above the whole' },
  severity: 'error',
  run: (input) =>
    costGroups(input)
      .filter((g) => g.kind === 'breakdown')
      .flatMap(above),
}

/** Each figure may be off by half a printed unit. */
export const roundingSlack = (group: CostGroup): number => (group.parts.length + 1) / 2

function above(group: CostGroup): readonly Draft[] {
  const { whole, parts } = group
  const sum = parts.reduce((total, p) => total + p.reading.value, 0)
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
