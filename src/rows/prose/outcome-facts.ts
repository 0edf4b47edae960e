// A cell of a column of outcomes -> its names with their amounts, line by line. Pure.
import type { Role } from '../../types.ts'
import type { OutcomeEntry } from './outcome-entries.ts'
import { type OutcomeLine, outcomeLines } from './outcome-lines.ts'
import type { ProseFact, Reading } from './prose-types.ts'
import { REASONS } from './reasons.ts'
import { roleOfWords } from './segments.ts'
import { onlyYear, yearAbove } from './years-near.ts'

/** What was spent stands among the outcomes as what was done does. */
const roleOf = ({ item, amount }: OutcomeEntry): Role =>
  amount.changed ? 'difference' : (roleOfWords(item) ?? (/(?:費|経費|コスト)$/u.test(item) ? 'settlement' : 'actual'))

const lineFacts = (line: OutcomeLine, reading: Reading, head: string): readonly ProseFact[] =>
  line.entries.map((entry) => {
    const { item, amount } = entry
    const heading = entry.lead ?? line.heading
    const said = line.years ?? yearAbove(reading, amount.start) ?? onlyYear(head, reading.era) ?? reading.whole
    const years = said ?? reading.document
    return {
      item,
      path: heading === '' || item.includes(heading) ? [] : [heading],
      amount,
      role: roleOf(entry),
      years,
      cumulative: amount.cumulative || /累計|累積|通算/u.test(item),
      reasons: [REASONS.outcome, ...(said ? [] : [years ? REASONS.documentYear : REASONS.noYear])],
    }
  })

/** `reading.outcome`: the column's head. */
export const outcomeFacts = (reading: Reading): readonly ProseFact[] => {
  const head = reading.outcome
  return head === undefined
    ? []
    : outcomeLines(reading.text, reading.era).flatMap((line) => lineFacts(line, reading, head))
}
