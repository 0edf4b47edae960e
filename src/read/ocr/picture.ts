// Some pieces of a sheet's ink -> the picture that is handed to the recogniser. Pure.
// Gray and not black and white: small print loses its inner white otherwise (cells read exactly on sheets of 6.5 pt at
// 200 dpi: 90 of 140 gray, 61 black and white).
import type { Component } from './raster/components.ts'
import { type Gray, type PixelBox, padded, resized } from './raster/raster.ts'

/** Pixels around ink that still belong to it: its blurred edge. */
const HALO = 2

/** `scale` and `offset` lead back: sheet x = picture x / scale + offset. */
export type Picture = { readonly gray: Gray; readonly scale: number; readonly left: number; readonly top: number }

export const pictureOf = (
  sheet: Gray,
  ink: readonly Component[],
  box: PixelBox,
  scale: number,
  pad: number,
): Picture => {
  const frame = {
    x0: Math.max(0, box.x0 - HALO),
    y0: Math.max(0, box.y0 - HALO),
    x1: Math.min(sheet.width, box.x1 + HALO),
    y1: Math.min(sheet.height, box.y1 + HALO),
  }
  const alone = onlyInk(sheet, ink, frame)
  const sized = Math.abs(scale - 1) < 0.1 ? alone : resized(alone, scale)
  const used = sized.width / alone.width
  return { gray: padded(sized, pad), scale: used, left: frame.x0 - pad / used, top: frame.y0 - pad / used }
}

const onlyInk = (sheet: Gray, ink: readonly Component[], frame: PixelBox): Gray => {
  const [width, height] = [frame.x1 - frame.x0, frame.y1 - frame.y0]
  const data = new Uint8Array(width * height).fill(255)
  for (const { runs } of ink)
    for (let i = 0; i < runs.length; i += 3) {
      const from = Math.max(frame.x0, runs[i]! - HALO)
      const to = Math.min(frame.x1, runs[i + 1]! + HALO)
      for (let y = Math.max(frame.y0, runs[i + 2]! - HALO); y <= Math.min(frame.y1 - 1, runs[i + 2]! + HALO); y++)
        data.set(
          sheet.data.subarray(y * sheet.width + from, y * sheet.width + to),
          (y - frame.y0) * width + from - frame.x0,
        )
    }
  return { width, height, data }
}
