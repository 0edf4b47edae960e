// Text -> Shift_JIS as Windows and Excel in Japan read it (code page 932).  Pure.
// A character counts as mapped only if reading it back gives the same character: encoding-japanese alone would turn
// ¥ into a backslash without a word.
import Encoding from 'encoding-japanese'

/** The same sign under another code point: two standards named it differently, and code page 932 took the right one. */
const SAME_SIGN: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '—': '―',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
}

/** 〓 (geta), the printers' mark for a missing letter. */
const MISSING: readonly number[] = [0x81, 0xac]

const decoder = new TextDecoder('shift_jis')
const known = new Map<string, readonly number[] | undefined>()

/** The bytes of one character, or nothing where Shift_JIS has none. */
const bytesOf = (character: string): readonly number[] | undefined => {
  if (known.has(character)) return known.get(character)
  const sign = SAME_SIGN[character] ?? character
  const bytes = Encoding.convert(Encoding.stringToCode(sign), { to: 'SJIS', from: 'UNICODE', type: 'array' })
  const found = decoder.decode(Uint8Array.from(bytes)) === sign ? bytes : undefined
  known.set(character, found)
  return found
}

/** Collects bytes: `add` says how many wait, `take` hands them over. */
export const shiftJisEncoder = (expected: number, onMissing: (character: string) => void) => {
  let [bytes, length] = [new Uint8Array(expected * 2), 0]
  const put = (byte: number): void => {
    if (length === bytes.length) {
      const longer = new Uint8Array(length * 2)
      longer.set(bytes)
      bytes = longer
    }
    bytes[length++] = byte
  }
  const add = (text: string): number => {
    for (const character of text) {
      const code = character.charCodeAt(0)
      if (code < 0x80) {
        put(code)
        continue
      }
      const mapped = bytesOf(character)
      if (mapped === undefined) onMissing(character)
      for (const byte of mapped ?? MISSING) put(byte)
    }
    return length
  }
  const take = (): Uint8Array => {
    const taken = bytes.slice(0, length)
    length = 0
    return taken
  }
  return { add, take }
}
