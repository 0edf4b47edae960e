// One page of a PDF -> its picture, PNG, as a viewer would show it. IO: pdf.js, canvas.
import { createCanvas } from '@napi-rs/canvas'
import type { Source } from '../types.ts'
import { UserError } from '../user-error.ts'
import { openToDraw } from './text-layer/open-pdf.ts'

/** A page larger than this many pixels is drawn smaller: posters and hostile page sizes. */
const MOST_PIXELS = 50_000_000

/** `scale` in pixels a point, as far as the page's size allows. */
export async function renderPage(
  source: Source,
  pageNumber: number,
  scale: number,
  password?: string,
): Promise<Uint8Array> {
  const { document, close } = await openToDraw(source, password)
  try {
    if (!(pageNumber >= 1 && pageNumber <= document.numPages))
      throw new UserError(`${source.name}: ${pageNumber} ページはありません / has no page ${pageNumber}`)
    const page = await document.getPage(pageNumber)
    const plain = page.getViewport({ scale: 1 })
    const fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)))
    const viewport = page.getViewport({ scale: fitting })
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    const canvasContext = canvas.getContext('2d') as never
    await page.render({ canvas: null, canvasContext, viewport }).promise
    return canvas.toBuffer('image/png')
  } finally {
    await close()
  }
}
