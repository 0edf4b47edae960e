// A line of prose -> amounts of one thing, each with the year printed before or behind it. Pure.
// ○○数：R5 1,204人 ⇒ R9 2,000人; 利用者数：令和5年度 52,310人（令和4年度 48,992人）.
import { findYears } from '../../notation/years.ts'
import type { Years } from '../../types.ts'
import type { Amount } from './amounts.ts'
import { yearBehind } from './role-label.ts'

export type Dated = { readonly amount: Amount; readonly years: Years }
export type Run = {
  /** What stands before the first year or number. */
  readonly label: string
  readonly parts: readonly Dated[]
  /** An arrow leads from one to the next. */
  readonly arrow: boolean
  /** A later one stands in a bracket behind the first. */
  readonly bracket: boolean
  /** R3：64　R4：88: each year has a colon of its own. */
  readonly colons: boolean
}

const ARROW = /→|⇒|➡|⇨|➔|⟶|->|=>/u
/** Between two amounts of one thing stand signs and a year, no word. */
const BETWEEN = /^[\s、,・／/:：±)）(（〔［\]］〕→⇒➡⇨➔⟶>=-]*$/u
/** （令和4年） behind an amount. */
const BRACKET = /^\s*[(（〔［[][^)）〕］\]]*[)）〕］\]]/u

/** A year that ends the text, and what stands before it. */
function yearAtEnd(text: string, era: string | undefined): { years: Years; before: string } | undefined {
  const year = findYears(text, era).at(-1)
  if (!year || year.month !== undefined || !/^末?(?:実績値?)?[)）〕］\]]?[\s:：=は]*[±]?$/u.test(text.slice(year.end)))
    return undefined
  return { years: year.years, before: text.slice(0, year.start).replace(/[(（〔［[\s]+$/u, '') }
}

type Open = { label: string; parts: Dated[]; arrow: boolean; bracket: boolean; colons: boolean }

/** `amounts`: those of the line, which begins at `start` of the text their places are counted in. */
export function findRuns(
  line: string,
  start: number,
  amounts: readonly Amount[],
  era: string | undefined,
): readonly Run[] {
  const runs: Run[] = []
  let open: Open | undefined
  let end = 0
  for (const amount of amounts) {
    const before = line.slice(end, amount.start - start)
    const rest = line.slice(amount.end - start)
    const behind = yearBehind(rest, era)
    end = amount.end - start + (behind ? BRACKET.exec(rest)![0].length : 0)
    const led = yearAtEnd(before, era)
    const years = led?.years ?? behind
    const label = led?.before ?? before
    if (!years) {
      open = undefined
      continue
    }
    const same = open?.parts.some((p) => p.years.from === years.from) === true
    if (open && !same && BETWEEN.test(label)) {
      open.parts.push({ amount, years })
      open.arrow ||= ARROW.test(before)
      open.colons &&= /[:：]\s*$/u.test(before)
      open.bracket ||= /^\s*[(（〔［[]/u.test(before)
    } else {
      open = { label, parts: [{ amount, years }], arrow: false, bracket: false, colons: /[:：]\s*$/u.test(before) }
      runs.push(open)
    }
  }
  return runs
}
