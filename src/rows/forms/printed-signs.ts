// Folded text of a field -> the same text with the wave sign that was printed. Pure.
// Folding makes ～ and 〜 one sign so that periods can be read; a field repeats what the paper says.
import type { Word } from '../../types.ts'

const FULL_WIDTH_TILDE = '\uff5e'
const WAVE_DASH = '〜'

export const asPrinted = (text: string, words: readonly Word[]): string => {
  if (!text.includes(WAVE_DASH)) return text
  const printed = words.map((w) => w.printed).join('')
  return printed.includes(FULL_WIDTH_TILDE) && !printed.includes(WAVE_DASH)
    ? text.replaceAll(WAVE_DASH, FULL_WIDTH_TILDE)
    : text
}
