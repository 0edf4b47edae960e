// kuromoji's dictionary files -> a function from text to words.  IO; some 30 MB, so once a thread and on demand.
// kuromoji's own loader takes 170 MB: all features of all words, and an array for each. Two features are wanted.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createGunzip, gunzipSync } from 'node:zlib'
import { cheapestWords } from './japanese/cheapest-words.ts'
import type { Dictionary, Kind, LetterClass } from './japanese/dictionary.ts'
import { type Tokenise, withCompounds } from './japanese/tokens.ts'

let loading: Promise<Tokenise> | undefined

export const loadDictionary = (): Promise<Tokenise> => {
  loading ??= readDictionary().then((dictionary) => withCompounds(cheapestWords(dictionary)))
  return loading
}

const folder = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict')

const readDictionary = async (): Promise<Dictionary> => {
  const kinds: Kind[] = []
  const known = wordsIn(unpacked('tid.dat.gz'), await kindsIn('tid_pos.dat.gz', kinds))
  const unknown = wordsIn(unpacked('unk.dat.gz'), await kindsIn('unk_pos.dat.gz', kinds))
  return {
    base: new Int32Array(unpacked('base.dat.gz')),
    check: new Int32Array(unpacked('check.dat.gz')),
    ...leaves(new Int32Array(unpacked('tid_map.dat.gz'))),
    entries: joinedArrays(known.entries, unknown.entries),
    kindOf: joinedArrays(known.kindOf, unknown.kindOf),
    kinds,
    joints: new Int16Array(unpacked('cc.dat.gz')),
    classOf: new Uint8Array(unpacked('unk_char.dat.gz')),
    classes: letterClasses(known.kindOf.length),
  }
}

/** Bytes of a word in tid.dat: three shorts, and where its features begin. */
const ENTRY = 10

/** `kindOf`: as many as there are words; what follows in the file is empty. */
const wordsIn = (file: ArrayBufferLike, kindOf: Uint8Array): Pick<Dictionary, 'entries' | 'kindOf'> => {
  const view = new DataView(file)
  const entries = new Int16Array(kindOf.length * 3)
  for (let i = 0; i < entries.length; i++) entries[i] = view.getInt16(Math.floor(i / 3) * ENTRY + (i % 3) * 2, true)
  return { entries, kindOf }
}

/** Features as text, ended by NUL: the word, its part of speech, more of that, and so on. 36 MB, so unpacked piece by piece, and
 *  told apart byte by byte before any of it is made Japanese. */
const kindsIn = async (file: string, kinds: Kind[]): Promise<Uint8Array> => {
  const kindOf: number[] = []
  const numbers = new Map<string, number>()
  const unpacking = createGunzip({ chunkSize: PIECE }).setEncoding('latin1')
  unpacking.end(readFileSync(join(folder, file)))
  let rest = ''
  for await (const piece of unpacking) {
    const features = (rest + piece).split('\0')
    rest = features.pop() ?? ''
    for (const line of features) {
      // The files are padded with NULs.
      if (line === '') return Uint8Array.from(kindOf)
      const from = line.indexOf(',') + 1
      const name = line.slice(from, line.indexOf(',', line.indexOf(',', from) + 1))
      const number = numbers.get(name) ?? kinds.push(kindOfName(name)) - 1
      numbers.set(name, number)
      kindOf.push(number)
    }
  }
  return Uint8Array.from(kindOf)
}
/** Bytes. */
const PIECE = 2 ** 17

const kindOfName = (name: string): Kind => {
  const [pos = '', detail = ''] = Buffer.from(name, 'latin1').toString().split(',')
  return { pos, detail }
}

/** How many leaves; then for each, in ascending order, its number, how many words it has, and where they begin in tid.dat. */
const leaves = (map: Int32Array): Pick<Dictionary, 'firstWord' | 'words'> => {
  const firstWord = new Int32Array(map.length)
  const words = new Int32Array(map.length)
  let [at, leaf, filled] = [1, 0, 0]
  for (let left = map[0]!; left > 0; left--) {
    const [number = 0, count = 0] = map.subarray(at, at + 2)
    while (leaf <= number) firstWord[leaf++] = filled
    for (const start of map.subarray(at + 2, at + 2 + count)) words[filled++] = start / ENTRY
    at += 2 + count
  }
  firstWord[leaf++] = filled
  return { firstWord: firstWord.slice(0, leaf), words: words.slice(0, filled) }
}

/** A class in unk_invoke.dat: two flags, a length nobody asks for, and its name, ended by NUL. */
const letterClasses = (known: number): readonly LetterClass[] => {
  const { firstWord, words } = leaves(new Int32Array(unpacked('unk_map.dat.gz')))
  const file = Buffer.from(unpacked('unk_invoke.dat.gz'))
  const classes: LetterClass[] = []
  for (let at = 0; file[at + FLAGS]; ) {
    const end = file.indexOf(0, at + FLAGS)
    classes.push({
      name: file.toString('utf8', at + FLAGS, end),
      always: file[at] === 1,
      grouping: file[at + 1] === 1,
      words: Array.from(
        words.subarray(firstWord[classes.length], firstWord[classes.length + 1]),
        (word) => known + word,
      ),
    })
    at = end + 1
  }
  return classes
}
/** Bytes before a class's name. */
const FLAGS = 6

const joinedArrays = <T extends Int16Array | Uint8Array>(a: T, b: T): T => {
  const both = new (a.constructor as new (length: number) => T)(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** The gzip trailer says how long the content is (RFC 1952, 2.3.1): unpacked in one piece, nothing is copied together. */
const unpacked = (file: string): ArrayBufferLike => {
  const packed = readFileSync(join(folder, file))
  const size = packed.readUInt32LE(packed.length - 4)
  const { buffer, byteOffset, byteLength } = gunzipSync(packed, { chunkSize: Math.max(size, SMALLEST_CHUNK) })
  return byteOffset === 0 && byteLength === buffer.byteLength
    ? buffer
    : buffer.slice(byteOffset, byteOffset + byteLength)
}

/** zlib's least, bytes. */
const SMALLEST_CHUNK = 64
