// What stands behind a numeral: unit, 以上, 程度, 増, 割分厘 -> unit, bound and change. Pure.
import type { Numeral } from './numeral.ts'
import { isUnitWord, LONGEST_WORD, readUnit } from './read-unit.ts'
import { MAGNITUDES } from './unit-words.ts'

export type Bound = 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'about'

type After = {
  readonly end: number
  readonly unit: string
  readonly factor: number
  readonly bound?: Bound
  readonly change?: 'increase' | 'decrease'
  readonly printed?: string
}

export function lookAhead(text: string, at: number, numeral: Numeral): After {
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

type UnitAt = { readonly unit: string; readonly factor: number; readonly end: number }

/** The longest known unit behind a number: 人, t-CO2/年, 人/日. A magnitude in front was read with the numeral. */
function readUnitAt(text: string, at: number): UnitAt | undefined {
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
