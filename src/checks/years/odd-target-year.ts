// What: one sheet of many has a target for another year than all the others.
// Why it matters: a heading was overlooked when the form was copied, or the target cannot be summed with the rest.
// Fooled by: targets set on purpose for another year (a fair, an opening).
import type { Check, Draft, NumberFact } from '../check.ts'
import { named, value } from '../words.ts'

const LEAST_SHEETS = 8
const MOST_ODD = 0.1

export const oddTargetYear: Check = {
  id: 'odd-target-year',
  title: { ja: '一枚だけ目標年度が違う', en: 'Target year unlike all other sheets' },
  severity: 'suspicious',
  run: (input) => {
    const sheets = new Map<number, Set<string>>()
    const targets = input.ofRole('target').filter((f) => f.years !== undefined)
    for (const t of targets) sheets.set(t.years!.to, (sheets.get(t.years!.to) ?? new Set()).add(t.table))
    const all = new Set(targets.map((t) => t.table)).size
    const usual = [...sheets].sort((a, b) => b[1].size - a[1].size)[0]
    if (!usual || all < LEAST_SHEETS || usual[1].size < (1 - MOST_ODD) * all) return []
    return targets.flatMap((t) =>
      t.years!.to > usual[0] && sheets.get(t.years!.to)!.size === 1 ? [draft(t, ...usual)] : [],
    )
  },
}

const draft = (target: NumberFact, year: number, sheets: ReadonlySet<string>): Draft => ({
  message: {
    ja: `${named(target)}の目標（${value(target).ja}）だけ年度が違います。ほかの ${sheets.size} 枚は ${year}年度です`,
    en: `${named(target)}: the target (${value(target).en}) is for another year than on the ${sheets.size} sheets with ${year}`,
  },
  facts: [target],
})
