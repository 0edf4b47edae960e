// The bytes of a PDF that pdf.js cannot read as they are -> the same file with one word of it made void, or an end.  Pure.
// Every other byte stays where it is: what is read has the places it would have had.

/** pdf.js trusts a table of places that leads somewhere, even where it leads wrong; without one it looks for every object. */
export const withoutPlaces = (bytes: Uint8Array): Uint8Array => voided(bytes, 'startxref')

/** A file whose attached files alone are encrypted opens without a password in every viewer; pdf.js asks for one. */
export const withoutLock = (bytes: Uint8Array): Uint8Array => (pagesAreOpen(bytes) ? voided(bytes, '/Encrypt') : bytes)

/** Nothing after the last object says where the objects are: a download that broke, or a disk that was full. */
export const isCutOff = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const last = file.lastIndexOf(' obj')
  return last >= 0 && ENDS.every((word) => file.indexOf(word, last) < 0)
}

const ENDS = ['startxref', 'trailer', '%%EOF']

/** A file whose end is missing or damaged and that still holds the object that leads to its pages: with an end that says so.
 *  Undefined where there is none, or where it may be encrypted, for only the lost end would say how. */
export const withEnd = (bytes: Uint8Array): Uint8Array | undefined => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const root = ENCRYPTED.some((word) => file.includes(word)) ? undefined : lastCatalog(file)
  if (root === undefined) return undefined
  // Half an object is no object.
  const whole = isCutOff(bytes) ? bytes.subarray(0, file.lastIndexOf(ENDOBJ) + ENDOBJ.length) : bytes
  const open = voided(withoutPlaces(whole), 'trailer')
  return new Uint8Array(Buffer.concat([open, Buffer.from(`\ntrailer\n<< /Root ${root} R >>\n`)]))
}

const ENDOBJ = 'endobj'
const ENCRYPTED = ['/Encrypt', '/Filter/Standard', '/Filter /Standard']

/** `12 0`: a file that was changed may have several, the last is in force. */
const lastCatalog = (file: Buffer): string | undefined => {
  const word = '/Catalog'
  for (let at = file.lastIndexOf(word); at > 0; at = file.lastIndexOf(word, at - 1)) {
    const before = file.toString('latin1', Math.max(0, at - DICTIONARY), at)
    const object = /^[\s\S]*\b(\d+\s+\d+)\s+obj\b((?:(?!endobj)[\s\S])*\/Type\s*)$/.exec(before)?.[1]
    if (object !== undefined) return object
  }
  return undefined
}

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
