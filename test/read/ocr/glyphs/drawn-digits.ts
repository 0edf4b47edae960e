// A line of digits as a scan shows it: grainy, blurred, of any size; its ink as the sheet's pieces.
import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { type Component, componentsOf } from '../../../../src/read/ocr/raster/components.ts'
import { fromColour } from '../../../../src/read/ocr/raster/embedded.ts'
import { inkOf } from '../../../../src/read/ocr/raster/ink.ts'
import type { Gray } from '../../../../src/read/ocr/raster/raster.ts'

GlobalFonts.registerFromPath(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  'Noto',
)

export type Look = {
  readonly size?: number
  readonly x?: number
  readonly grain?: number
  readonly seed?: number
  readonly ink?: string
}

export const drawnLine = (text: string, look: Look = {}): { readonly gray: Gray; readonly ink: Component[] } => {
  const { size = 26, x = 0, grain = 0, seed = 1, ink = '#222' } = look
  const [width, height] = [40 + size * text.length, 2 * size + 20]
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = ink
  pen.font = `${size}px Noto`
  pen.fillText(text, 12 + x, 1.5 * size)
  const noise = randomOf(seed)
  const data = fromColour(width * height, pen.getImageData(0, 0, width, height).data, 4).map((value) =>
    Math.max(0, Math.min(255, Math.round(value + grain * (noise() - 0.5)))),
  )
  const gray = { width, height, data }
  return { gray, ink: componentsOf(inkOf(gray, 150)).filter((c) => c.pixels > 3) }
}

const randomOf = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
