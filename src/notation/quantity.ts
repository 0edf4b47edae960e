// A numeral with what stands around it: sign, 約, 累計, unit, 以上, 減 -> Quantity. Pure; looks only a few characters to each side.
import { type Numeral, times } from './numeral.ts'
import { type Bound, lookAhead } from './quantity-after.ts'
import { lookBack } from './quantity-before.ts'

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
