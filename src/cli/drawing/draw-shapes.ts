// A picture of a page + shapes in its points -> the picture with the shapes drawn over it, PNG.  [IO: canvas]
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import type { Shape } from '../../report/stage-shapes.ts'

/** Label letters, pixels. */
const LABEL_SIZE = 11

export const drawShapes = async (
  picture: Uint8Array | undefined,
  page: { readonly width: number; readonly height: number },
  shapes: readonly Shape[],
  scale: number,
): Promise<Uint8Array> => {
  const canvas = createCanvas(Math.ceil(page.width * scale), Math.ceil(page.height * scale))
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  if (picture) context.drawImage(await loadImage(Buffer.from(picture)), 0, 0, canvas.width, canvas.height)
  for (const shape of shapes) drawShape(context, shape, scale)
  return canvas.toBuffer('image/png')
}

const drawShape = (context: SKRSContext2D, { box, color, width, label }: Shape, scale: number): void => {
  const [x, y] = [box.x0 * scale, box.y0 * scale]
  const [w, h] = [(box.x1 - box.x0) * scale, (box.y1 - box.y0) * scale]
  context.strokeStyle = color
  context.lineWidth = width * scale
  if (width > 0) context.strokeRect(x, y, w, h)
  context.globalAlpha = 0.12
  context.fillStyle = color
  context.fillRect(x, y, w, h)
  context.globalAlpha = 1
  if (!label) return
  context.font = `${LABEL_SIZE}px sans-serif`
  context.fillText(label, x + 1, Math.max(LABEL_SIZE, y - 2))
}
