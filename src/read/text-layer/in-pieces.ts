// A PDF -> parameters by which pdf.js asks for the pieces it needs, and holds no more than those. IO: pdf.js, the file.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Source } from '../../types.ts'
import { withoutLock } from './mend.ts'
import { PDFDataRangeTransport } from './pdfjs.ts'

export type Input = { readonly parameters: object; readonly close: () => void }

/** Bytes; a smaller file is handed over whole. */
const LARGE = 8e6
/** Bytes asked for at once. With four times as much, opening a file of 97 MB alone brings in half of it. */
const PIECE = 2 ** 16

/** For pdf.js to keep: its own copy of a small file, pieces of a large one. */
export const ownInput = (source: Source): Input => {
  if (source.file !== undefined) return fromFile(source.file)
  const bytes = withoutLock(source.bytes)
  if (bytes.length < LARGE) return { parameters: { data: new Uint8Array(bytes) }, close: () => {} }
  return { parameters: inPieces(bytes.length, (begin, end) => bytes.slice(begin, end)), close: () => {} }
}

/** The very bytes where they are at hand: within one thread nothing is handed over, so there is no second copy. */
export const sharedInput = ({ file, bytes }: Source): Input =>
  file === undefined ? { parameters: { data: withoutLock(bytes) }, close: () => {} } : fromFile(file)

const fromFile = (path: string): Input => {
  const file = openSync(path, 'r')
  const read = (begin: number, end: number): Uint8Array => {
    const piece = new Uint8Array(end - begin)
    const length = readSync(file, piece, 0, piece.length, begin)
    if (length < piece.length) throw new Error(`${path} became shorter while it was read`)
    return piece
  }
  const { range, ...parameters } = inPieces(fstatSync(file).size, read)
  const close = () => {
    range.requestDataRange = () => {} // What pdf.js still asks for, nobody waits for.
    closeSync(file)
  }
  return { parameters: { ...parameters, range }, close }
}

const inPieces = (size: number, read: (begin: number, end: number) => Uint8Array) => {
  const range = new PDFDataRangeTransport(size, null)
  range.requestDataRange = (begin, end) => {
    const piece = read(begin, end)
    queueMicrotask(() => range.onDataRange(begin, piece))
  }
  return { range, rangeChunkSize: PIECE, disableAutoFetch: true, disableStream: true }
}
