// pdf.js's image object -> gray raster. Pure.
import type { Gray } from './raster.ts'

/** As pdf.js hands decoded images over; kind as in its ImageKind. */
export type EmbeddedImage = {
  readonly width: number
  readonly height: number
  readonly kind: number
  readonly data?: Uint8Array | Uint8ClampedArray | null
}

const [ONE_BIT, RGB, RGBA] = [1, 2, 3]
/** Brightness to the eye (ITU-R BT.601), in 256ths. */
const [RED, GREEN, BLUE] = [77, 150, 29]

export const grayOf = ({ width, height, kind, data }: EmbeddedImage): Gray | undefined => {
  if (!data) return undefined
  if (kind === ONE_BIT) return { width, height, data: fromBits(width, height, data) }
  if (kind === RGB) return { width, height, data: fromColour(width * height, data, 3) }
  if (kind === RGBA) return { width, height, data: fromColour(width * height, data, 4) }
  return undefined
}

/** A set bit is white; each row begins with a new byte. */
const fromBits = (width: number, height: number, data: ArrayLike<number>): Uint8Array => {
  const out = new Uint8Array(width * height)
  const stride = (width + 7) >> 3
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if ((data[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1) out[y * width + x] = 255
  return out
}

export const fromColour = (pixels: number, data: ArrayLike<number>, step: 3 | 4): Uint8Array => {
  const out = new Uint8Array(pixels)
  for (let i = 0, k = 0; i < pixels; i++, k += step)
    out[i] = (data[k]! * RED + data[k + 1]! * GREEN + data[k + 2]! * BLUE) >> 8
  return out
}
