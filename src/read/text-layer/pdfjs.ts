// pdf.js as this project uses it: without its slow `push`. The one place that imports it.
// Its legacy build (the only one for Node 20) replaces Array.prototype.push for the whole process because V8 before 12.2
// reports one error late; the replacement is some ten times slower, for pdf.js and for everybody else. It is put back.

import { push } from './native-push.ts'
import 'pdfjs-dist/legacy/build/pdf.mjs'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'

Object.defineProperty(Array.prototype, 'push', { value: push, writable: true, configurable: true, enumerable: false })

export {
  getDocument,
  OPS,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
