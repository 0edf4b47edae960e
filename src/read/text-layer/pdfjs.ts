// pdf.js as this project uses it: without its slow stand-ins. The one place that imports it.
// Its legacy build (the only one for Node 20) replaces for the whole process what V8 before 12.2 does a little otherwise:
// Array.prototype.push, some ten times slower, and JSON, which puts its text together letter by letter and keeps 17 bytes of
// memory for each. For pdf.js nothing depends on either. They are put back.

import { noEndlessRanges } from './code-ranges.ts'
import { parse, push, stringify } from './native.ts'
import 'pdfjs-dist/legacy/build/pdf.mjs'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'

const putBack = (owner: object, name: string, value: unknown): void =>
  void Object.defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false })

putBack(Array.prototype, 'push', push)
putBack(JSON, 'parse', parse)
putBack(JSON, 'stringify', stringify)
noEndlessRanges()

export {
  getDocument,
  OPS,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
