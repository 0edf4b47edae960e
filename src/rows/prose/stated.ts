// A passage -> amounts that the text itself labels: 【数値目標：10社】, 参加者数：78名, 平成28年度登録件数 62件. Pure.

import type { Tokenise } from '../../japanese/tokens.ts'
import { findYears } from '../../notation/years.ts'
import type { Role, Years } from '../../types.ts'
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
  /** Where the sentence itself says it. */
  readonly years?: Years
}

export type StatedContext = { readonly era: string | undefined; readonly tokenise: Tokenise }

/** 【数値目標：, （目標値 : the label names the role, the thing stands before the bracket. */
const BRACKET =
  /[【［[〔(（]\s*([^【】［\][〔〕()（）:：\d]{0,8}(?:目標値?|実績値?|現状値?|基準値?|見込値?|計画値?|KPI))\s*[:：]?\s*$/u
const COLON = /(?:[:：…‥]|\.{2,}|・{2,}|＞|>|》)\s*$/u
/** What a dated sentence counts must be a measure by its name: 登録件数, 平均接種率; 令和5年度の16校 is none. */
const MEASURE = /(?:数|額|率|量|高|費|料|人口|割合|面積|金額|値|時間|点)(?:[(（][^()（）]*[)）])?$/u
const BEFORE_DATED = /^(?:末)?(?:の|における|時点の)?\s*(.{2,30}?)\s*(?:は|が)?[、,]?\s*$/u
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
    } else if (depth === 0 && '、。※;；:：'.includes(sign)) return i + 1
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

const labelled = (text: string, amount: Amount, from: number, floor: number): Stated | undefined => {
  const before = text.slice(from, amount.start)
  const found = COLON.exec(before)
  if (!found) return undefined
  const start = clauseStart(text, from + found.index, floor)
  const item = text.slice(start, from + found.index).replace(/^[\s・※＜<《]+|[:：…‥\s]+$/gu, '')
  if (item.replace(/[\d,.\s]/gu, '').length < 2 || COMPARED.test(text.slice(Math.max(from, start - 12), amount.start)))
    return undefined
  return { item, amount, role: roleOfWords(item) ?? 'other', from, kind: 'colon' }
}

const inBrackets = (text: string): boolean => {
  let depth = 0
  for (const sign of text) depth = Math.max(0, depth + ('(（【['.includes(sign) ? 1 : ')）】]'.includes(sign) ? -1 : 0))
  return depth > 0
}

/** 平成28年度登録件数 62件: nothing but the measure stands between the year and the amount. */
const dated = (text: string, amount: Amount, from: number, context: StatedContext): Stated | undefined => {
  const before = text.slice(from, amount.start)
  if (inBrackets(before)) return undefined
  for (const year of [...findYears(before, context.era)].reverse()) {
    const between = BEFORE_DATED.exec(before.slice(year.end))?.[1]
    if (between === undefined || !MEASURE.test(between) || COMPARED.test(between)) continue
    if (nameBefore(between, context.tokenise) !== between) continue
    return { item: between, amount, role: roleOfWords(between) ?? 'actual', from, kind: 'dated', years: year.years }
  }
  return undefined
}

export const findStated = (text: string, amounts: readonly Amount[], context: StatedContext): readonly Stated[] => {
  const out: Stated[] = []
  for (const [i, amount] of amounts.entries()) {
    const last = out.at(-1)
    const from = lineStart(text, amount.start)
    const floor = Math.max(from, amounts[i - 1]?.end ?? 0)
    // 7校9部活動: two amounts in one breath have one label.
    const joined = last && last.amount.end === amount.start && last.kind === 'colon' ? { ...last, amount } : undefined
    const own =
      bracketed(text, amount, from, context.tokenise) ??
      labelled(text, amount, from, floor) ??
      joined ??
      dated(text, amount, from, context)
    if (own) out.push(own)
  }
  return out
}
