// A short cell of a column of outcomes -> its names with their amounts. Pure.
import { amountsIn } from './amounts.ts'
import type { ProseFact, Reading } from './prose-types.ts'
import { REASONS } from './reasons.ts'

/** 設置数412灯、相談件数388件: nothing but names with their amounts, in a column of outcomes. */
const NAMED = /^[\s・○]*([^\d\s:：][^\d:：]{1,20}?)[\s:：]*$/u
export const outcomeFacts = (reading: Reading): readonly ProseFact[] => {
  const amounts = amountsIn(reading.text)
  const years = reading.whole ?? reading.document
  let from = 0
  const facts: ProseFact[] = []
  for (const amount of amounts) {
    const name = NAMED.exec(reading.text.slice(from, amount.start).replace(/^[、,\n]/u, ''))?.[1]
    from = amount.end
    if (name === undefined) return []
    facts.push({
      item: name,
      path: [],
      amount,
      role: 'actual',
      years,
      cumulative: amount.cumulative,
      reasons: [REASONS.outcome, ...(reading.whole || !years ? [] : [REASONS.documentYear])],
    })
  }
  return reading.text.slice(from).trim() === '' ? facts : []
}
