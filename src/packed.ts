// A value <-> bytes, about a tenth: how it waits where memory is short.  [IO: none; v8, zlib]
import { deserialize, serialize } from 'node:v8'
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Called once. */
export type Waiting<T> = () => T

export const asItIs =
  <T>(value: T): Waiting<T> =>
  () =>
    value

export const packed = <T>(value: T): Waiting<T> => {
  const bytes = pack(value)
  return () => unpack<T>(bytes)
}

export const pack = (value: unknown): Uint8Array => deflateRawSync(serialize(value), { level: constants.Z_BEST_SPEED })

/** A Buffer comes out of another thread as plain bytes; so do those within a value. */
export const unpack = <T>(bytes: Uint8Array): T => deserialize(inflateRawSync(bytes)) as T
