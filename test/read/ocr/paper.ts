// A small sheet drawn for tests, and what copiers and scanners do to it; as a PDF of one picture.
import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import { readSource } from '../../../src/read/read-source.ts'
import type { Page } from '../../../src/types.ts'

export const CELLS = [
  ['区分', '令和5年度', '令和6年度'],
  ['相談窓口の利用者数', '1,234', '56.7'],
  ['前年度からの差引', '▲890', '-'],
]
export const TITLE = '地域福祉計画の進み具合について'
/** Pixels at 200 dpi: 400 x 240 points. */
const [WIDTH, HEIGHT] = [1111, 667]

export type Pen = SKRSContext2D
/** What is different from a clean sheet: drawn before (paper), instead of the rules, after (dirt); degrees askew. */
export type Wear = {
  readonly before?: (pen: Pen) => void
  readonly rules?: (pen: Pen, x: number, y: number, w: number, h: number) => void
  readonly after?: (pen: Pen) => void
  readonly degrees?: number
  readonly ink?: string
}

export const sheet = ({ before, rules, after, degrees = 0, ink = '#222' }: Wear = {}): Canvas => {
  GlobalFonts.registerFromPath(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
    'Noto',
  )
  const canvas = createCanvas(WIDTH, HEIGHT)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fbfaf6'
  pen.fillRect(0, 0, WIDTH, HEIGHT)
  before?.(pen)
  pen.translate(WIDTH / 2, HEIGHT / 2)
  pen.rotate((degrees * Math.PI) / 180)
  pen.translate(-WIDTH / 2, -HEIGHT / 2)
  pen.fillStyle = pen.strokeStyle = ink
  pen.lineWidth = 2
  pen.font = '30px Noto'
  pen.fillText(TITLE, 130, 110)
  CELLS.forEach((row, r) => {
    row.forEach((text, c) => {
      const [x, y, w] = c === 0 ? [120, 180 + r * 100, 380] : [500 + (c - 1) * 240, 180 + r * 100, 240]
      ;(rules ?? plainRules)(pen, x, y, w, 100)
      pen.fillText(text, x + 30, y + 60)
    })
  })
  pen.resetTransform()
  after?.(pen)
  return canvas
}

const plainRules: NonNullable<Wear['rules']> = (pen, x, y, w, h) => pen.strokeRect(x, y, w, h)

export const jpegPage = async (canvas: Canvas): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  const image = await document.embedJpg(canvas.toBuffer('image/jpeg', 80))
  const [width, height] = [(canvas.width * 72) / 200, (canvas.height * 72) / 200]
  document.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height })
  return document.save()
}

/** Eight pixels a byte; `matrix` and a part of the rows for each image object, content as it is in the file. */
export const rawPage = async (
  canvas: Canvas,
  images: readonly { readonly from: number; readonly to: number; readonly matrix: string; readonly bits: 1 | 8 }[],
): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  const page = document.addPage([400, 240])
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  const operators = images.map(({ from, to, matrix, bits }, i) => {
    const samples = bits === 1 ? oneBit(data, canvas.width, from, to) : colours(data, canvas.width, from, to)
    const image = document.context.stream(deflateSync(samples), {
      Type: PDFName.of('XObject'),
      Subtype: PDFName.of('Image'),
      Width: canvas.width,
      Height: to - from,
      ColorSpace: PDFName.of(bits === 1 ? 'DeviceGray' : 'DeviceRGB'),
      BitsPerComponent: bits,
      Filter: PDFName.of('FlateDecode'),
    })
    return `q ${matrix} cm ${page.node.newXObject(`I${i}`, document.context.register(image))} Do Q`
  })
  page.node.addContentStream(document.context.register(document.context.stream(operators.join('\n'))))
  return document.save()
}

const oneBit = (data: Uint8ClampedArray, width: number, from: number, to: number): Uint8Array => {
  const stride = (width + 7) >> 3
  const bits = new Uint8Array(stride * (to - from))
  for (let y = from; y < to; y++)
    for (let x = 0; x < width; x++)
      if (data[4 * (y * width + x)]! > 127) bits[(y - from) * stride + (x >> 3)]! |= 0x80 >> (x & 7)
  return bits
}

const colours = (data: Uint8ClampedArray, width: number, from: number, to: number): Uint8Array =>
  data.slice(4 * width * from, 4 * width * to).filter((_, i) => i % 4 !== 3) as unknown as Uint8Array

export const readScan = async (bytes: Uint8Array): Promise<Page> => {
  const source = { id: 'scan', name: 'scan.pdf', bytes, mediaType: 'application/pdf' }
  for await (const page of readSource(source, { ocr: 'auto' })) return page
  throw new Error('no page')
}
