// Rows through an encoder into one file, piece by piece, counted and hashed on the way.  [IO]
import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import type { Loss, Piece, TableEncoder } from '../report/formats/encoder.ts'
import type { Row } from '../report/resource.ts'

export type WrittenTable = {
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
  readonly losses: readonly Loss[]
}

export const writeTable = async (file: string, rows: Iterable<Row>, encoder: TableEncoder): Promise<WrittenTable> => {
  const handle = openSync(file, 'w')
  const hash = createHash('sha256')
  let [count, bytes] = [0, 0]
  const put = (piece: Piece): void => {
    const block = typeof piece === 'string' ? Buffer.from(piece) : piece
    hash.update(block)
    bytes += block.length
    writeWhole(handle, block)
  }
  try {
    for (const row of rows) {
      const piece = encoder.row(row)
      count++
      if (piece !== undefined) put(piece)
    }
    put(await encoder.end())
    return { rows: count, bytes, sha256: hash.digest('hex'), losses: encoder.losses() }
  } finally {
    closeSync(handle)
  }
}

/** The system may take less than it was given. */
const writeWhole = (handle: number, block: Uint8Array): void => {
  for (let done = 0; done < block.length; ) done += writeSync(handle, block, done)
}
