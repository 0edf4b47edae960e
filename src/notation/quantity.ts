// A numeral with what stands around it: sign, 約, 累計, unit, 以上, 減 -> Quantity. Pure; looks only a few characters to each side.

import { type Numeral, times } from './numeral.ts'
import { isUnitWord, LONGEST_WORD, readUnit } from './read-unit.ts'
import { MAGNITUDES } from './unit-words.ts'

export type Bound = 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'about'

export type Quantity = {
  /** Decimal text without separators, '-' before a negative; magnitudes not multiplied out (8.5 for 8.5万). */
  readonly printed: string
  /** Magnitudes of the print multiplied out, sign and 減 applied. */
  readonly value: number
  /** Those magnitudes: 10000 for 8.5万, 1000 for 195千円 (whose unit is then 円). */
  readonly factor: number
  /** As printed right behind, without magnitudes; '' if none. */
  readonly unit: string
  readonly bound?: Bound
  readonly approximate: boolean
  readonly cumulative: boolean
  /** 43/100: 100. */
  readonly denominator?: number
  readonly parenthesised: boolean
  readonly start: number
  readonly end: number
  /** 延べ was printed: visits, not persons. */
  readonly gross?: true
  /** うち was printed: a part of another number. */
  readonly part?: true
  /** 2,785件増加, 1.31%減少: a change, not a level (a decrease has a negative value). */
  readonly change?: 'increase' | 'decrease'
  /** 3～5: the upper end; the quantity itself is the lower one and doubted. */
  readonly upper?: number
  /** 男6名: 男. */
  readonly label?: string
  /** 1 where the print leaves no question. */
  readonly confidence: number
  /** Why the confidence is lower: unknown-unit, sign-with-gap, range, label, ocr, list-number, maybe-date, maybe-year, kanji. */
  readonly doubts: readonly string[]
}

type Before = {
  readonly start: number
  readonly negative: boolean
  readonly gap: boolean
  readonly vowel: boolean
  readonly dash: boolean
  readonly approximate: boolean
  readonly cumulative: boolean
  readonly gross: boolean
  readonly part: boolean
}

const PREFIX =
  /(約|およそ|おおよそ|概ね|おおむね|ほぼ|延べ|のべ|延|累計|累積|通算|うち|内|合計|総計|総数|小計|計|年間|平均)\s?[:は]?\s?$/
