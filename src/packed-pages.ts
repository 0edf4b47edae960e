// A page and its tables <-> bytes, about a tenth: how pages wait for the last one where memory is short.  [IO: none; v8, zlib]
import { deserialize, serialize } from 'node:v8'
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Page, Table } from './types.ts'

export type ReadPage = { readonly page: Page; readonly tables: readonly Table[] }

/** Called once, when all pages have been read. */
export type Waiting = () => ReadPage

export const asItIs =
  (read: ReadPage): Waiting =>
  () =>
    read

export const packed = (read: ReadPage): Waiting => {
  const bytes = deflateRawSync(serialize(read), { level: constants.Z_BEST_SPEED })
  return () => deserialize(inflateRawSync(bytes))
}
