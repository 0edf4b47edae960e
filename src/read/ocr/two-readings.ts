// Two readings of the same digits and what the ink shows of their commas -> one text and how far it can be trusted. Pure.
import type { Separators } from './ink-signs.ts'
import { placeSeparators } from './separators.ts'

export type Judged = { readonly text: string; readonly confidence: number }

/** Both agree (154 of 156 were right when measured; a fact stays below what text of a file reaches). */
export const AGREED = 0.94
/** The digits agree, their commas are open: a person should look. */
export const OPEN = 0.5
export const DIFFER = 0.4

const NUMERIC = /^[(]?\d[\d.,:()%/]*$/
const WELL_FORMED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/

/** Is it, as first read, a number and nothing else? Half of it suffices: digits are what is misread. */
/** A number with its unit behind it is text with digits in it: the second model knows no 千人. */
const WITH_UNIT = /\d\s*[^\d\s\p{P}]{1,4}$/u

export const looksNumeric = (text: string): boolean => {
  if (WITH_UNIT.test(text)) return false
  const digits = text.replace(/[^\d]/g, '').length
  return digits > 0 && digits * 2 >= text.replace(/[\s.,、。'`]/g, '').length
}

const isNumeric = (text: string): boolean => NUMERIC.test(text)

/** `first` from the Japanese model, `second` from the English one; `ink` the separators as drawn. */
export const judgeDigits = (first: string, second: string, ink: Separators): Judged => {
  const [a, b] = [plain(first), plain(second)]
  if (!isNumeric(b)) return { text: isNumeric(a) ? placeSeparators(a, b, ink).text : first, confidence: DIFFER }
  const { text, sure } = placeSeparators(b, a, ink)
  if (bare(a) !== bare(b)) return { text, confidence: DIFFER }
  const formed = text.split(/[():/%]+/).every((part) => part === '' || WELL_FORMED.test(part))
  return { text, confidence: sure && formed ? AGREED : OPEN }
}

const plain = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/[、，]/g, ',')
    .replace(/[。．]/g, '.')
    .replace(/^[.,'`]+|[.,'`]+$/g, '')

const bare = (text: string): string => text.replace(/[.,]/g, '')
