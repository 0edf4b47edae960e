// Readings of the same digits and what the ink shows of their commas -> one text, how far it can be trusted, what else
// it may say. Pure.
import type { Separators } from './ink-signs.ts'
import { placeSeparators } from './separators.ts'

/** `candidates`: other readings, likeliest first; only where there is doubt. */
export type Judged = { readonly text: string; readonly confidence: number; readonly candidates?: readonly string[] }

/** Both models agree: one of 1,013 such numbers was wrong when measured (73 pages, 200 dpi, 0.7 degrees, noise). */
export const AGREED = 0.99
/** They agree, though the second model saw no number at first and only at another size. */
export const LATE = 0.95
/** Two readings of three agree. */
export const MAJORITY = 0.75
/** The digits agree, their commas are open: a person should look. */
export const OPEN = 0.5
export const DIFFER = 0.4

const NUMERIC = /^[(]?\d[\d.,:()%/]*$/
const WELL_FORMED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/
/** A number with its unit behind it is text with digits in it: the second model knows no 千人. */
const WITH_UNIT = /\d\s*[^\d\s\p{P}]{1,4}$/u

/** Words between digits (1,750人[平成27年度]; no digit looks like them), or the letter of an era before its year. */
const WORDS = /\d.*(?![口日一二三十八人入])\p{Script=Han}.*\d|^[RHS]\d{1,2}$/u

/** Is it, as first read, a number and nothing else? Half of it suffices: digits are what is misread. */
export const looksNumeric = (text: string): boolean => {
  if (WITH_UNIT.test(text) || WORDS.test(text)) return false
  const digits = text.replace(/[^\d]/g, '').length
  return digits > 0 && digits * 2 >= text.replace(/[\s.,、。'`]/g, '').length
}

const isNumeric = (text: string): boolean => NUMERIC.test(text)

/** `first` from the Japanese model, `second` from the English one; `ink` the separators as drawn; `third` where those
 *  two left it open: the English one at another size. */
export const judgeDigits = (first: string, second: string, ink: Separators, third?: string): Judged => {
  const [a, b, c] = [plain(first), plain(second), plain(third ?? '')]
  const read = [b, a, c].filter(isNumeric)
  if (read.length === 0) return { text: first, confidence: DIFFER }
  const pair = pairOf(isNumeric(a) ? a : '', isNumeric(b) ? b : '', isNumeric(c) ? c : '')
  if (pair?.both) return agreed(pair.one, pair.other, ink)
  if (pair && !isNumeric(b) && !/\d/.test(b)) return noSurer(agreed(pair.one, pair.other, ink), LATE)
  const chosen = pair?.one ?? read.find((text) => bare(text).replace(/\D/g, '').length === ink.digits) ?? read[0]!
  const { text } = placeSeparators(chosen, pair?.other ?? chosen, ink, pair !== undefined)
  const others = read
    .filter((other) => bare(other) !== bare(text))
    .map((other) => placeSeparators(other, other, ink).text)
  return withCandidates(text, pair ? MAJORITY : DIFFER, others)
}

const noSurer = (judged: Judged, than: number): Judged => ({
  ...judged,
  confidence: Math.min(than, judged.confidence),
})

/** Two readings with the same digits; `both`: those of the two models. */
const pairOf = (a: string, b: string, c: string) => {
  const same = (x: string, y: string) => x !== '' && bare(x) === bare(y)
  if (same(a, b)) return { one: b, other: a, both: true }
  if (same(b, c)) return { one: b, other: c, both: false }
  return same(a, c) ? { one: c, other: a, both: false } : undefined
}

const agreed = (one: string, other: string, ink: Separators): Judged => {
  const { text, sure } = placeSeparators(one, other, ink, true)
  const formed = text.split(/[():/%]+/).every((part) => part === '' || WELL_FORMED.test(part))
  return sure && formed ? { text, confidence: AGREED } : withCandidates(text, OPEN, otherMarks(text))
}

/** 5,690 or 5.690, where a mark of four pixels could be either. */
const otherMarks = (text: string): string[] => {
  const marks = text.match(/[.,]/g) ?? []
  if (marks.length !== 1) return []
  return [text.replace(/[.,]/, marks[0] === ',' ? '.' : ','), bare(text)]
}

const withCandidates = (text: string, confidence: number, others: readonly string[]): Judged => {
  const candidates = [...new Set(others)].filter((other) => other !== text)
  return candidates.length > 0 ? { text, confidence, candidates } : { text, confidence }
}

const plain = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/[、，]/g, ',')
    .replace(/[。．]/g, '.')
    .replace(/^[.,'`]+|[.,'`]+$/g, '')

const bare = (text: string): string => text.replace(/[.,]/g, '')
