// What checks look at <-> bytes for the database: JSON, deflated to about a tenth.  [IO: none; zlib]
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createDeflate, inflateSync } from 'node:zlib'
import type { Material } from '../../checks/check.ts'

/** Piece by piece: the JSON of a thousand pages as one string took 90 MB at the moment when memory is fullest. */
export const packMaterial = (material: Material): Promise<Uint8Array> =>
  pipeline(pieces(material), createDeflate(), (packed) => buffer(packed))

export const unpackMaterial = (content: Uint8Array): Material => JSON.parse(inflateSync(content).toString())

/** Things of a list in one piece. */
const IN_A_PIECE = 100

/** Together they are JSON.stringify(material). */
function* pieces(material: Material): Generator<string> {
  let before = '{'
  for (const [name, value] of Object.entries(material)) {
    yield `${before}${JSON.stringify(name)}:`
    yield* Array.isArray(value) ? listPieces(value) : [JSON.stringify(value)]
    before = ','
  }
  yield '}'
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  yield '['
  for (let at = 0; at < list.length; at += IN_A_PIECE)
    yield (at > 0 ? ',' : '') + JSON.stringify(list.slice(at, at + IN_A_PIECE)).slice(1, -1)
  yield ']'
}
