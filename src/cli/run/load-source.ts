// A file -> Source: its bytes, their SHA-256, and what kind of file the bytes say it is.  [IO]
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Source } from '../../types.ts'
import { UserError } from '../../user-error.ts'

/** By ending; the bytes decide where they are plain about it. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xls': 'application/vnd.ms-excel',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
}

/** A PDF's header may stand anywhere in the first 1024 bytes (ISO 32000-1, Annex H.3.4.1). */
const PDF_HEADER_WITHIN = 1024

export const loadSource = async (path: string, read = readFile): Promise<Source> => {
  const bytes = alone(await settled(path, read))
  const id = createHash('sha256').update(bytes).digest('hex')
  return { id, name: basename(path), bytes, mediaType: mediaTypeOf(path, bytes) }
}

/** Times a file is read that somebody is writing. */
const MOST_READS = 3

/** Half an old file and half a new one is no paper: read again until it stays as it is meanwhile. */
const settled = async (path: string, read: typeof readFile): Promise<Buffer> => {
  for (let reads = 0; reads < MOST_READS; reads++) {
    const before = await stat(path)
    const bytes = await read(path)
    const after = await stat(path)
    if (before.mtimeMs === after.mtimeMs && after.size === bytes.length) return bytes
  }
  throw new UserError('ファイルが書き換えられている途中です / the file is being written: try again')
}

/** In a buffer of their own, which can be handed to a thread; a large file already is. */
const alone = (file: Buffer): Uint8Array =>
  file.byteLength === file.buffer.byteLength ? new Uint8Array(file.buffer) : new Uint8Array(file)

export const mediaTypeOf = (path: string, bytes: Uint8Array): string => {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEADER_WITHIN))
  const byName = MEDIA_TYPES[extname(path).toLowerCase()]
  // A PDF that is stored in an archive as it is is not the archive.
  if (start.includes('%PDF-') && !isZip(start)) return 'application/pdf'
  return byName ?? (PDF_OBJECT.test(start.toString('latin1')) ? 'application/pdf' : 'application/octet-stream')
}

/** What a PDF begins with whose header is damaged; the ending of its name says nothing either. */
const PDF_OBJECT = /(?:^|\s)\d+ \d+ obj\b/

const isZip = (start: Buffer): boolean => start.toString('latin1', 0, 4) === 'PK\x03\x04'
