// A file -> Source: its bytes, their SHA-256, and what kind of file the bytes say it is.  [IO]
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Source } from '../types.ts'

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

export const loadSource = async (path: string): Promise<Source> => {
  const bytes = alone(await readFile(path))
  const id = createHash('sha256').update(bytes).digest('hex')
  return { id, name: basename(path), bytes, mediaType: mediaTypeOf(path, bytes) }
}

/** In a buffer of their own, which can be handed to a thread; a large file already is. */
const alone = (file: Buffer): Uint8Array =>
  file.byteLength === file.buffer.byteLength ? new Uint8Array(file.buffer) : new Uint8Array(file)

export const mediaTypeOf = (path: string, bytes: Uint8Array): string => {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEADER_WITHIN))
  if (start.includes('%PDF-')) return 'application/pdf'
  return MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
}
