// What: money was spent in two or more years that lie outside the project's own period (実施期間).
// Why it matters: period or amounts are those of another project, or were not brought up to date.
// Fooled by: periods of the plan a form prints for every project; one year outside is therefore not told.
import { findYears } from '../../notation/years.ts'
import type { Check, NumberFact } from '../check.ts'
import { baseOf } from '../facts.ts'
import { named, value } from '../words.ts'

const PERIOD_NAME = /^(?:事業|実施|計画|補助|委託)?(?:実施)?期間/u
const LEAST_YEARS = 2

export const spendingOutsidePeriod: Check = {
  id: 'spending-outside-period',
  title: { ja: '実施期間の外に支出がある', en: 'Spending outside the period' },
  severity: 'suspicious',
  run: (input) => {
    const periods = input.fields.filter((f) => PERIOD_NAME.test(f.name.trim()) && f.text.trim() !== '')
    const [period] = periods
    if (!period || periods.length !== 1) return []
    const mentions = findYears(period.text)
    const froms = mentions.filter((m) => !m.open).map((m) => m.years)
    if (froms.length === 0 || mentions.length !== froms.length) return []
    const [from, to] = [Math.min(...froms.map((y) => y.from)), Math.max(...froms.map((y) => y.to))]
    const outside = firstSeries(input.ofRole('settlement').filter((f) => baseOf(f) !== 0 && f.years)).filter(
      (f) => f.years!.to < from || f.years!.from > to,
    )
    if (outside.length < LEAST_YEARS) return []
    return [
      {
        message: {
          ja: `実施期間は「${period.text.trim()}」ですが、その外に${named(outside[0]!)}があります：${outside.map((f) => value(f).ja).join('、')}`,
          en: `The period is 「${period.text.trim()}」, yet outside it there is ${outside.map((f) => value(f).en).join(', ')}`,
        },
        facts: outside,
        places: [period.place],
      },
    ]
  },
}

/** The cost itself is the first line; its parts would say the same again. */
const firstSeries = (facts: readonly NumberFact[]): readonly NumberFact[] => {
  const row = Math.min(...facts.map((f) => f.row))
  return facts.filter((f) => f.row === row && f.table === facts[0]?.table)
}
