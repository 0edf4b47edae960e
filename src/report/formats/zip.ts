// Files -> a ZIP archive (APPNOTE 6.3, without ZIP64), piece by piece: nothing is kept but what the directory at the end needs.  Pure.
// Each piece is deflated on its own and flushed to a whole byte; such pieces, one behind the other, are one deflate stream.
import { constants, crc32, deflateRawSync } from 'node:zlib'

type Entry = { readonly name: Buffer; readonly offset: number; crc: number; packed: number; size: number }

export type ZipWriter = {
  readonly open: (name: string) => Uint8Array
  readonly write: (text: string) => Uint8Array
  readonly close: () => Uint8Array
  /** Bytes of the open file before packing. */
  readonly size: () => number
  /** Bytes of the archive so far. */
  readonly written: () => number
  readonly end: () => Uint8Array
}

/** Sizes and offsets have 32 bits. */
export const LARGEST_ZIP = 0xffff_ffff

const VERSION = 20
/** Sizes follow the data; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATE = 8
/** 1980-01-01: the same rows give the same bytes whenever they are written. */
const NO_DATE = 0x0021
const LAST_BLOCK = deflateRawSync('')

export const zipWriter = (): ZipWriter => {
  const entries: Entry[] = []
  let offset = 0
  const put = (bytes: Buffer): Buffer => {
    offset += bytes.length
    return bytes
  }
  const pack = (entry: Entry, bytes: Buffer): Buffer => {
    entry.packed += bytes.length
    return put(bytes)
  }
  const current = (): Entry => entries.at(-1)!
  return {
    open: (name) => {
      entries.push({ name: Buffer.from(name), offset, crc: 0, packed: 0, size: 0 })
      return put(Buffer.concat([localHeader(current()), current().name]))
    },
    write: (text) => {
      const [entry, bytes] = [current(), Buffer.from(text)]
      entry.crc = crc32(bytes, entry.crc)
      entry.size += bytes.length
      return pack(entry, deflateRawSync(bytes, { level: 1, finishFlush: constants.Z_SYNC_FLUSH }))
    },
    close: () => Buffer.concat([pack(current(), LAST_BLOCK), put(descriptor(current()))]),
    size: () => current().size,
    written: () => offset,
    end: () => {
      const directory = Buffer.concat(entries.flatMap((entry) => [directoryHeader(entry), entry.name]))
      return Buffer.concat([directory, endOfDirectory(entries.length, directory.length, offset)])
    },
  }
}

/** Little-endian numbers: [bytes, value]. */
const record = (...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}

const localHeader = ({ name }: Entry): Buffer =>
  record(
    [4, 0x04034b50],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0],
    [2, NO_DATE],
    [4, 0],
    [4, 0],
    [4, 0],
    ...lengths(name),
  )

/** Of the name, and of further fields. */
const lengths = (name: Buffer) => [[2, name.length] as const, [2, 0] as const]

const sizes = ({ crc, packed, size }: Entry) => [[4, crc] as const, [4, packed] as const, [4, size] as const]

const descriptor = (entry: Entry): Buffer => record([4, 0x08074b50], ...sizes(entry))

const directoryHeader = (entry: Entry): Buffer =>
  record(
    ...([
      [4, 0x02014b50],
      [2, VERSION],
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATE],
      [2, 0],
      [2, NO_DATE],
    ] as const),
    ...sizes(entry),
    ...lengths(entry.name),
    ...([
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, entry.offset],
    ] as const),
  )

const endOfDirectory = (count: number, size: number, offset: number): Buffer =>
  record([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0])
