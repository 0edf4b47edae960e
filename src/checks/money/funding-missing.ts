// What: one sheet of many has a cost without any source of money, or without its breakdown, where the others have one.
// Why it matters: it looks complete and is not; often a column was cut off when the paper was converted.
// Fooled by: costs that are truly not broken down; so at least four sheets, and four of five, must have a breakdown.
import type { Check, CheckTable, NumberFact } from '../check.ts'
import { baseOf } from '../facts.ts'
import { named, value } from '../words.ts'
import { costGroups, isCostPart, WHOLE } from './cost-groups.ts'

const LEAST_SHEETS = 4
const LEAST_SHARE = 0.75

export const fundingMissing: Check = {
  id: 'funding-missing',
  title: { ja: '財源・内訳が書かれていない', en: 'Funding missing on one sheet' },
  severity: 'suspicious',
  run: (input) => {
    const settlements = input.ofRole('settlement')
    const wholes = settlements.filter((f) => baseOf(f) > 0 && WHOLE.test(f.item) && !isCostPart(f))
    const parted = new Set(costGroups(input).map((g) => g.whole))
    const tables = new Set(settlements.filter(isCostPart).map((f) => f.table))
    const grids = new Map(input.tables.map((t) => [t.id, t]))
    const bare = wholes.filter((w) => !parted.has(w) && !tables.has(w.table) && !isPrinted(w, grids.get(w.table)))
    const complete = wholes.length - bare.length
    if (complete < LEAST_SHEETS || complete < LEAST_SHARE * wholes.length) return []
    return bare.map((whole) => ({
      origin: 'extraction',
      message: {
        ja: `${named(whole)}（${value(whole).ja}）に財源・内訳がありません。ほかの ${complete} 枚にはあります`,
        en: `${named(whole)} (${value(whole).en}) has no funding; the other ${complete} sheets have`,
      },
      arithmetic: `0 ≠ ${value(whole).ja}`,
      facts: [whole],
    }))
  },
}

/** The money stands there all the same: the amount a second time in its row, under a head that was not understood, or a
 *  source with an amount in one cell (〔一般財源〕 12,244 千円) in its row or the next. */
const isPrinted = (whole: NumberFact, table: CheckTable | undefined): boolean => {
  const near = table?.cells.filter((c) => c.row >= whole.row && c.row <= whole.row + 1) ?? []
  const again = near.filter((c) => c.row === whole.row && amountAtStart(c.text) === Number(whole.reading.printed))
  return again.length > 1 || near.some((c) => SOURCE_WITH_AMOUNT.test(c.text))
}

const SOURCE_WITH_AMOUNT = /(?:財源?|支出金|債|その他)[\])】〕]?\s*[0-9][0-9,]*/u

const amountAtStart = (text: string): number => Number(/^[0-9,]+/.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN)
