// Words of a line -> text, lines -> text: Japanese without a gap, Latin words and numbers kept apart. Pure.
import type { Word } from '../../types.ts'

/** Gap in ems that is a blank between Latin letters or digits. */
const LATIN_GAP_EMS = 0.18
/** Gap in ems that is a blank anywhere: a full-width space and more. */
const WIDE_GAP_EMS = 0.9

const LATIN = /[0-9A-Za-zÀ-ɏ.,%)('’"&@#/:;!?]/
const LETTER_OR_DIGIT = /[0-9A-Za-zÀ-ɏ]/
const WHOLE_NUMBER = /^[-▲△+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/
const NUMBER_PART = /^[-▲△+]?[\d,.]+$/

export function joinWords(line: readonly Word[], key: 'text' | 'printed'): string {
  const spaced = line.length > 2 && line.every((w) => [...w.text].length === 1)
  let text = ''
  line.forEach((word, i) => {
    const before = line[i - 1]
    if (before && !spaced && hasBlank(before, word)) text += ' '
    text += word[key]
  })
  return text.trim()
}

function hasBlank(before: Word, word: Word): boolean {
  const em = Math.max(before.fontSize, word.fontSize, 1)
  const gap = (word.box.x0 - before.box.x1) / em
  if (isOneNumber(before.text, word.text)) return gap >= WIDE_GAP_EMS
  const latin = LATIN.test(before.text.at(-1) ?? '') && LATIN.test(word.text[0] ?? '')
  return gap >= (latin ? LATIN_GAP_EMS : WIDE_GAP_EMS)
}

/** `5,` + `860`: two pieces that are a number only together. */
function isOneNumber(a: string, b: string): boolean {
  const whole = WHOLE_NUMBER.test(a + b)
  return whole && (a.endsWith(',') || a.endsWith('.') || b.startsWith(',') || b.startsWith('.'))
}

export function joinLines(lines: readonly string[]): string {
  let text = ''
  lines.forEach((line, i) => {
    if (i > 0 && needsBlank(lines[i - 1]!, line)) text += ' '
    text += line
  })
  return text
}

function needsBlank(above: string, below: string): boolean {
  const a = lastToken(above)
  const b = below.split(' ')[0]!
  if (NUMBER_PART.test(a) && NUMBER_PART.test(b)) return !isWrappedNumber(a, b)
  return LETTER_OR_DIGIT.test(above.at(-1)!) && LETTER_OR_DIGIT.test(below[0]!)
}

const lastToken = (text: string): string => /[-▲△+\d,.]*$/.exec(text)![0] || text

/** 430,77 / 7: the first part alone is no number, together they are. Two whole numbers are never joined. */
const isWrappedNumber = (a: string, b: string): boolean => WHOLE_NUMBER.test(a + b) && !WHOLE_NUMBER.test(a)
