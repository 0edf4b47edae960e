// Pages of an image file -> a PDF that shows them, so that one reader serves all. Pure; the least of ISO 32000-1.
import type { PicturePage, Piece } from './picture-page.ts'

export const picturesPdf = (pages: readonly PicturePage[]): Uint8Array => {
  const out = objectWriter()
  const kids: number[] = []
  for (const page of pages) {
    const images = page.pieces.map((piece) => out.add(imageHead(piece), piece.bytes))
    const { width, height, content } = layOut(page)
    const drawing = out.add('', Buffer.from(content, 'latin1'))
    const names = images.map((id, i) => `/I${i} ${id} 0 R`).join(' ')
    kids.push(
      out.add(
        `/Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<<${names}>>>>/Contents ${drawing} 0 R`,
      ),
    )
  }
  return out.finish(kids)
}

const imageHead = ({ width, height, dictionary }: Piece): string =>
  `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${dictionary}`

const POINTS = 72

/** Pieces from the top down; they meet at whole fractions of a point, so no seam shows. */
const layOut = ({ pieces, dpi }: PicturePage) => {
  const total = pieces.reduce((sum, p) => sum + p.height, 0)
  const points = (pixels: number, per: number): number => Number(((pixels * POINTS) / per).toFixed(4))
  const [width, height] = [points(pieces[0]!.width, dpi.x), points(total, dpi.y)]
  let below = total
  const content = pieces.map((piece, i) => {
    below -= piece.height
    return `q ${points(piece.width, dpi.x)} 0 0 ${points(piece.height, dpi.y)} 0 ${points(below, dpi.y)} cm /I${i} Do Q`
  })
  return { width, height, content: content.join('\n') }
}

/** Objects 1 and 2 are the catalog and the page tree; they are written last. */
const objectWriter = () => {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n', 'latin1')]
  const starts: number[] = [0, 0]
  let length = parts[0]!.length
  const put = (bytes: Uint8Array): void => {
    parts.push(bytes)
    length += bytes.length
  }
  const text = (line: string): void => put(Buffer.from(line, 'latin1'))
  const open = (id: number): void => {
    starts[id - 1] = length
    text(`${id} 0 obj\n`)
  }
  const add = (dictionary: string, stream?: Uint8Array): number => {
    const id = starts.length + 1
    open(id)
    text(`<<${dictionary}${stream ? `/Length ${stream.length}` : ''}>>\n`)
    if (stream) {
      text('stream\n')
      put(stream)
      text('\nendstream\n')
    }
    text('endobj\n')
    return id
  }
  const finish = (kids: readonly number[]): Uint8Array => {
    open(1)
    text('<</Type/Catalog/Pages 2 0 R>>\nendobj\n')
    open(2)
    text(`<</Type/Pages/Count ${kids.length}/Kids[${kids.map((id) => `${id} 0 R`).join(' ')}]>>\nendobj\n`)
    const table = length
    text(`xref\n0 ${starts.length + 1}\n0000000000 65535 f \n`)
    for (const start of starts) text(`${String(start).padStart(10, '0')} 00000 n \n`)
    text(`trailer\n<</Size ${starts.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`)
    return joined(parts, length)
  }
  return { add, finish }
}

/** A plain array of its own: pdf.js takes the bytes over, and a Buffer may share them. */
const joined = (parts: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
