// PackBits and LZW strips of TIFF files -> bytes, no more than `most`. Pure (TIFF 6.0, sections 9 and 13).

export const unpackBits = (packed: Uint8Array, most: number): Uint8Array => {
  const out = new Uint8Array(most)
  let length = 0
  for (let at = 0; at < packed.length && length < most; ) {
    const code = packed[at++]!
    if (code === 128) continue
    const count = Math.min(code < 128 ? code + 1 : 257 - code, most - length)
    if (code < 128) {
      out.set(packed.subarray(at, at + count), length)
      at += code + 1
    } else out.fill(packed[at++] ?? 0, length, length + count)
    length += count
  }
  return out
}

const CLEAR = 256
const END = 257
const FIRST = 258
const MOST_CODES = 4096

/** Codes grow from 9 to 12 bits, one code early, highest bit first. Each word of the table is the word before it and one
 *  byte more, which lie together in what is already unpacked: a word is where it began and how long it is. */
export const unpackLzw = (packed: Uint8Array, most: number): Uint8Array => {
  const out = new Uint8Array(most)
  const starts = new Int32Array(MOST_CODES)
  const lengths = new Int32Array(MOST_CODES)
  const codes = lzwCodes(packed)
  let [length, next, before, size] = [0, FIRST, -1, 0]
  for (let code = codes(FIRST); code !== END && length < most; code = codes(next)) {
    if (code === CLEAR) {
      ;[next, before] = [FIRST, -1]
      continue
    }
    if (code > next || (code === next && before < 0)) break
    const own = code < CLEAR ? 1 : code < next ? lengths[code]! : size + 1
    const from = code < next ? starts[code]! : before
    const begin = length
    if (code < CLEAR) out[length++] = code
    else for (let i = 0; i < own && length < most; i++) out[length++] = out[from + i]!
    if (before >= 0 && next < MOST_CODES) {
      starts[next] = before
      lengths[next] = size + 1
      next++
    }
    ;[before, size] = [begin, own]
  }
  return out
}

/** The next code, of as many bits as the table asks for; END where the bytes are used up. */
const lzwCodes = (packed: Uint8Array) => {
  let [at, bits, held] = [0, 0, 0]
  return (next: number): number => {
    const width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9
    while (bits < width && at < packed.length) {
      held = ((held << 8) | packed[at++]!) & 0xffffff
      bits += 8
    }
    if (bits < width) return END
    bits -= width
    return (held >> bits) & ((1 << width) - 1)
  }
}
