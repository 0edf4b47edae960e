// Rows through an encoder into one file, piece by piece, counted and hashed on the way.  [IO]
import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Loss, Piece, TableEncoder } from '../../report/formats/encoder.ts'
import type { Row } from '../../report/resource.ts'

export type WrittenTable = {
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
  readonly losses: readonly Loss[]
}

/** Rows after which other events have their turn: signals. */
const TURN_EVERY = 5_000

/** `onTurn` is called now and then; where it throws, the file stays incomplete. */
export const writeTable = async (
  file: string,
  rows: Iterable<Row>,
  encoder: TableEncoder,
  onTurn: () => void,
): Promise<WrittenTable> => {
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
      if (++count % TURN_EVERY === 0) await turn(onTurn)
      if (piece !== undefined) put(piece)
    }
    put(await encoder.end())
    await turn(onTurn)
    return { rows: count, bytes, sha256: hash.digest('hex'), losses: encoder.losses() }
  } finally {
    closeSync(handle)
  }
}

const turn = async (onTurn: () => void): Promise<void> => {
  await setImmediate()
  onTurn()
}

/** The system may take less than it was given. */
const writeWhole = (handle: number, block: Uint8Array): void => {
  for (let done = 0; done < block.length; ) done += writeSync(handle, block, done)
}
