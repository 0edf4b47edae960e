// A numeral at a position of narrowed text: 1,234.5 / 1億2,345万 / 27兆9千億 / 8.5万 / 百二十三億 -> decimal and magnitude. Pure.
// What is not understood to its last digit is no numeral: 1,23 and 1.2.3 are malformed, never 1 or 123.

export type Numeral = {
  /** The decimal as printed, separators removed; a number composed of several magnitudes is multiplied out. */
  readonly printed: string
  readonly value: number
  /** The magnitude behind the decimal: 1000 for 37,076千. */
  readonly factor: number
  readonly kanji: boolean
  readonly end: number
}

export type Malformed = { readonly malformed: true; readonly end: number }

const DECIMAL = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/y
/** The whole run of digits and separators the decimal stands in; a longer run means a malformed number. */
const RUN = /\d+(?:[.,]\d+)*/y
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u00bc-\u00be\u2150-\u215e]/
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 }
const DIGITS = '〇一二三四五六七八九'
const OLD_DIGITS: Readonly<Record<string, number>> = { 壱: 1, 壹: 1, 弐: 2, 貳: 2, 参: 3 }
const KANJI = /[〇一二三四五六七八九十百千万億兆壱壹弐貳参]{1,24}/y
/** 兆, 億, 万, 千 and the rest: more parts are no numeral. */
const MOST_PARTS = 5
/** Beyond 2^53 a number is not exact any more; no city prints one. */
const LARGEST = Number.MAX_SAFE_INTEGER

type Part = { readonly text: string; readonly end: number }

function match(pattern: RegExp, text: string, at: number): Part | undefined {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found ? { text: found[0], end: pattern.lastIndex } : undefined
}

export function readNumeral(text: string, at: number): Numeral | Malformed | undefined {
  const code = text.charCodeAt(at)
  if (code >= 0x30 && code <= 0x39) return readDigits(text, at)
  return readKanji(text, at)
}

function readDigits(text: string, at: number): Numeral | Malformed {
  const run = match(RUN, text, at)
  const first = match(DECIMAL, text, at)
  if (!run || !first) return { malformed: true, end: at + 1 }
  // 12³ is a power or a note, 3½ a mixed number: neither is 12 or 3.
  if (first.end !== run.end || RAISED.test(text[run.end] ?? '')) return { malformed: true, end: run.end }
  return compose(text, first)
}

type Term = { readonly printed: string; readonly factor: number }

/** Reads on over magnitudes: each further part must be smaller than the magnitude before it. */
function compose(text: string, first: Part): Numeral | Malformed {
  const terms: Term[] = []
  let next: Part | undefined = first
  let end = first.end
  while (next) {
    const magnitude = readMagnitude(text, next.end)
    terms.push({ printed: next.text.replaceAll(',', ''), factor: magnitude.factor })
    end = magnitude.end
    next = magnitude.factor > 1 ? match(DECIMAL, text, end) : undefined
    if (terms.length > MOST_PARTS) return { malformed: true, end }
    if (next && match(RUN, text, end)?.end !== next.end) return { malformed: true, end: next.end }
  }
  const whole = scaled(terms)
  return descending(whole) ? sum(whole, end) : { malformed: true, end }
}

/** 9千億 behind 27兆: a small magnitude takes the large one of the part that follows (3千5百万 = 3500万). */
function scaled(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) => {
    const later = terms.slice(at + 1).find((other) => other.factor >= 1e4)
    const shared = later && term.factor < 1e4 ? largePart(later.factor) : 1
    return { ...term, factor: term.factor * shared }
  })
}

const descending = (terms: readonly Term[]): boolean =>
  terms.every((term, at) => {
    const size = times(term.printed, term.factor)
    return at === 0 || (size > 0 && size < (terms[at - 1]?.factor ?? 0))
  })

const largePart = (factor: number): number => [1e12, 1e8, 1e4].find((large) => factor >= large) ?? 1

function sum(terms: readonly Term[], end: number): Numeral | Malformed {
  const value = terms.reduce((total, term) => total + times(term.printed, term.factor), 0)
  if (!(value <= LARGEST)) return { malformed: true, end }
  const only = terms.length === 1 ? terms[0] : undefined
  return { printed: only?.printed ?? String(value), value, factor: only?.factor ?? 1, kanji: false, end }
}

/** Moves the decimal point instead of multiplying: 8.2万 is 82000, not 81999.99. */
export function times(printed: string, factor: number): number {
  return factor === 1 ? Number(printed) : Number(`${printed}e${Math.round(Math.log10(factor))}`)
}

/** 千, 百万, 千億: a small magnitude, then a large one. */
function readMagnitude(text: string, at: number): { readonly factor: number; readonly end: number } {
  const small = SMALL[text[at] ?? '']
  let end = small === undefined ? at : at + 1
  let factor = small ?? 1
  const large = LARGE[text[end] ?? '']
  if (large !== undefined) {
    factor *= large
    end += 1
  }
  // 5十 is not written; 十 counts only as a part of 十万, 十億.
  if (factor === 10) return { factor: 1, end: at }
  return { factor, end }
}

function readKanji(text: string, at: number): Numeral | undefined {
  const run = match(KANJI, text, at)
  if (!run || !/[一二三四五六七八九壱壹弐貳参]|^十/.test(run.text) || run.text.startsWith('〇')) return undefined
  const value = /[十百千万億兆]/.test(run.text) ? kanjiSum(run.text) : positional(run.text)
  if (value === undefined || !(value <= LARGEST)) return undefined
  return { printed: String(value), value, factor: 1, kanji: true, end: run.end }
}

const digitOf = (char: string): number | undefined => {
  const at = DIGITS.indexOf(char)
  return at >= 0 ? at : OLD_DIGITS[char]
}

function positional(word: string): number | undefined {
  const digits = Array.from(word, digitOf)
  return digits.includes(undefined) ? undefined : Number(digits.join(''))
}

/** 百二十三億四千五百万; undefined where the order of magnitudes is broken (万百億) or digits pile up (二三百). */
function kanjiSum(word: string): number | undefined {
  let [total, section, digit, lastSmall, lastLarge] = [0, 0, -1, Infinity, Infinity]
  for (const char of word) {
    const value = digitOf(char)
    const [small, large] = [SMALL[char], LARGE[char]]
    if (value !== undefined) {
      if (digit >= 0) return undefined
      digit = value
    } else if (small !== undefined) {
      if (small >= lastSmall) return undefined
      section += small * (digit < 0 ? 1 : digit)
      ;[digit, lastSmall] = [-1, small]
    } else if (large !== undefined) {
      const part = section + Math.max(digit, 0)
      if (large >= lastLarge || part === 0) return undefined
      total += part * large
      ;[section, digit, lastSmall, lastLarge] = [0, -1, Infinity, large]
    }
  }
  return total + section + Math.max(digit, 0)
}
