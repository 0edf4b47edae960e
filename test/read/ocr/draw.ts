// Small rasters drawn by hand for tests: rules and letters as boxes of ink.
import type { Bits, Gray, PixelBox } from '../../../src/read/ocr/raster/raster.ts'

export const blank = (width: number, height: number): Bits => ({ width, height, data: new Uint8Array(width * height) })

export const fill = (raster: Bits, { x0, y0, x1, y1 }: PixelBox, value = 1): Bits => {
  for (let y = y0; y < y1; y++) raster.data.fill(value, y * raster.width + x0, y * raster.width + x1)
  return raster
}

export const grayOfBits = ({ width, height, data }: Bits, black = 0, white = 255): Gray => ({
  width,
  height,
  data: data.map((bit) => (bit ? black : white)),
})
