// A sample -> the same pages as a scanner would give them: 200 dpi, tilted, noisy, JPEG, no text at all.
import { fileURLToPath } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { FIXED_DATE } from './surfaces/surface.ts'
import type { Sample } from './truth.ts'

const DPI = 200
const POINTS_PER_INCH = 72
const TILT = (0.7 * Math.PI) / 180
/** Largest change of a pixel by noise, of 255. */
const NOISE = 14
const JPEG_QUALITY = 62
const SEED = 20260101
const ASSETS = fileURLToPath(new URL('../../node_modules/pdfjs-dist/', import.meta.url))

export async function scanned(sample: Sample): Promise<Sample> {
  const task = getDocument({
    data: new Uint8Array(sample.bytes),
    standardFontDataUrl: `${ASSETS}standard_fonts/`,
    verbosity: 0,
  })
  const source = await task.promise
  const target = await PDFDocument.create()
  target.setTitle('さっぽろ連携中枢都市圏の取組について')
  target.setCreationDate(FIXED_DATE)
  target.setModificationDate(FIXED_DATE)
  const random = randomOf(SEED)
  for (let number = 1; number <= source.numPages; number++) {
    const page = await source.getPage(number)
    const viewport = page.getViewport({ scale: DPI / POINTS_PER_INCH })
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
    await page.render({ canvas: canvas as never, viewport }).promise
    const image = await target.embedJpg(noisy(tilted(canvas), random).toBuffer('image/jpeg', JPEG_QUALITY))
    const [width, height] = [viewport.width / viewport.scale, viewport.height / viewport.scale]
    target.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height })
  }
  await task.destroy()
  return { ...sample, name: `${sample.name}-scan`, producer: `scan of ${sample.name}.pdf`, bytes: await target.save() }
}

function tilted(canvas: Canvas): Canvas {
  const out = createCanvas(canvas.width, canvas.height)
  const context = out.getContext('2d')
  context.fillStyle = '#fbfbf8'
  context.fillRect(0, 0, out.width, out.height)
  context.translate(out.width / 2, out.height / 2)
  context.rotate(TILT)
  context.drawImage(canvas, -out.width / 2, -out.height / 2)
  context.resetTransform()
  return out
}

/** Grey, with noise of its own for each pixel. */
function noisy(canvas: Canvas, random: () => number): Canvas {
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const { data } = image
  for (let i = 0; i < data.length; i += 4) {
    const grey = data[i]! * 0.299 + data[i + 1]! * 0.587 + data[i + 2]! * 0.114
    const value = Math.max(0, Math.min(255, grey + (random() - 0.5) * 2 * NOISE))
    data[i] = data[i + 1] = data[i + 2] = value
  }
  context.putImageData(image, 0, 0)
  return canvas
}

/** Mulberry32: the same numbers in every run. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
