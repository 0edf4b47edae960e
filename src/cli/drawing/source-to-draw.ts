// A file that was read -> its Source for drawing, where it still is what was read; a large PDF stays on the disk.  [IO]
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Paper } from '../../report/content/content.ts'
import type { Source } from '../../types.ts'
import { loadSource } from '../run/load-source.ts'
import { LARGE_FILE } from '../threads/short-memory.ts'

/** Nothing where the file has changed since. */
export const sourceToDraw = async (paper: Pick<Paper, 'path' | 'sha256' | 'mediaType'>): Promise<Source | undefined> =>
  (await onDisk(paper)) ?? (await inMemory(paper))

const inMemory = async ({ path, sha256 }: Pick<Paper, 'path' | 'sha256'>): Promise<Source | undefined> => {
  const source = await loadSource(path)
  return source.id === sha256 ? source : undefined
}

/** Nothing where it has to be held: it is small, or must be mended (text-layer/mend.ts), or is another file. */
const onDisk = async ({ path, sha256, mediaType }: Pick<Paper, 'path' | 'sha256' | 'mediaType'>) => {
  if (mediaType !== PDF || (await stat(path)).size < LARGE_FILE) return undefined
  const { id, locked } = await look(path)
  if (id !== sha256 || locked) return undefined
  return { id, name: basename(path), mediaType, bytes: new Uint8Array(), file: path } satisfies Source
}

const PDF = 'application/pdf'
const LOCK = '/Encrypt'

const look = async (path: string): Promise<{ readonly id: string; readonly locked: boolean }> => {
  const hash = createHash('sha256')
  let locked = false
  let end: Uint8Array = new Uint8Array()
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(piece)
    // The word may lie across two pieces.
    locked ||= Buffer.concat([end, piece]).includes(LOCK)
    end = piece.subarray(-LOCK.length)
  }
  return { id: hash.digest('hex'), locked }
}
