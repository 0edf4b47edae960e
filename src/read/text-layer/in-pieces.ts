// A large file's bytes -> parameters by which pdf.js asks for the pieces it needs, and copies no more than those. IO: pdf.js.
import { PDFDataRangeTransport } from './pdfjs.ts'

/** Bytes; a smaller file is handed over as one copy. */
const LARGE = 8e6
/** Bytes asked for at once: some pages of a scan, a font or two. */
const PIECE = 2 ** 18

export const inPieces = (bytes: Uint8Array): object =>
  bytes.length < LARGE
    ? { data: new Uint8Array(bytes) }
    : { range: rangesOf(bytes), rangeChunkSize: PIECE, disableAutoFetch: true, disableStream: true }

const rangesOf = (bytes: Uint8Array): PDFDataRangeTransport => {
  const ranges = new PDFDataRangeTransport(bytes.length, null)
  ranges.requestDataRange = (begin, end) => queueMicrotask(() => ranges.onDataRange(begin, bytes.slice(begin, end)))
  return ranges
}
