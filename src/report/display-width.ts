// How wide a text stands on a terminal: Japanese letters take two columns.  Pure.
// Whence: Unicode East Asian Width, W and F; the ambiguous ones (※ ○ ■) take two in Japanese terminals' fonts mostly, but
// terminals count them as one, and alignment follows the terminal.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
const ZERO = /\p{Mn}|\p{Me}|\p{Cf}/u

const letterWidth = (letter: string): number => (ZERO.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1)

export const displayWidth = (text: string): number => {
  let width = 0
  for (const letter of text) width += letterWidth(letter)
  return width
}

/** Cut so that it fits, with … where something was cut. */
export const truncateToWidth = (text: string, most: number): string => {
  if (displayWidth(text) <= most) return text
  let [kept, width] = ['', 0]
  for (const letter of text) {
    width += letterWidth(letter)
    if (width > most - 1) break
    kept += letter
  }
  return `${kept}…`
}

export const padToWidth = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)))

export const padStartToWidth = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - displayWidth(text))) + text
