// What: from budget to settlement the cost falls, and the city's own money (一般財源) in it rises.
// Why it matters: the grants did not come, or the two columns were filled in from different states.
// Fooled by: grants that were cut: that is so, and good to know.
import type { Check, NumberFact, Series } from '../check.ts'
import { baseOf, numbersOf } from '../facts.ts'
import { plain, value } from '../words.ts'

const OWN_MONEY = /一般財源|一財/u
const WHOLE = /^(?:事業費|経費|総事業費|予算|決算額?|合計|総額|計)/u

type Step = { readonly budget: NumberFact; readonly settlement: NumberFact }

export const partAgainstWhole: Check = {
  id: 'part-against-whole',
  title: { ja: '費用は減り、一般財源は増えた', en: 'Cost fell, own money rose' },
  severity: 'info',
  run: (input) =>
    input.series.filter(isOwnMoney).flatMap((part) =>
      steps(part).flatMap((own) => {
        const whole = input.series
          .filter((s) => s.table === part.table && !isOwnMoney(s) && WHOLE.test(s.item.trim()))
          .flatMap(steps)
          .find((w) => isSameYear(w, own) && baseOf(w.budget) >= baseOf(own.budget) && holds(w, own))
        return whole ? [draft(part, own, whole)] : []
      }),
    ),
}

/** Named by the row, or by the head above it. */
const isOwnMoney = ({ item, path }: Series): boolean => OWN_MONEY.test(item) || OWN_MONEY.test(path.at(-1) ?? '')

function steps({ facts }: Series): readonly Step[] {
  const settlements = numbersOf(facts, 'settlement')
  return numbersOf(facts, 'budget').flatMap((budget) => {
    const settlement = settlements.find((s) => s.years?.to === budget.years?.to)
    return settlement ? [{ budget, settlement }] : []
  })
}

const isSameYear = (a: Step, b: Step): boolean => a.budget.years?.to === b.budget.years?.to

const holds = (whole: Step, part: Step): boolean =>
  baseOf(whole.settlement) < baseOf(whole.budget) &&
  baseOf(part.settlement) > baseOf(part.budget) &&
  baseOf(part.settlement) <= baseOf(whole.settlement)

const nameOf = ({ item, path }: Series): string => (OWN_MONEY.test(item) ? item : (path.at(-1) ?? item))

const draft = (part: Series, own: Step, whole: Step) => ({
  message: {
    ja: `費用は${value(whole.budget).ja}から${value(whole.settlement).ja}に減りましたが、「${nameOf(part)}」は ${plain(own.budget)} から ${plain(own.settlement)} に増えています`,
    en: `The cost fell from ${value(whole.budget).en} to ${value(whole.settlement).en}, yet 「${nameOf(part)}」 rose from ${plain(own.budget)} to ${plain(own.settlement)}`,
  },
  arithmetic: `${plain(whole.budget)} → ${plain(whole.settlement)}; ${plain(own.budget)} → ${plain(own.settlement)}`,
  facts: [whole.budget, whole.settlement, own.budget, own.settlement],
})
