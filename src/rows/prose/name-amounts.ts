// A marked stretch of text -> each amount in it with the name of what it counts. Pure.
// 参加者78名(うち市内2名) -> 参加者, 参加者 うち市内; 4件(導入3件、開発1件) -> HEADING, HEADING 導入, HEADING 開発.

import type { Tokenise } from '../../japanese/tokens.ts'
import type { Role } from '../../types.ts'
import type { Amount } from './amounts.ts'
import { nameAfter, nameBefore } from './item-name.ts'
import { roleLabel } from './role-label.ts'

export type NamedAmount = {
  readonly item: string
  readonly amount: Amount
  readonly cumulative: boolean
  /** Words right behind the amount: 開催, 予定, 増加. */
  readonly after: string
  /** How the name was found, for the confidence. */
  readonly from: 'before' | 'after' | 'carried' | 'heading'
  /** 創業者数18人(達成率90%): the words before the amount are no name but its role. */
  readonly role?: Role
}

type Frame = { readonly from: number; readonly to: number; readonly parent: string; readonly heading: string }
type State = { label: number; lead: string; leadAt: number; last: string; lastEnd: number }

const SENTENCE_END = '。\n'
const SEPARATOR = '、,，;；'
const OPEN = '(（〔['
const CLOSE = ')）〕]'
const PART = /^[\s・]*(?:うち|内)[、,]?\s*/u

const closeOf = (text: string, open: number, to: number): number => {
  let depth = 0
  for (let i = open; i < to; i++) {
    if (OPEN.includes(text[i]!)) depth++
    else if (CLOSE.includes(text[i]!) && --depth === 0) return i
  }
  return to
}

const join = (...parts: readonly string[]): string =>
  parts
    .filter((p, i) => p !== '' && parts.indexOf(p) === i)
    .join(' ')
    .trim()

const behind = (text: string, amount: Amount, to: number): string =>
  /^[^、,，;；。\n(（)）〔[:：\s\d※]*/u.exec(text.slice(amount.end, to))?.[0] ?? ''

const nameOf = (
  text: string,
  amount: Amount,
  state: State,
  frame: Frame,
  tokenise: Tokenise,
): Omit<NamedAmount, 'amount' | 'cumulative'> => {
  const label = text.slice(state.label, amount.start)
  const after = behind(text, amount, frame.to)
  const part = PART.exec(label) ?? (amount.part ? /^/u.exec(label) : null)
  const lead = state.leadAt <= amount.start ? state.lead : ''
  const before = nameBefore(part ? label.slice(part[0].length) : label, tokenise)
  const trailing = before === '' ? nameAfter(after, tokenise) : ''
  const said = part ? undefined : roleLabel(label, undefined)
  if (said && said.name.replace(/[\s:：、・→]/gu, '') === '') {
    const item = join(frame.parent, lead) || state.last || frame.heading
    return { item, after, from: 'before', role: said.role }
  }
  if (part) {
    const whole = frame.parent || state.last || frame.heading
    return { item: join(whole, `うち${before || trailing}`), after, from: before ? 'before' : 'after' }
  }
  if (before) return { item: join(frame.parent, lead, before), after, from: 'before' }
  if (trailing) return { item: join(frame.parent, lead, trailing), after, from: 'after' }
  if (lead) return { item: join(frame.parent, lead), after, from: 'before' }
  if (state.last) return { item: state.last, after, from: 'carried' }
  return { item: frame.parent || frame.heading, after, from: 'heading' }
}

const readFrame = (text: string, amounts: readonly Amount[], frame: Frame, tokenise: Tokenise): NamedAmount[] => {
  const out: NamedAmount[] = []
  const state: State = { label: frame.from, lead: '', leadAt: 0, last: '', lastEnd: -1 }
  for (let i = frame.from; i < frame.to; ) {
    const amount = amounts.find((a) => a.start === i)
    const sign = text[i]!
    if (amount && amount.end <= frame.to) {
      const named = nameOf(text, amount, state, frame, tokenise)
      const cumulative = amount.cumulative || /累計|累積|通算/u.test(text.slice(state.label, amount.start))
      out.push({ ...named, amount, cumulative })
      // A label right before its number (参加者：78名) says nothing of the next number.
      if (state.lead !== '' && text.slice(state.label, amount.start).trim() === '') state.lead = ''
      state.last = named.item
      state.label = state.lastEnd = i = amount.end
    } else if (OPEN.includes(sign)) i = readBracket(text, amounts, frame, state, i, tokenise, out)
    else {
      step(text, frame, state, i, sign)
      i++
    }
  }
  return out
}

/** A bracket before a number is its label; any other may hold the parts of the number before it. */
const readBracket = (
  text: string,
  amounts: readonly Amount[],
  frame: Frame,
  state: State,
  open: number,
  tokenise: Tokenise,
  out: NamedAmount[],
): number => {
  const close = closeOf(text, open, frame.to)
  const next = close + 1 + (/^\s*/u.exec(text.slice(close + 1, frame.to))?.[0].length ?? 0)
  if (amounts.some((a) => a.start === next)) return close + 1
  const rightBehind = state.lastEnd >= 0 && text.slice(state.lastEnd, open).trim() === ''
  const parent = rightBehind ? state.last : ''
  out.push(...readFrame(text, amounts, { from: open + 1, to: close, parent, heading: frame.heading }, tokenise))
  if (rightBehind) state.label = close + 1
  return close + 1
}

const step = (text: string, frame: Frame, state: State, at: number, sign: string): void => {
  const label = text.slice(state.label, at)
  if (SENTENCE_END.includes(sign)) Object.assign(state, { label: at + 1, lead: '', last: '', lastEnd: -1 })
  else if (SEPARATOR.includes(sign) && !/うち\s*$/u.test(label)) state.label = at + 1
  else if (':：'.includes(sign) && at < frame.to) {
    state.lead =
      label
        .trim()
        .split(/[\s・]+/u)
        .at(-1) ?? ''
    state.leadAt = at
    state.label = at + 1
  }
}

export const nameAmounts = (
  text: string,
  amounts: readonly Amount[],
  span: { readonly start: number; readonly end: number; readonly heading: string },
  tokenise: Tokenise,
): readonly NamedAmount[] =>
  readFrame(text, amounts, { from: span.start, to: span.end, parent: '', heading: span.heading }, tokenise)
