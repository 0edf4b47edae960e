// How sure an amount of running text is, by the way its text labels it. Data.
import type { Reason } from '../../types.ts'

/** Measured on checked papers: of 67 marked outcomes, 13 labelled aims and 42 labelled amounts all were right, yet from
 *  few authors. Prose says less clearly than a table what a number is; nothing read from it reaches 0.9. */
const MARKED = 0.89
/** Forms of words seen too seldom to be measured. */
const PROSE = 0.85
export const REASONS = {
  arrow: { id: 'prose-outcome-mark', weight: MARKED },
  label: { id: 'prose-outcome-label', weight: PROSE },
  series: { id: 'prose-role-before-number', weight: PROSE },
  bracket: { id: 'prose-labelled-aim', weight: MARKED },
  colon: { id: 'prose-labelled-amount', weight: 0.8 },
  listed: { id: 'prose-listed-amount', weight: 0.75 },
  itemized: { id: 'prose-itemized-amount', weight: 0.8 },
  enclosed: { id: 'prose-enclosed-amount', weight: 0.65 },
  head: { id: 'prose-bracketed-name', weight: PROSE },
  dated: { id: 'prose-dated-amount', weight: 0.6 },
  outcome: { id: 'prose-outcome-column', weight: PROSE },
  carried: { id: 'prose-name-carried', weight: 0.92 },
  heading: { id: 'prose-name-from-heading', weight: 0.95 },
  after: { id: 'prose-name-after-number', weight: 0.97 },
  documentYear: { id: 'prose-year-of-document', weight: 0.88 },
  noYear: { id: 'prose-no-year', weight: 0.8 },
} as const satisfies Record<string, Reason>
