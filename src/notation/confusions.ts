// A number in which recognition took a digit for a letter (1O,24l) -> the number with its digits; undefined otherwise. Pure.
// The caller lowers the confidence: the digits are likely, not printed.

const DIGIT_OF: Readonly<Record<string, string>> = { O: '0', o: '0', 〇: '0', l: '1', I: '1', '|': '1' }

/** Digits and look-alikes only, with a digit at one end at least; 5l (litres) and I alone are no numbers misread. */
const CONFUSED =
  /^([▲△-]?\s?)([\dOoIl〇|]{1,12}(?:,[\dOoIl〇|]{3}){0,4}(?:\.[\dOoIl〇|]{1,4})?)(\s?[^\dA-Za-z〇|]{0,6})$/u

export function repairConfusions(plain: string): string | undefined {
  const match = CONFUSED.exec(plain.trim())
  const [, sign = '', digits = '', rest = ''] = match ?? []
  if (
    !match ||
    /^[\d,.]+$/.test(digits) ||
    !/\d/.test(digits) ||
    /^\d+l$/.test(digits) ||
    /^[〇oOlI|]\d?$/.test(digits)
  )
    return undefined
  return sign + digits.replace(/[OoIl〇|]/gu, (char) => DIGIT_OF[char] ?? char) + rest
}
