// Pieces of one document's pages, drawn in a worker thread: what goes in and what comes back, and the one function.  [IO: canvas]
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { asPdf } from '../../read/pictures/as-pdf.ts'
import { drawPages } from '../../read/render.ts'
import type { Box, Source } from '../../types.ts'
import { collect } from './short-memory.ts'

export type CropTask = {
  readonly source: Source
  readonly password?: string | undefined
  /** Is memory short? */
  readonly short?: boolean
  readonly pages: readonly { readonly page: number; readonly tilt: number; readonly areas: readonly Box[] }[]
}

/** Of each page that was drawn, its pieces in the order asked for. */
export type CroppedPages = readonly (readonly Uint8Array[])[]

/** Pixels a point: 144 dpi, print of 6 pt can be read. */
const SCALE = 2
/** Of WebP. From 60 on letters have no visible fringes; the samples' pages grow by a tenth to 75 and by three to PNG. */
const QUALITY = 60

export const cropTask = async ({ source, password, short, pages }: CropTask): Promise<CroppedPages> => {
  const done: Uint8Array[][] = []
  const numbers = pages.map(({ page }) => page)
  for await (const { canvas, scale } of drawPages(asPdf(source), numbers, SCALE, password)) {
    const { tilt, areas } = pages[done.length]!
    const pieces: Uint8Array[] = []
    for (const area of areas) pieces.push(await cut(canvas, area, scale, tilt))
    letGo(canvas)
    if (short) collect()
    done.push(pieces)
  }
  return done
}

/** Pixels lie outside of the heap: V8 sees no reason to collect the little that holds them. */
const letGo = (canvas: Canvas): void => {
  canvas.width = 0
  canvas.height = 0
}

const cut = async (page: Canvas, { x0, y0, x1, y1 }: Box, scale: number, tilt: number): Promise<Uint8Array> => {
  const [width, height] = [Math.ceil((x1 - x0) * scale), Math.ceil((y1 - y0) * scale)]
  const piece = createCanvas(width, height)
  const context = piece.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.translate(page.width / 2 - x0 * scale, page.height / 2 - y0 * scale)
  context.rotate((-tilt * Math.PI) / 180)
  context.drawImage(page, -page.width / 2, -page.height / 2)
  const bytes = new Uint8Array(await piece.encode('webp', QUALITY))
  letGo(piece)
  return bytes
}
