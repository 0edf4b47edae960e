// An amount and the text before it -> how the text labels it, one function a way of labelling. Pure.
import { findYears } from '../../notation/years.ts'
import type { Amount } from './amounts.ts'
import { nameBefore } from './item-name.ts'
import { roleOfWords } from './segments.ts'
import type { Sight, Stated } from './stated-types.ts'

const ROLE_LABEL = '(?:[^【】［\\][〔〕()（）:：\\d\\s]{0,8}(?:目標値?|実績値?|現状値?|基準値?|見込値?|計画値?|KPI))'
/** 【数値目標：, （目標値 : the label names the role, the thing stands before the bracket or behind the label. */
const BRACKET = new RegExp(
  `[【［[〔(（]\\s*(${ROLE_LABEL})\\s*[:：]?\\s*([^\\d:：【】［\\]〔〕()（）]{0,30}?)\\s*$`,
  'u',
)
const COLON = /(?:[:：…‥]|\.{2,}|・{2,}|＞|>|》)\s*$/u
/** What a dated sentence counts must be a measure by its name: 登録件数, 平均接種率; 令和5年度の16校 is none. */
const MEASURE = /(?:数|額|率|量|高|費|料|者|人口|割合|面積|金額|値|時間|点)(?:[(（][^()（）]*[)）])?$/u
const BEFORE_DATED = /^(?:末)?(?:の|における|時点の)?\s*(.{2,30}?)\s*(?:は|が)?[、,]?\s*$/u
const COMPARED = /前年度?比|対前年|前年同|差引|増減/u
/** Characters looked at before a label for a word of comparison. */
const LOOK_BACK = 12
const BULLETS = /^[\s・※○〇●◎◇◆□■▪＜<《]+/u
/** Letters a name has at least beside its digits. */
const SHORTEST_NAME = 2

/** Back over the label to the first sign outside brackets that ends a clause; an amount before it ends it, too,
 *  unless that stands in a bracket of the label: 75歳以上(1,000円)の接種件数. */
const clauseStart = (text: string, at: number, from: number, floor: number): number => {
  let [depth, end] = [0, Math.max(from, floor)]
  for (let i = at - 1; i >= end || (depth > 0 && i >= from); i--) {
    const sign = text[i]!
    if (i < end) end = from
    if (')）」』】'.includes(sign)) depth++
    else if ('(（「『【'.includes(sign)) {
      if (depth === 0) return i + 1
      depth--
    } else if (depth === 0 && ('、。※;；:：'.includes(sign) || (/\s/u.test(sign) && i < at - 1))) return i + 1
  }
  return end
}

/** What is left of a label without its year and its words of role: nothing in 令和5年度実績. */
const ownName = (label: string, era: string | undefined): string => {
  const withoutYears = findYears(label, era).reduceRight((text, y) => text.slice(0, y.start) + text.slice(y.end), label)
  return withoutYears.replace(new RegExp(`^[\\s(（の]*${ROLE_LABEL}?[\\s)）]*$`, 'u'), '').replace(BULLETS, '')
}

export const bracketed = (amount: Amount, { text, from, era, tokenise }: Sight): Stated | undefined => {
  const before = text.slice(from, amount.start)
  const found = BRACKET.exec(before)
  if (!found) return undefined
  const line = before.slice(0, found.index).replace(BULLETS, '')
  const named = found[2] || line.slice(line.search(/[^:：]*$/u)).trim() || nameBefore(line, tokenise)
  const item = ownName(named, era) === '' ? '' : named
  return item === '' ? undefined : { item, amount, role: roleOfWords(found[1]!) ?? 'other', kind: 'bracket' }
}

const HEADED = /[【［〔[]\s*([^【】［］〔〕[\]\d]{2,20})\s*[】］〕\]]\s*[:：]?\s*$/u

/** 【事業費】12,300千円: a name in heavy brackets right before its amount. */
export const headed = (amount: Amount, { text, from }: Sight): Stated | undefined => {
  const name = HEADED.exec(text.slice(from, amount.start))?.[1]?.trim()
  if (name === undefined || !isMeasure(name)) return undefined
  return { item: name, amount, role: roleOfWords(name) ?? 'other', kind: 'head' }
}

export const labelled = (amount: Amount, { text, from, floor, last, era }: Sight): Stated | undefined => {
  const found = COLON.exec(text.slice(from, amount.start))
  if (!found) return undefined
  const start = clauseStart(text, from + found.index, from, floor)
  const label = text
    .slice(start, from + found.index)
    .replace(BULLETS, '')
    .replace(/[:：…‥\s]+$/u, '')
  if (COMPARED.test(text.slice(Math.max(from, start - LOOK_BACK), amount.start))) return undefined
  const role = roleOfWords(label) ?? 'other'
  // 【数値目標：空き店舗数 30店舗】 令和5年度実績：34店舗: the second number is of the same thing.
  if (ownName(label, era) === '') {
    const goesOn = last && last.amount.end >= from && role !== 'other'
    return goesOn ? { item: last.item, amount, role, kind: 'colon' } : undefined
  }
  return label.replace(/[\d,.\s]/gu, '').length < SHORTEST_NAME
    ? undefined
    : { item: label, amount, role, kind: 'colon' }
}

