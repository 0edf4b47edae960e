// A page that is a picture -> its gray raster as displayed. IO: pdf.js, canvas only where the page is drawn.
// One embedded image that covers the page is taken as it is; strips, masks and anything else are drawn.
import type { Canvas } from '@napi-rs/canvas'
import type { Box, Source, Turn } from '../../types.ts'
import { IDENTITY, type Matrix, mapBox, multiply } from '../text-layer/matrix.ts'
import { OPS, type PDFPageProxy } from '../text-layer/pdfjs.ts'
import { MOST_PIXELS } from './fit-page.ts'
import { type EmbeddedImage, fromColour, grayOf } from './raster/embedded.ts'
import { type Gray, turned } from './raster/raster.ts'

/** `box`: where it lies on the displayed page, points. */
export type PageImage = { readonly gray: Gray; readonly box: Box }

/** Share of the page's sides an image must reach over to be the page. */
const COVERS = 0.9
/** Pixels an inch below which an embedded image is not what should be read. */
const COARSEST = 90

export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }
type Placed = { readonly id: string; readonly matrix: Matrix }

/** The embedded image, if it is the whole page by itself; its operators must have been asked for before. */
export const embeddedImage = async (page: PDFPageProxy, list: Operators): Promise<PageImage | undefined> => {
  const view = page.getViewport({ scale: 1 })
  const placed = onlyImage(list, view.transform as unknown as Matrix)
  if (!placed) return undefined
  const box = mapBox(placed.matrix, 0, 0, 1, 1)
  if (box.x1 - box.x0 < COVERS * view.width || box.y1 - box.y0 < COVERS * view.height) return undefined
  const turn = turnOf(placed.matrix)
  if (turn === undefined) return undefined
  const image = await objectOf(page, placed.id)
  const gray = image && grayOf(image)
  if (!gray) return undefined
  const upright = turned(gray, turn)
  const dpi = (upright.width * 72) / (box.x1 - box.x0)
  return dpi < COARSEST ? undefined : { gray: upright, box }
}

/** Undefined where more than one thing is painted. */
const onlyImage = ({ fnArray, argsArray }: Operators, base: Matrix): Placed | undefined => {
  let ctm = base
  const stack: Matrix[] = []
  let found: Placed | undefined
  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i] as never[]
    switch (fnArray[i]) {
      case OPS.save:
        stack.push(ctm)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        ctm = stack.pop() ?? ctm
        break
      case OPS.transform:
        ctm = multiply(ctm, args)
        break
      case OPS.paintFormXObjectBegin:
        stack.push(ctm)
        ctm = multiply(ctm, args[0] ?? IDENTITY)
        break
      case OPS.paintImageXObject:
        if (found) return undefined
        found = { id: args[0]!, matrix: ctm }
        break
      case OPS.paintImageMaskXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageXObjectRepeat:
      case OPS.paintImageMaskXObjectGroup:
      case OPS.paintInlineImageXObjectGroup:
      case OPS.beginAnnotation:
        return undefined
    }
  }
  return found
}

/** How the image's rows lie on the displayed page; undefined for mirrored and slanted ones. */
const turnOf = ([a, b, c, d]: Matrix): Turn | undefined => {
  const flat = Math.abs(b) + Math.abs(c) < 0.01 * (Math.abs(a) + Math.abs(d))
  const steep = Math.abs(a) + Math.abs(d) < 0.01 * (Math.abs(b) + Math.abs(c))
  if (flat && a > 0 && d < 0) return 0
  if (flat && a < 0 && d > 0) return 180
  if (steep && b > 0 && c > 0) return 90
  if (steep && b < 0 && c < 0) return 270
  return undefined
}

const objectOf = (page: PDFPageProxy, id: string): Promise<EmbeddedImage | undefined> =>
  new Promise((resolve) => {
    const objects = id.startsWith('g_') ? page.commonObjs : page.objs
    objects.get(id, (image: unknown) => resolve((image ?? undefined) as EmbeddedImage | undefined))
  })

/** Pixels a point: 200 dpi, where small print can be told apart and no page takes long. */
const DRAWN_SCALE = 200 / 72
/** Rows whose colours are taken from the canvas at once. */
const BAND = 256

/** The page as a viewer shows it: strips, masks, layers of a scanner that parts text from background. */
export const drawnImage = async (
  source: Source,
  page: number,
  paper: { readonly width: number; readonly height: number },
  password: string | undefined,
): Promise<PageImage> => {
  const { drawPages } = await import('../render.ts')
  const scale = Math.min(DRAWN_SCALE, Math.sqrt(MOST_PIXELS / (paper.width * paper.height)))
  for await (const { canvas } of drawPages(source, [page], scale, password))
    return { gray: grayOfCanvas(canvas), box: { x0: 0, y0: 0, x1: paper.width, y1: paper.height } }
  throw new Error(`page ${page} was not drawn`)
}

const grayOfCanvas = (canvas: Canvas): Gray => {
  const { width, height } = canvas
  const context = canvas.getContext('2d')
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += BAND) {
    const rows = Math.min(BAND, height - y)
    data.set(fromColour(width * rows, context.getImageData(0, y, width, rows).data, 4), y * width)
  }
  return { width, height, data }
}
