// Small PDFs made for the tests: a ruled table of numbers on each page.
import { writeFileSync } from 'node:fs'
import PdfDocument from 'pdfkit'

const [LEFT, TOP, WIDTH, HEIGHT] = [50, 80, 120, 30]

export const writeTablePdf = async (
  file: string,
  pages: readonly (readonly (readonly string[])[])[],
  made = new Date(0),
): Promise<void> => {
  const document = new PdfDocument({ autoFirstPage: false, info: { CreationDate: made, ModDate: made } })
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  const end = new Promise((resolve) => document.on('end', resolve))
  for (const rows of pages) {
    document.addPage({ size: 'A4', margin: 0 })
    rows.forEach((row, r) => {
      row.forEach((text, c) => {
        document.rect(LEFT + c * WIDTH, TOP + r * HEIGHT, WIDTH, HEIGHT).stroke()
        document.fontSize(10).text(text, LEFT + c * WIDTH + 8, TOP + r * HEIGHT + 10, { lineBreak: false })
      })
    })
  }
  document.end()
  await end
  writeFileSync(file, Buffer.concat(pieces))
}
