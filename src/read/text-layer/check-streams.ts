// A PDF's bytes -> a refusal where one of its streams unpacks to more than is allowed. IO: zlib.
// Only streams that could are unpacked: by their length none of a usual paper's. What is encrypted cannot be counted here,
// nor what is packed otherwise; the limit of memory is its end.
import type { Source } from '../../types.ts'
import { MOST_TO_ONE, MOST_UNPACKED, tooMuchUnpacked, unpackedSize } from '../unpacked.ts'

/** A picture may be as large as pdf.js lets it be: 256 million pixels in four colours. */
const MOST_PICTURE = 1_024e6
/** Bytes before the word `stream` in which its dictionary begins. */
const DICTIONARY = 2_000
/** Rounds of packing one stream may ask for; pdf.js unpacks any number. */
const MOST_ROUNDS = 8

export const checkStreams = async ({ name, bytes }: Source, most = MOST_UNPACKED): Promise<void> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; ) {
    const end = file.indexOf('endstream', at)
    const to = end < 0 ? file.length : end
    const { rounds, allowed } = packingOf(file.toString('latin1', Math.max(0, at - DICTIONARY), at), most)
    if (rounds > MOST_ROUNDS) throw tooMuchUnpacked(name, most)
    const packed = file.subarray(at + lineEnd(file, at + 'stream'.length), to)
    if (rounds > 0 && packed.length * MOST_TO_ONE ** rounds > allowed) {
      const size = await unpackedSize(packed, Array<'zlib'>(rounds).fill('zlib'), allowed)
      if (size > allowed) throw tooMuchUnpacked(name, most)
    }
    at = file.indexOf('stream', to + 'endstream'.length)
  }
}

const packingOf = (before: string, most: number): { readonly rounds: number; readonly allowed: number } => {
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
  const rounds = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
  return { rounds, allowed: /\/Subtype\s*\/Image\b/.test(dictionary) ? Math.max(most, MOST_PICTURE) : most }
}

/** From the start of the word to the first byte after its line. */
const lineEnd = (file: Buffer, at: number): number => {
  const returned = file[at] === 0x0d ? 1 : 0
  return 'stream'.length + returned + (file[at + returned] === 0x0a ? 1 : 0)
}
