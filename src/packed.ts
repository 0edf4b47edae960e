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
  const bytes = deflateRawSync(serialize(value), { level: constants.Z_BEST_SPEED })
  return () => deserialize(inflateRawSync(bytes)) as T
}
