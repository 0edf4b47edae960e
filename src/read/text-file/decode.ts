// Bytes of a text file -> its text. Pure. UTF-8 and UTF-16 by their marks, else UTF-8 if it is sound, else Shift_JIS.
import { UserError } from '../../user-error.ts'

const attempt = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined // the decoder's word for "not this encoding"
    throw error
  }
}

export function decodeText(bytes: Uint8Array, name: string): string {
  const encodings =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? ['utf-16le']
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? ['utf-16be']
        : ['utf-8', 'shift_jis', 'euc-jp']
  for (const encoding of encodings) {
    const text = attempt(bytes, encoding)
    if (text !== undefined) return text.replace(/^\ufeff/, '')
  }
  throw new UserError(
    `${name}: 文字コードが分かりません / unknown text encoding (found none of ${encodings.join(', ')})`,
  )
}
