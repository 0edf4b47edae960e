// Pieces of pages as pictures: a scan that lay askew is shown straight, an image file like a page.
import { PDFDocument } from '@cantoo/pdf-lib'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { cropTask } from '../../../src/cli/threads/crop-task.ts'
import type { Source } from '../../../src/types.ts'

const source = (bytes: Uint8Array, mediaType: string): Source => ({ id: 'a', name: 'a', bytes, mediaType })

/** Where the middle of all dark pixels of a piece lies, in points. */
const middleOfInk = async (piece: Uint8Array): Promise<readonly [number, number]> => {
  const image = await loadImage(Buffer.from(piece))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  let [count, x, y] = [0, 0, 0]
  for (let i = 0; i < data.length; i += 4)
    if (data[i]! < 128) {
      count++
      x += (i / 4) % image.width
      y += Math.floor(i / 4 / image.width)
    }
  return [x / count / 2, y / count / 2]
}

/** A page of 400 × 400 points with a dot at (300, 200): straight to the right of its middle. */
const dotted = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  pdf.addPage([400, 400]).drawRectangle({ x: 296, y: 196, width: 8, height: 8 })
  return pdf.save()
}

test.each([
  ['as it is', 0, [300, 200]],
  ['a scan turned clockwise by 90 is turned back', 90, [200, 100]],
  ['by 10', 10, [200 + 100 * Math.cos(-Math.PI / 18), 200 + 100 * Math.sin(-Math.PI / 18)]],
])('%s', async (_, tilt, at) => {
  const page = { page: 1, tilt, areas: [{ x0: 0, y0: 0, x1: 400, y1: 400 }] }
  const [[piece]] = (await cropTask({ source: source(await dotted(), 'application/pdf'), pages: [page] })) as [
    [Uint8Array],
  ]
  const [x, y] = await middleOfInk(piece)
  expect(Math.hypot(x - at[0]!, y - at[1]!)).toBeLessThan(1)
})

test('a window of a straightened page begins at its own corner', async () => {
  const page = { page: 1, tilt: 90, areas: [{ x0: 150, y0: 50, x1: 250, y1: 150 }] }
  const [[piece]] = (await cropTask({ source: source(await dotted(), 'application/pdf'), pages: [page] })) as [
    [Uint8Array],
  ]
  const [x, y] = await middleOfInk(piece)
  expect(Math.hypot(x - 50, y - 50)).toBeLessThan(1)
})

test('a piece of an image file', async () => {
  const canvas = createCanvas(300, 300)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, 300, 300)
  context.fillStyle = '#000'
  context.fillRect(100, 140, 20, 20)
  const [[piece]] = (await cropTask({
    source: source(new Uint8Array(canvas.toBuffer('image/png')), 'image/png'),
    pages: [{ page: 1, tilt: 0, areas: [{ x0: 0, y0: 0, x1: 400, y1: 400 }] }],
  })) as [[Uint8Array]]
  const [x, y] = await middleOfInk(piece)
  expect(x / y).toBeCloseTo(110 / 150, 1)
})
