// Surface drawn by pdfkit.
import PDFDocument from 'pdfkit'
import { boldFont, regularFont, widthOf } from '../layout/font.ts'
import { BLACK, FIXED_DATE, type Surface } from './surface.ts'

export function pdfkitSurface(title: string): Surface {
  const doc = new PDFDocument({
    autoFirstPage: false,
    compress: true,
    info: { Title: title, CreationDate: FIXED_DATE },
  })
  doc.registerFont('regular', Buffer.from(regularFont)).registerFont('bold', Buffer.from(boldFont))
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const text: Surface['text'] = (x, y, string, { size, bold, color }) => {
    doc
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(color ?? BLACK)
    doc.text(string, x, y, { lineBreak: false, baseline: 'alphabetic', features: [] })
  }
  return {
    page: (width, height) => doc.addPage({ size: [width, height], margin: 0 }),
    text,
    column: (x, y, string, style, pitch) => {
      for (const [i, c] of [...string].entries())
        text(x - widthOf(c, style.size, style.bold) / 2, y + style.size * (0.88 + i * pitch), c, style)
    },
    line: (from, to, width, color) =>
      void doc
        .moveTo(...from)
        .lineTo(...to)
        .lineWidth(width)
        .stroke(color ?? BLACK),
    fill: (x, y, width, height, color) => void doc.rect(x, y, width, height).fill(color),
    frame: (x, y, width, height, stroke) => void doc.rect(x, y, width, height).lineWidth(stroke).stroke(BLACK),
    ellipse: (x, y, rx, ry, stroke, color) =>
      void doc
        .ellipse(x, y, rx, ry)
        .lineWidth(stroke)
        .stroke(color ?? BLACK),
    path: (points, { fill, stroke, color }) => {
      for (const [i, [x, y]] of points.entries()) i === 0 ? doc.moveTo(x, y) : doc.lineTo(x, y)
      if (fill) doc.closePath().fill(fill)
      else doc.lineWidth(stroke ?? 1).stroke(color ?? BLACK)
    },
    finish: () =>
      new Promise((resolve) => {
        doc.on('end', () => resolve(Buffer.concat(chunks)))
        doc.end()
      }),
  }
}