/** ふるさと納税：寄附件数 12,840件、寄附額 231,500千円: measures with their amounts behind one matter. */
const LISTED = /^[\s、,:：]*([^\d\s、。,:：()（）【】]{2,15})\s*$/u
const MATTER = /^[\s・※○〇●◎◇◆□■▪]*([^\d、。:：]{2,25})[:：]/u

export const listed = (amount: Amount, { text, from, floor, last }: Sight): Stated | undefined => {
  const matter = MATTER.exec(text.slice(from, amount.start))
  if (!matter) return undefined
  const start = Math.max(floor, from + matter[0].length)
  const name = LISTED.exec(text.slice(start, amount.start))?.[1]
  // Every amount of the line must be named so; words before the first say something else of it.
  if (name === undefined || !isMeasure(name) || (floor > from + matter[0].length && last?.kind !== 'listed'))
    return undefined
  return { item: `${matter[1]!.trim()} ${name}`, amount, role: roleOfWords(name) ?? 'other', kind: 'listed' }
}

/** 324件（前年度 287件、目標 300件）: amounts in the bracket behind an amount are of the same thing. */
const COMPANION =
  /^[^\d(（、。\n]{0,4}(?:[(（]|[、,]\s*)\s*([^\d()（）、。\n]{0,6}(?:[HRS]?\d{1,2}年?度?)?[^\d()（）、。\n]{0,6}?)\s*[:：]?\s*$/u
const PREVIOUS = /^(?:前年度?|昨年度?|前回)(?:実績|末)?$/u

export const companion = (amount: Amount, { text, last, era }: Sight): Stated | undefined => {
  if (!last || last.kind === 'dated' || last.amount.end > amount.start) return undefined
  const label = COMPANION.exec(text.slice(last.amount.end, amount.start))?.[1]?.trim()
  if (!label || COMPARED.test(label)) return undefined
  const same = { item: last.item, amount, kind: last.kind }
  if (PREVIOUS.test(label))
    return { ...same, role: last.role === 'target' ? 'actual' : last.role, shift: (last.shift ?? 0) - 1 }
  if (ownName(label, era) !== '') return undefined
  const years = findYears(label, era)[0]?.years ?? last.years
  return { ...same, role: roleOfWords(label) ?? last.role, ...(years ? { years } : {}) }
}

/** Characters of a name that shares its bracket with the amount. */
const INNER = /^\s*([^\d()（）、。:：\s][^\d()（）、。:：]{1,15}?)\s*$/u
/** を names what was done: 大会を開催した(参加者1,842人) -> 大会 参加者. */
const OBJECT = /([^、。・\s()（）]+?)を[^を、。]*$/u

/** 大会を開催した(参加者1,842人), 導入量(562kW): an amount alone in a bracket, its name beside it or before the bracket. */
export const enclosed = (amount: Amount, { text, from, floor }: Sight): Stated | undefined => {
  const open = Math.max(text.lastIndexOf('(', amount.start - 1), text.lastIndexOf('（', amount.start - 1))
  if (open < Math.max(from, floor) || !/^\s*[)）]/u.test(text.slice(amount.end))) return undefined
  const before = text.slice(from, open)
  // In a bracket of a bracket stands how the amount was reckoned.
  if (inBrackets(before)) return undefined
  // Behind another amount the bracket tells its parts.
  if (floor > from && text.slice(floor, open).trim() === '') return undefined
  const inner = text.slice(open + 1, amount.start)
  const name =
    inner.trim() === ''
      ? text
          .slice(clauseStart(text, open, from, floor), open)
          .replace(BULLETS, '')
          .trim()
      : INNER.exec(inner)?.[1]
  if (name === undefined || name.length > LONGEST_NAME || !isMeasure(name) || COMPARED.test(inner)) return undefined
  const object = inner.trim() === '' ? undefined : OBJECT.exec(before)?.[1]
  return { item: object ? `${object} ${name}` : name, amount, role: roleOfWords(name) ?? 'other', kind: 'enclosed' }
}
/** Characters; a longer text before a bracket is a sentence. */
const LONGEST_NAME = 30

const inBrackets = (text: string): boolean => {
  let depth = 0
  for (const sign of text) depth = Math.max(0, depth + ('(（【['.includes(sign) ? 1 : ')）】]'.includes(sign) ? -1 : 0))
  return depth > 0
}

/** 平成28年度登録件数 62件: nothing but the measure stands between the year and the amount. */
export const dated = (amount: Amount, { text, from, era, tokenise }: Sight): Stated | undefined => {
  const before = text.slice(from, amount.start)
  if (inBrackets(before)) return undefined
  for (const year of [...findYears(before, era)].reverse()) {
    const between = BEFORE_DATED.exec(before.slice(year.end))?.[1]
    if (year.month !== undefined) continue
    if (
      between === undefined ||
      /[\d()（）]/u.test(between.replace(/[(（][^()（）]*[)）]$/u, '')) ||
      !isMeasure(between) ||
      COMPARED.test(between)
    )
      continue
    if (nameBefore(between, tokenise) !== between) continue
    return { item: between, amount, role: roleOfWords(between) ?? 'actual', kind: 'dated', years: year.years }
  }
  return undefined
}

export const isMeasure = (name: string): boolean => MEASURE.test(name)
