// A passage -> amounts that the text itself labels: 【数値目標：10社】, 参加者数：78名, 平成28年度登録件数 62件. Pure.

import type { Tokenise } from '../../japanese/tokens.ts'
import type { Role } from '../../types.ts'
import type { Amount } from './amounts.ts'
import { nameBefore } from './item-name.ts'
import { roleOfWords } from './segments.ts'

export type Stated = {
  readonly item: string
  readonly amount: Amount
  readonly role: Role
  /** Where to look for the year: the words from here to the amount stand nearest. */
  readonly from: number
  readonly kind: 'bracket' | 'colon' | 'dated'
}

/** 【数値目標：, （目標値 : the label names the role, the thing stands before the bracket. */
const BRACKET =
  /[【［[〔(（]\s*([^【】［\][〔〕()（）:：\d]{0,8}(?:目標値?|実績値?|現状値?|基準値?|見込値?|計画値?|KPI))\s*[:：]?\s*$/u
const COLON = /(?:[:：…‥]|＞|>|》)\s*$/u
const DATED =
  /(?:年度?|[RH]\d{1,2})(?:末)?(?:の|における|における)?\s*([^\s、。:：年度]{2,30}?(?:[(（][^()（）]*[)）])?)\s*(?:は|が)?[、,]?\s*$/u
const COMPARED = /前年度?比|対前年|前年同|差引|増減/u

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** Back over the label to the first sign outside brackets that ends a clause. */
const clauseStart = (text: string, at: number, floor: number): number => {
  let depth = 0
  for (let i = at - 1; i >= floor; i--) {
    const sign = text[i]!
    if (')）」』】'.includes(sign)) depth++
    else if ('(（「『【'.includes(sign)) {
      if (depth === 0) return i + 1
      depth--
    } else if (depth === 0 && '、。※;；:：,'.includes(sign)) return i + 1
    else if (depth === 0 && /\s/u.test(sign) && i < at - 1) return i + 1
  }
  return floor
}

const bracketed = (text: string, amount: Amount, from: number, tokenise: Tokenise): Stated | undefined => {
  const before = text.slice(from, amount.start)
  const found = BRACKET.exec(before)
  if (!found) return undefined
  const line = before.slice(0, found.index).replace(/^[\s・※○●◎◇◆□■▪]+/u, '')
  const named = line.slice(line.search(/[^:：]*$/u)).trim()
  const item = named || nameBefore(line, tokenise)
  return item ? { item, amount, role: roleOfWords(found[1]!) ?? 'other', from, kind: 'bracket' } : undefined
}

const labelled = (text: string, amount: Amount, from: number): Stated | undefined => {
  const before = text.slice(from, amount.start)
  const found = COLON.exec(before)
  if (!found) return undefined
  const start = clauseStart(text, from + found.index, from)
  const item = text.slice(start, from + found.index).replace(/^[\s・※＜<《]+|[:：…‥\s]+$/gu, '')
  if (item.length < 2 || /^\d/u.test(item) || COMPARED.test(text.slice(Math.max(from, start - 12), amount.start)))
    return undefined
  return { item, amount, role: roleOfWords(item) ?? 'other', from, kind: 'colon' }
}

const dated = (text: string, amount: Amount, from: number, tokenise: Tokenise): Stated | undefined => {
  const found = DATED.exec(text.slice(from, amount.start))
  const item = found ? nameBefore(found[1]!, tokenise) : ''
  return item.length >= 2 && !COMPARED.test(found![1]!)
    ? { item, amount, role: 'actual', from, kind: 'dated' }
    : undefined
}

export const findStated = (text: string, amounts: readonly Amount[], tokenise: Tokenise): readonly Stated[] =>
  amounts.flatMap((amount, i): Stated[] => {
    const before = amounts[i - 1]
    const from = lineStart(text, amount.start)
    const own =
      bracketed(text, amount, from, tokenise) ?? labelled(text, amount, from) ?? dated(text, amount, from, tokenise)
    if (own) return [own]
    void before
    return []
  })
