// A line of prose -> amounts on both sides of an arrow with the years they are of: ○○数：R5 1,204人 ⇒ R9 2,000人. Pure.
import { findYears } from '../../notation/years.ts'
import type { Years } from '../../types.ts'
import type { Amount } from './amounts.ts'
import { yearBehind } from './role-label.ts'

export type Change = {
  /** What stands before the first year or number. */
  readonly label: string
  readonly from: { readonly amount: Amount; readonly years: Years }
  readonly to: { readonly amount: Amount; readonly years: Years }
}

const ARROW = /^\s*(?:→|⇒|➡|⇨|➔|⟶|->|=>)\s*(.*?)[\s:：±]*$/su
/** （令和4年） behind an amount. */
const BRACKET = /^\s*[(（〔［[][^)）〕］\]]*[)）〕］\]]/u

/** A year that ends the text; what stands before it. */
function yearAtEnd(text: string, era: string | undefined): { years: Years; before: string } | undefined {
  const year = findYears(text, era).at(-1)
  if (!year || !/^末?[)）〕］\]]?\s*[:：=は]?\s*$/u.test(text.slice(year.end))) return undefined
  return { years: year.years, before: text.slice(0, year.start).replace(/[(（〔［[]\s*$/u, '') }
}

/** `amounts`: those of the line, their places counted from its start. */
export function findChanges(line: string, amounts: readonly Amount[], era: string | undefined): readonly Change[] {
  return amounts.flatMap((first, i) => {
    const second = amounts[i + 1]
    if (!second) return []
    const behind = yearBehind(line.slice(first.end), era)
    const after = first.end + (behind ? BRACKET.exec(line.slice(first.end))![0].length : 0)
    const between = ARROW.exec(line.slice(after, second.start))
    if (!between) return []
    const before = line.slice(amounts[i - 1]?.end ?? 0, first.start)
    const led = behind ? undefined : yearAtEnd(before, era)
    const years = behind ?? led?.years
    const next = yearBehind(line.slice(second.end), era) ?? yearAtEnd(between[1]!, era)?.years
    if (!years || !next || next.to <= years.to) return []
    return [{ label: led?.before ?? before, from: { amount: first, years }, to: { amount: second, years: next } }]
  })
}
