// The bytes of a PDF that pdf.js cannot read as they are -> the same file with one word of it made void.  Pure.
// Every other byte stays where it is: what is read has the places it would have had.

/** pdf.js trusts a table of places that leads somewhere, even where it leads wrong; without one it looks for every object. */
export const withoutPlaces = (bytes: Uint8Array): Uint8Array => voided(bytes, 'startxref')

/** A file whose attached files alone are encrypted opens without a password in every viewer; pdf.js asks for one. */
export const withoutLock = (bytes: Uint8Array): Uint8Array => (pagesAreOpen(bytes) ? voided(bytes, '/Encrypt') : bytes)

/** Bytes of the dictionary that says how a file is encrypted: two keys of 48 bytes and a few words. */
const DICTIONARY = 2_000

/** ISO 32000-2, 7.6.6: streams and strings pass the filter Identity as they are. */
const pagesAreOpen = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = file.lastIndexOf('/Encrypt')
  if (at < 0) return false
  const object = /^\/Encrypt\s+(\d+ \d+) R/.exec(file.toString('latin1', at, at + 40))?.[1]
  const start = object === undefined ? at : objectAt(file, object)
  const dictionary = file.toString('latin1', start, start + DICTIONARY)
  const [own = ''] = dictionary.split('endobj')
  return /\/StmF\s*\/Identity\b/.test(own) && /\/StrF\s*\/Identity\b/.test(own)
}

/** Where object `12 0` begins, and not 112 0. */
const objectAt = (file: Buffer, object: string): number => {
  const head = `${object} obj`
  let at = file.indexOf(head)
  while (at > 0 && /\d/.test(String.fromCharCode(file[at - 1] ?? 0))) at = file.indexOf(head, at + 1)
  return Math.max(0, at)
}

const voided = (bytes: Uint8Array, word: string): Uint8Array => {
  const file = Buffer.from(bytes)
  const end = word.length - 1
  for (let at = file.indexOf(word); at >= 0; at = file.indexOf(word, at + end)) file[at + end] = 0x5f
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
}
