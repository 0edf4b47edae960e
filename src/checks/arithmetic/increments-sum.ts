// What: yearly increments (増加分) do not add up to the printed 増加分の累計.
// Why it matters: the plan's own arithmetic is off; the total is what a grant is measured by.
// Fooled by: cumulative columns for other years than the increments shown; both must cover the same years.
import type { Fact } from '../../types.ts'
import type { Check, Draft, NumberFact } from '../check.ts'
import { numbersOf } from '../facts.ts'
import { named, plain, short, show } from '../words.ts'

export const incrementsSum: Check = {
  id: 'increments-sum',
  title: { ja: '増加分の合計が累計と合わない', en: 'Increments do not add up' },
  severity: 'error',
  run: (input) => {
    const groups = new Map<string, Fact[]>()
    if (input.ofRole('cumulative_increment').length === 0) return []
    for (const fact of [...input.ofRole('increment'), ...input.ofRole('cumulative_increment')]) {
      const key = [fact.item, ...fact.path].join('\u0000')
      groups.set(key, [...(groups.get(key) ?? []), fact])
    }
    return [...groups.values()].flatMap((facts) => {
      const totals = numbersOf(facts, 'cumulative_increment')
      const parts = numbersOf(facts, 'increment')
      return totals.length === 1 && coversAll(totals[0]!, parts) ? judge(totals[0]!, parts) : []
    })
  },
}

function coversAll(total: NumberFact, parts: readonly NumberFact[]): boolean {
  const years = parts.map((p) => p.years?.to)
  if (parts.length < 2 || years.includes(undefined) || new Set(years).size !== parts.length) return false
  if (!total.years) return true
  return parts.length === total.years.to - total.years.from + 1
}

function judge(total: NumberFact, parts: readonly NumberFact[]): readonly Draft[] {
  const sum = parts.reduce((all, p) => all + p.reading.value, 0)
  if (Math.abs(sum - total.reading.value) < 1e-6) return []
  return [
    {
      message: {
        ja: `${named(total)}の増加分の合計 ${short(sum)} が累計 ${show(total)} と合いません`,
        en: `${named(total)}: the increments add up to ${short(sum)}, printed is ${show(total)}`,
      },
      arithmetic: `${parts.map(plain).join(' + ')} = ${short(sum)} ≠ ${plain(total)}`,
      facts: [total, ...parts],
    },
  ]
}
