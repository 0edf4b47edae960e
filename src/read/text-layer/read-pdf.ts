// A PDF's text layer -> pages, one at a time. IO: pdf.js.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page, Source, Turn } from '../../types.ts'
import type { ReadOptions } from '../read-options.ts'
import type { Matrix } from './matrix.ts'
import { openPdf } from './open-pdf.ts'
import { findRulings } from './rulings.ts'
import { judge } from './verdict.ts'
import { walkOperators } from './walk.ts'
import { findWords } from './words.ts'

/** Pages after which pdf.js drops its fonts and images: memory stays flat, the fonts are parsed again. */
const CLEAN_EVERY = 100

export async function* readPdf(source: Source, options: ReadOptions): AsyncIterable<Page> {
  const { document, task } = await openPdf(source, options.password)
  try {
    const numbers = options.pages ?? Array.from({ length: document.numPages }, (_, i) => i + 1)
    let done = 0
    for (const number of numbers) {
      if (number < 1 || number > document.numPages) continue
      const page = await document.getPage(number)
      try {
        yield await readPage(page)
      } finally {
        page.cleanup()
      }
      done += 1
      if (done % CLEAN_EVERY === 0) await document.cleanup()
    }
  } finally {
    await task.destroy()
  }
}

async function readPage(page: PDFPageProxy): Promise<Page> {
  const view = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList()
  const ink = walkOperators(list, page.commonObjs, view.transform as unknown as Matrix)
  const { width, height } = view
  const words = findWords(ink.glyphs)
  const { rulings, fills } = findRulings(ink, view)
  return {
    number: page.pageNumber,
    width,
    height,
    rotation: (((page.rotate % 360) + 360) % 360) as Turn,
    words,
    rulings,
    fills,
    marks: [],
    images: ink.images.map(({ box, id }) => ({ box, id })),
    origin: 'text',
    quality: judge({ words, images: ink.images, width, height }),
  }
}
