// Pages of a PDF -> their pictures, as a viewer would show them. IO: pdf.js, canvas.
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { Source } from '../types.ts'
import { UserError } from '../user-error.ts'
import { asPdf } from './pictures/as-pdf.ts'
import { openToDraw } from './text-layer/open-pdf.ts'
import type { PDFDocumentProxy } from './text-layer/pdfjs.ts'

/** A page larger than this many pixels is drawn smaller: posters and hostile page sizes. */
const MOST_PIXELS = 50_000_000

/** `scale`: pixels a point, as far as the page's size allowed. */
export type DrawnPage = { readonly number: number; readonly scale: number; readonly canvas: Canvas }

/** One page as PNG. */
export async function renderPage(
  source: Source,
  pageNumber: number,
  scale: number,
  password?: string,
): Promise<Uint8Array> {
  for await (const { canvas } of drawPages(source, [pageNumber], scale, password)) return canvas.toBuffer('image/png')
  throw new Error(`page ${pageNumber} was not drawn`)
}

/** Several pages, one after the other: the file is opened once. */
export async function* drawPages(
  source: Source,
  pageNumbers: readonly number[],
  scale: number,
  password?: string,
): AsyncIterable<DrawnPage> {
  const { document, close } = await openToDraw(asPdf(source), password)
  try {
    for (const number of pageNumbers) {
      if (!(number >= 1 && number <= document.numPages))
        throw new UserError(`${source.name}: ${number} ページはありません / has no page ${number}`)
      yield await drawPage(document, number, scale)
    }
  } finally {
    await close()
  }
}

async function drawPage(document: PDFDocumentProxy, number: number, scale: number): Promise<DrawnPage> {
  const page = await document.getPage(number)
  const plain = page.getViewport({ scale: 1 })
  const fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)))
  const viewport = page.getViewport({ scale: fitting })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const canvasContext = canvas.getContext('2d') as never
  await page.render({ canvas: null, canvasContext, viewport }).promise
  page.cleanup()
  return { number, scale: fitting, canvas }
}
