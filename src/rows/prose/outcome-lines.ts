// The text of a cell of outcomes -> its lines that are nothing but names with their amounts, each under its matter. Pure.
// ・移住相談 相談件数128件（うちオンライン46件）: the sign before a line is the paper's own taste, whatever it is or if none.
import { findYears } from '../../notation/years.ts'
import type { Years } from '../../types.ts'
import { amountsIn } from './amounts.ts'
import { nameIn, type OutcomeEntry, outcomeEntries } from './outcome-entries.ts'

export type OutcomeLine = {
  /** The matter of its amounts: the line's own, or the nearest above. */
  readonly heading: string
  readonly entries: readonly OutcomeEntry[]
  /** Printed before the line's first name. */
  readonly years?: Years
}

/** Any sign or number that opens a line: ・ ○ － ● ◆ ※ ▶ * ① (1) 2. */
const SIGN = /^\s*([・･‐\-–—―－*＊•∙]|\p{S}|※|[①-⑳⑴-⒇]|[(（]?(?:\d{1,2}|[ア-オ])[)）.．、](?!\d))\s*(?=[^\s\d])/u
/** Such a sign behind a blank opens a line of its own. */
const INLINE = /[^\S\n]+(?=(?:[・･•∙●○◎■□◆◇▪▫◦✓]|[①-⑳⑴-⒇])\s*\p{L})/gu
type Line = { readonly sign: string; readonly text: string; readonly start: number }

/** Lines and what a sign behind a blank opens, without their signs. */
const linesOf = (text: string): readonly Line[] => {
  let start = 0
  return text
    .replace(INLINE, (blanks) => '\n'.repeat(blanks.length))
    .split('\n')
    .flatMap((own) => {
      const sign = SIGN.exec(own)
      const from = start + (sign?.[0].length ?? 0)
      start += own.length + 1
      const kind = (sign?.[1] ?? '').replace(/\d+|[ア-オ]/u, '1').replace(/[①-⑳]/u, '①')
      return own.trim() === '' ? [] : [{ sign: kind, text: own.slice(sign?.[0].length ?? 0), start: from }]
    })
}

type Heading = { readonly sign: string; readonly text: string; readonly whole: boolean }

/** A sign that comes again closes what it opened, and all below it; a line without one goes on with the line above. */
const above = (stack: readonly Heading[], sign: string, goesOn: boolean): readonly Heading[] => {
  const same = stack.findIndex((h) => h.sign === sign)
  if (goesOn) return stack.at(-1)?.sign === '' && !stack.at(-1)!.whole ? stack.slice(0, -1) : stack
  return same < 0 ? stack : stack.slice(0, same)
}

/** Arrows mark outcomes by themselves (segments.ts). */
const ARROW = /[▶►▷▸]/u

export const outcomeLines = (text: string, era: string | undefined): readonly OutcomeLine[] => {
  if (ARROW.test(text)) return []
  const amounts = amountsIn(text)
  let stack: readonly Heading[] = []
  return linesOf(text).flatMap((line) => {
    const own = amounts.filter((a) => a.start >= line.start && a.end <= line.start + line.text.length)
    const year = findYears(line.text, era).find((y) => y.start === 0)
    const from = year ? year.end + /^末?の?[\s:：…‥]*/u.exec(line.text.slice(year.end))![0].length : 0
    const upper = stack.at(-1)
    const entries = outcomeEntries(line.text.slice(from), line.start + from, own, upper?.whole ? upper.text : undefined)
    const lead = entries.at(-1)?.lead
    const whole = own.length === 0 ? nameIn(line.text) : undefined
    stack = above(stack, line.sign, line.sign === '' && own.length > 0 && lead === undefined)
    if (whole) stack = [...stack, { sign: line.sign, text: [whole.lead, whole.name].join(' ').trim(), whole: true }]
    const heading = entries[0]?.lead ?? stack.at(-1)?.text ?? ''
    if (lead !== undefined) stack = [...stack, { sign: line.sign, text: lead, whole: false }]
    return entries.length === 0 ? [] : [{ heading, entries, ...(year ? { years: year.years } : {}) }]
  })
}
