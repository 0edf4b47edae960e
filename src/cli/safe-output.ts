// Text of documents and names of files on a terminal: nothing in them may steer it, hide what stands there or turn it round.  Pure.
// This program's own colours, and the one sequence that redraws the line of progress, are let through.
import type { Io } from './io.ts'

export const REDRAW = '\r\x1b[K'

/** Data for other programs stays as it is, byte for byte. */
export const guarded = (io: Io): Io => ({
  ...io,
  err: (text) => io.err(safeText(text)),
  out: (text) => io.out(io.dataTerminal ? safeText(text) : text),
})

export const safeText = (text: string): string => {
  const start = text.startsWith(REDRAW) ? REDRAW : ''
  return start + text.slice(start.length).replace(STEERING, (sign, colour) => colour ?? shown(sign))
}

/** In one line and without colours: for names of files and what they say. */
export const oneLine = (text: string): string => text.replace(/[\x1b\n\r\t\u2028\u2029]/g, shown)

const STEERING =
  /(\x1b\[\d{1,2}m)|[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g

/** ␛ for ESC; what has no picture of its own by its number. */
const shown = (sign: string): string => {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
