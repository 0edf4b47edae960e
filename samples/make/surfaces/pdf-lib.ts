// Surface drawn by pdf-lib (the @cantoo line). Columns of text are real vertical writing: a second copy of the font whose
// encoding is Identity-V, so that one string runs from top to bottom.
import fontkit from '@cantoo/fontkit'
import { PDFDict, PDFDocument, type PDFFont, PDFName, type PDFPage, rgb } from '@cantoo/pdf-lib'
import { boldFont, regularFont } from '../layout/font.ts'
import { BLACK, FIXED_DATE, type Surface } from './surface.ts'

export async function pdfLibSurface(title: string): Promise<Surface> {
  const doc = await PDFDocument.create()
  doc.registerFontkit(fontkit)
  doc.setTitle(title)
  doc.setCreationDate(FIXED_DATE)
  doc.setModificationDate(FIXED_DATE)
  const embed = (bytes: Uint8Array) => doc.embedFont(bytes, { subset: true, features: { kern: false, liga: false } })
  const fonts = { regular: await embed(regularFont), bold: await embed(boldFont) }
  let upright: PDFFont | undefined
  let page: PDFPage
  let height = 0
  const ink = (hex: string) =>
    rgb(...([1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as [number, number, number]))
  const columns: { page: PDFPage; x: number; y: number; text: string; size: number }[] = []
  return {
    page: (w, h) => {
      page = doc.addPage([w, h])
      height = h
    },
    text: (x, y, text, { size, bold, color }) => {
      if (text === '') return
      page.drawText(text, {
        x,
        y: height - y,
        size,
        font: bold ? fonts.bold : fonts.regular,
        color: ink(color ?? BLACK),
      })
    },
    column: (x, y, text, { size }) => void columns.push({ page, x, y: height - y, text, size }),
    line: (from, to, thickness, color) =>
      page.drawLine({
        start: { x: from[0], y: height - from[1] },
        end: { x: to[0], y: height - to[1] },
        thickness,
        color: ink(color ?? BLACK),
      }),
    fill: (x, y, w, h, color) => page.drawRectangle({ x, y: height - y - h, width: w, height: h, color: ink(color) }),
    frame: (x, y, w, h, stroke) =>
      page.drawRectangle({ x, y: height - y - h, width: w, height: h, borderWidth: stroke, borderColor: ink(BLACK) }),
    ellipse: (x, y, rx, ry, stroke, color) =>
      page.drawEllipse({
        x,
        y: height - y,
        xScale: rx,
        yScale: ry,
        borderWidth: stroke,
        borderColor: ink(color ?? BLACK),
      }),
    path: (points, { fill, stroke, color }) => {
      const d = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join(' ') + (fill ? ' Z' : '')
      page.drawSvgPath(
        d,
        fill
          ? { x: 0, y: height, color: ink(fill) }
          : { x: 0, y: height, borderWidth: stroke ?? 1, borderColor: ink(color ?? BLACK) },
      )
    },
    finish: async () => {
      if (columns.length > 0) upright ??= await embed(regularFont)
      for (const c of columns) c.page.drawText(c.text, { x: c.x, y: c.y, size: c.size, font: upright! })
      await doc.flush()
      if (upright) doc.context.lookup(upright.ref, PDFDict).set(PDFName.of('Encoding'), PDFName.of('Identity-V'))
      return doc.save({ useObjectStreams: false })
    },
  }
}
