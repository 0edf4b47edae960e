// One page of a PDF -> a PDF of one page that is nothing but its picture, askew and worn. IO: pdf.js, canvas.
import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { type Canvas, createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import { fromColour } from '../../src/read/ocr/raster/embedded.ts'
import type { Gray } from '../../src/read/ocr/raster/raster.ts'
import { renderPage } from '../../src/read/render.ts'
import type { Source } from '../../src/types.ts'
import { degraded, type Noise } from './degrade.ts'

export type Condition = { readonly dpi: number; readonly tilt: number; readonly noise: Noise }

const JPEG = { clean: 92, jpeg: 50, faint: 70 }
const SEED = 20260101

type Worn = { readonly worn: Gray; readonly canvas: Canvas }

const wornPage = async (source: Source, page: number, condition: Condition): Promise<Worn> => {
  const { gray, canvas } = await askew(source, page, condition)
  return { worn: degraded(gray, condition.noise, SEED + page), canvas }
}

const jpegOf = ({ worn, canvas }: Worn, noise: Exclude<Noise, 'fax'>): Buffer =>
  onCanvas(canvas, worn).toBuffer('image/jpeg', JPEG[noise])

/** The picture alone, as a reader will unpack it. */
export const scanPicture = async (source: Source, page: number, condition: Condition): Promise<Gray> => {
  const made = await wornPage(source, page, condition)
  if (condition.noise === 'fax') return made.worn
  const picture = await loadImage(jpegOf(made, condition.noise))
  const pen = createCanvas(picture.width, picture.height).getContext('2d')
  pen.drawImage(picture, 0, 0)
  return grayOf(pen)
}

export const makeScan = async (source: Source, page: number, condition: Condition): Promise<Uint8Array> => {
  const made = await wornPage(source, page, condition)
  const { worn } = made
  const document = await PDFDocument.create()
  const [width, height] = [(worn.width * 72) / condition.dpi, (worn.height * 72) / condition.dpi]
  const sheet = document.addPage([width, height])
  if (condition.noise === 'fax') {
    const name = sheet.node.newXObject('Fax', document.context.register(oneBitImage(document, worn)))
    sheet.node.addContentStream(
      document.context.register(document.context.stream(`q ${width} 0 0 ${height} 0 0 cm ${name} Do Q`)),
    )
  } else {
    const image = await document.embedJpg(jpegOf(made, condition.noise))
    sheet.drawImage(image, { x: 0, y: 0, width, height })
  }
  return document.save()
}

const askew = async (
  source: Source,
  page: number,
  { dpi, tilt }: Condition,
): Promise<{ gray: Gray; canvas: Canvas }> => {
  const picture = await loadImage(Buffer.from(await renderPage(source, page, dpi / 72)))
  const canvas = createCanvas(picture.width, picture.height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate((tilt * Math.PI) / 180)
  pen.drawImage(picture, -canvas.width / 2, -canvas.height / 2)
  pen.resetTransform()
  return { gray: grayOf(pen), canvas }
}

const grayOf = (pen: SKRSContext2D): Gray => {
  const { width, height, data } = pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height)
  return { width, height, data: fromColour(width * height, data, 4) }
}

const onCanvas = (canvas: Canvas, { width, height, data }: Gray): Canvas => {
  const pen = canvas.getContext('2d')
  const image = pen.createImageData(width, height)
  data.forEach((value, i) => {
    image.data.fill(value, 4 * i, 4 * i + 3)
    image.data[4 * i + 3] = 255
  })
  pen.putImageData(image, 0, 0)
  return canvas
}

/** Eight pixels a byte, as fax pages are kept. */
const oneBitImage = (document: PDFDocument, { width, height, data }: Gray) => {
  const stride = (width + 7) >> 3
  const bits = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (data[y * width + x]! > 127) bits[y * stride + (x >> 3)]! |= 0x80 >> (x & 7)
  return document.context.stream(deflateSync(bits), {
    Type: PDFName.of('XObject'),
    Subtype: PDFName.of('Image'),
    Width: width,
    Height: height,
    ColorSpace: PDFName.of('DeviceGray'),
    BitsPerComponent: 1,
    Filter: PDFName.of('FlateDecode'),
  })
}
