// The dictionary of the tokeniser -> a function from text to words.  IO; about 0.5 s and 170 MB, so once a thread and on demand.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import kuromoji from 'kuromoji'
import { type Tokenise, withCompounds } from './japanese/tokens.ts'

let loading: Promise<Tokenise> | undefined

export const loadDictionary = (): Promise<Tokenise> => {
  loading ??= load()
  return loading
}

const require = createRequire(import.meta.url)

type Loader = {
  prototype: { loadArrayBuffer: (file: string, done: (error: Error | null, buffer?: ArrayBufferLike) => void) => void }
}

const load = (): Promise<Tokenise> =>
  new Promise((resolve, reject) => {
    // kuromoji's own loader unpacks all files at the same time and copies each: 110 MB more at the peak.
    const { prototype } = require('kuromoji/src/loader/NodeDictionaryLoader.js') as Loader
    prototype.loadArrayBuffer = (file, done) => done(null, unpacked(file))
    const builder = kuromoji.builder({ dicPath: join(dirname(require.resolve('kuromoji/package.json')), 'dict') })
    builder.build((error, tokeniser) => {
      if (error) reject(error)
      else
        resolve(
          withCompounds((text) =>
            tokeniser.tokenize(text).map((t) => ({ surface: t.surface_form, pos: t.pos, detail: t.pos_detail_1 })),
          ),
        )
    })
  })

/** The gzip trailer says how long the content is (RFC 1952, 2.3.1): unpacked in one piece, nothing is copied together. */
const unpacked = (file: string): ArrayBufferLike => {
  const packed = readFileSync(file)
  const size = packed.readUInt32LE(packed.length - 4)
  const { buffer, byteOffset, byteLength } = gunzipSync(packed, { chunkSize: Math.max(size, SMALLEST_CHUNK) })
  return byteOffset === 0 && byteLength === buffer.byteLength
    ? buffer
    : buffer.slice(byteOffset, byteOffset + byteLength)
}

/** zlib's least, bytes. */
const SMALLEST_CHUNK = 64
