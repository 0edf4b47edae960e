// What: one sheet of many has a cost without any source of money, or without its breakdown, where the others have one.
// Why it matters: it looks complete and is not; often a column was cut off when the paper was converted.
// Fooled by: costs that are truly not broken down; so at least four sheets, and four of five, must have a breakdown.
import type { Table } from '../types.ts'
import type { Check, NumberFact } from './check.ts'
import { costGroups, isCostPart, WHOLE } from './cost-groups.ts'
import { baseOf, isNumber } from './facts.ts'
import { named, value } from './words.ts'

const LEAST_SHEETS = 4
const LEAST_SHARE = 0.75

export const fundingMissing: Check = {
  id: 'funding-missing',
  title: { ja: '財源・内訳が書かれていない', en: 'Funding missing on one sheet' },
  severity: 'suspicious',
  run: (input) => {
    const wholes = input.facts.filter(
      (f): f is NumberFact =>
        isNumber(f) && f.role === 'settlement' && WHOLE.test(f.item) && !isCostPart(f) && baseOf(f) > 0,
    )
    const parted = new Set(costGroups(input).map((g) => g.whole))
    const tables = new Set(
      input.facts.filter((f) => isNumber(f) && isCostPart(f) && f.role === 'settlement').map((f) => f.table),
    )
    const grids = new Map(input.tables.map((t) => [t.id, t]))
    const bare = wholes.filter((w) => !parted.has(w) && !tables.has(w.table) && !printedTwice(w, grids.get(w.table)))
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

/** The amount stands in its row a second time: as its own only source, under a head that was not understood. */
const printedTwice = (whole: NumberFact, table: Table | undefined): boolean =>
  (table?.cells.filter(
    (c) =>
      c.row === whole.row && Number(/^[0-9,]+/.exec(c.text)?.[0].replaceAll(',', '')) === Number(whole.reading.printed),
  ).length ?? 0) > 1