/** Characters looked at to the left of a numeral. */
const LOOK_BACK = 16
const SIGN = /(▲|△|▼|▽|マイナス)(\s{0,2})$|(?:^|[\s([:、。,~/])(-)(\s?)$|(?:^|[\s(])(ー)$|(\+)$/

const WEIGHTS: Readonly<Record<string, number>> = {
  'unknown-unit': 0.7,
  'sign-with-gap': 0.9,
  'double-negative': 0.4,
  // ― 5: a minus, or a dash and a page number.
  'dash-with-gap': 0.5,
  'long-vowel-sign': 0.8,
  qualified: 0.9,
  range: 0.4,
  label: 0.7,
  ocr: 0.4,
  'list-number': 0.5,
  'maybe-date': 0.5,
  'maybe-year': 0.6,
  kanji: 0.8,
}

const weigh = (doubts: readonly string[]): number => doubts.reduce((sum, doubt) => sum * (WEIGHTS[doubt] ?? 0.5), 1)

export const doubted = (quantity: Quantity, doubt: string): Quantity => {
  const doubts = [...quantity.doubts, doubt]
  return { ...quantity, doubts, confidence: weigh(doubts) }
}

/** `floor`: where the quantity before ends; nothing before it is looked at. */
export function readQuantity(
  text: string,
  at: number,
  numeral: Numeral,
  floor: number,
  parenthesised: boolean,
): Quantity {
  const before = lookBack(text, at, floor)
  const fraction = readFraction(text, numeral)
  const after = lookAhead(text, fraction?.end ?? numeral.end, numeral)
  const decrease = after.change === 'decrease'
  const negative = before.negative !== decrease || (before.negative && decrease)
  const sign = negative && numeral.value !== 0 ? '-' : ''
  const factor = numeral.factor * after.factor
  const doubts = [
    ...(before.gap ? [before.dash ? 'dash-with-gap' : 'sign-with-gap'] : []),
    ...(before.vowel ? ['long-vowel-sign'] : []),
    ...(before.negative && decrease ? ['double-negative'] : []),
    ...(numeral.kanji ? ['kanji'] : []),
    ...(fraction?.doubt ? [fraction.doubt] : []),
  ]
  const { end, unit, bound, change } = after
  return {
    printed: sign + (after.printed ?? numeral.printed),
    value: Number(`${sign}${after.printed === undefined ? times(numeral.printed, factor) : after.printed}`),
    factor,
    unit,
    ...(bound && { bound }),
    ...(change && { change }),
    approximate: before.approximate || bound === 'about',
    cumulative: before.cumulative,
    ...(fraction && { denominator: fraction.denominator }),
    parenthesised,
    start: before.start,
    end,
    ...(before.gross && { gross: true as const }),
    ...(before.part && { part: true as const }),
    confidence: weigh(doubts),
    doubts,
  }
}

function lookBack(text: string, at: number, floor: number): Before {
  let start = at
  const window = (): string => text.slice(Math.max(floor, start - LOOK_BACK), start)
  const sign = SIGN.exec(window())
  const marks = sign ? (sign[1] ?? sign[3] ?? sign[5] ?? sign[6] ?? '') : ''
  const gap = sign ? (sign[2] ?? sign[4] ?? '') : ''
  start -= marks.length + gap.length
  const words: string[] = []
  for (let word = PREFIX.exec(window()); word && words.length < 4; word = PREFIX.exec(window())) {
    if (word[1] === '内' && /[^\s(、。]/.test(text[start - word[0].length - 1] ?? ' ')) break
    words.push(word[1] ?? '')
    start -= word[0].length
  }
  return {
    start,
    negative: marks !== '' && marks !== '+',
    gap: gap !== '' && marks !== '',
    vowel: marks === 'ー',
    dash: marks === '-',
    approximate: words.some((word) => /約|およそ|おおよそ|概ね|おおむね|ほぼ/.test(word)),
    cumulative: words.some((word) => /累計|累積|通算/.test(word)),
    gross: words.some((word) => /延|のべ/.test(word)),
    part: words.some((word) => word === 'うち' || word === '内'),
  }
}

const DENOMINATOR = /\s?\/\s?(\d{1,3}(?:,\d{3})+|\d{1,9})(?![\d.,/])/y

function readFraction(
  text: string,
  numeral: Numeral,
): { readonly denominator: number; readonly end: number; readonly doubt?: string } | undefined {
  DENOMINATOR.lastIndex = numeral.end
  const match = DENOMINATOR.exec(text)
  const denominator = Number(match?.[1]?.replaceAll(',', ''))
  if (!match || numeral.factor !== 1 || denominator === 0) return undefined
  const date =
    Number.isInteger(numeral.value) &&
    numeral.value >= 1 &&
    numeral.value <= 12 &&
    denominator <= 31 &&
    numeral.value > 1
  return { denominator, end: DENOMINATOR.lastIndex, ...(date && { doubt: 'maybe-date' }) }
}

type After = {
  readonly end: number
  readonly unit: string
  readonly factor: number
  readonly bound?: Bound
  readonly change?: 'increase' | 'decrease'
  readonly printed?: string
}

function lookAhead(text: string, at: number, numeral: Numeral): After {
  const parts = readParts(text, at, numeral)
  if (parts) return { ...parts, ...tail(text, parts.end) }
  const early = tail(text, at)
  const unit = readUnitAt(text, early.end)
  const late = tail(text, unit?.end ?? early.end)
  const bound = late.bound ?? early.bound
  const change = late.change ?? early.change
  return {
    end: late.end,
    unit: unit?.unit ?? '',
    factor: unit?.factor ?? 1,
    ...(bound && { bound }),
    ...(change && { change }),
  }
}

const PARTS = /割\s?([1-9一二三四五六七八九])分(?:\s?([1-9一二三四五六七八九])厘)?/y

/** 3割5分2厘 = 3.52 割. */
function readParts(text: string, at: number, numeral: Numeral): After | undefined {
  PARTS.lastIndex = at
  const match = PARTS.exec(text)
  if (!match || numeral.factor !== 1 || !Number.isInteger(numeral.value)) return undefined
  const digit = (print: string | undefined): string =>
    print === undefined ? '' : String('〇一二三四五六七八九'.indexOf(print)).replace('-1', print)
  const printed = `${numeral.printed}.${digit(match[1])}${digit(match[2])}`
  return { printed, unit: '割', factor: 1, end: PARTS.lastIndex }
}

const TAIL =
  /\s?(以上|以下|以内|未満|超(?:え|過)?|を?上回る|を?下回る|程度|ほど|前後|余り?|弱|強)(?![\u4e00-\u9fff])|\s?(増加|増|減少|減|アップ|ダウン|低下|上昇)(?![\u4e00-\u9fff])/y
const BOUNDS: readonly (readonly [word: RegExp, bound: Bound])[] = [
  [/以上/, 'at-least'],
  [/以下|以内/, 'at-most'],
  [/超|上回る/, 'more-than'],
  [/未満|下回る/, 'less-than'],
  [/程度|ほど|前後|余|弱|強/, 'about'],
]

function tail(
  text: string,
  at: number,
): { readonly end: number; readonly bound?: Bound; readonly change?: 'increase' | 'decrease' } {
  TAIL.lastIndex = at
  const match = TAIL.exec(text)
  if (!match) return { end: at }
  const end = TAIL.lastIndex
  const bound = match[1] === undefined ? undefined : BOUNDS.find(([word]) => word.test(match[1] ?? ''))?.[1]
  const change = match[2] === undefined ? undefined : /減|ダウン|低下/.test(match[2]) ? 'decrease' : 'increase'
  return { end, ...(bound && { bound }), ...(change && { change }) }
}

const GROWN = /[\d\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff]/

export type UnitAt = { readonly unit: string; readonly factor: number; readonly end: number }

/** The longest known unit behind a number: 人, t-CO2/年, 人/日. A magnitude in front was read with the numeral. */
export function readUnitAt(text: string, at: number): UnitAt | undefined {
  const gap = /^\s{0,2}/.exec(text.slice(at, at + 2))?.[0].length ?? 0
  const start = at + gap
  const first = longestWord(text, start) ?? magnifiedWord(text, start, gap)
  // Behind a gap only a free-standing word is the unit: in 3.8 地域4.1 the word belongs to the next number.
  if (!first || (gap > 0 && GROWN.test(text[first.end] ?? ' '))) return undefined
  if (text[first.end] !== '/') return first
  const below = longestWord(text, first.end + 1)
  return below ? { unit: `${first.unit}/${below.unit}`, factor: first.factor, end: below.end } : first
}

/** 24,000 千円: the magnitude stands behind a gap, with the unit. */
function magnifiedWord(text: string, at: number, gap: number): UnitAt | undefined {
  if (gap === 0) return undefined
  const hit = MAGNITUDES.find(([word]) => text.startsWith(word, at))
  const rest = hit && longestWord(text, at + hit[0].length)
  return hit && rest ? { ...rest, factor: hit[1] } : undefined
}

const LATIN = /[A-Za-z]/

function longestWord(text: string, at: number): UnitAt | undefined {
  for (let length = Math.min(LONGEST_WORD, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length)
    if (!isKnown(word)) continue
    const [last, next] = [word.at(-1) ?? '', text[at + length] ?? '']
    if (LATIN.test(last) && LATIN.test(next)) continue
    return { unit: word, factor: 1, end: at + length }
  }
  return undefined
}

const isKnown = (word: string): boolean =>
  isUnitWord(word) || (/[㎡㎥％㎞㎏㌧]/.test(word) && readUnit(word) !== undefined)
