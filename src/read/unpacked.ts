// Packed bytes -> how much they unpack to, as far as it is allowed: nothing of it is kept. IO: zlib.
// A small file may hold what fills any memory; the libraries that unpack it know no limit.
import { Readable, Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflate, createInflateRaw } from 'node:zlib'
import { type RefusalCause, refused } from './refused.ts'

/** Deflate cannot do better than this: 258 bytes by two bits. */
export const MOST_TO_ONE = 1032
/** Bytes: what a city's paper unpacks to is a tenth of it at most. */
export const MOST_UNPACKED = 300e6
/** Bytes unpacked at a time. */
const PIECE = 2 ** 18

const ROUNDS = { zlib: createInflate, raw: createInflateRaw }

/** Each round unpacks what the round before gave. Stops above `most`, in whichever round; damage ends the count. */
export const unpackedSize = async (
  packed: Uint8Array,
  rounds: readonly (keyof typeof ROUNDS)[],
  most: number,
): Promise<number> => {
  let largest = 0
  const counted = (): Transform => {
    let size = 0
    return new Transform({
      transform: (piece: Uint8Array, _, done) => {
        size += piece.length
        largest = Math.max(largest, size)
        done(largest > most ? new Error('enough') : null, piece)
      },
    })
  }
  const steps = rounds.flatMap((round) => [ROUNDS[round]({ chunkSize: PIECE }), counted()])
  const nowhere = new Writable({ write: (_, __, done) => done() })
  await pipeline([Readable.from([packed], { objectMode: false }), ...steps, nowhere]).catch(() => undefined)
  return largest
}

export const tooMuchUnpacked = (name: string, most: number) =>
  refused(
    'too-large' satisfies RefusalCause,
    `${name}: 展開すると大きくなりすぎます（上限 ${most / 1e6} MB） / unpacks to more than ${most / 1e6} MB (--max-unpacked)`,
  )
