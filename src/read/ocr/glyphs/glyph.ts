// A piece of ink -> its shape on a small grid: as high as every digit beside it, its ink's middle in the middle. Pure.
// Shapes of one font then differ only by grain, whatever their size on the page.
import { pictureOf } from '../picture.ts'
import type { Component } from '../raster/components.ts'
import { between, type Gray } from '../raster/raster.ts'

/** Darkness by pixel, its mean taken away and its length 1: the product of two shapes is their likeness, 1 = equal. */
export type Glyph = Float32Array

/** Pixels of the grid; a digit is `DIGIT` high, and wide letters are cut off. */
export const GRID = { width: 22, height: 28 }
const DIGIT = 20
/** White round the piece, pixels: sampling never leaves the picture. */
const PAD = 3

type Darkness = { readonly picture: Gray; readonly dark: (x: number, y: number) => number }

/** `pieces` of one line of digits, all as high as each other. */
export const glyphsOf = (pieces: readonly Component[], sheet: Gray): Glyph[] =>
  glyphsFrom(pieces.map((piece) => pictureOf(sheet, [piece], piece, 1, PAD).gray))

export const glyphsFrom = (grays: readonly Gray[]): Glyph[] => {
  const pictures = grays.map(darknessOf)
  const heights = pictures.map(heightOf).sort((a, b) => a - b)
  const scale = DIGIT / (heights[heights.length >> 1] ?? DIGIT)
  return pictures.map((picture) => sampled(picture, scale))
}

const darknessOf = (picture: Gray): Darkness => ({ picture, dark: (x, y) => 255 - between(picture, x, y) })

/** From the first row half as dark as the darkest to the last, between pixels: a blurred edge is not a pixel more. */
const heightOf = ({ picture: { width, height, data } }: Darkness): number => {
  const rows = Array.from({ length: height }, (_, y) => 255 - Math.min(...data.subarray(y * width, (y + 1) * width)))
  const half = Math.max(...rows) / 2
  const first = rows.findIndex((dark) => dark >= half)
  const last = rows.findLastIndex((dark) => dark >= half)
  const beyond = (inside: number, outside: number): number =>
    (rows[inside]! - half) / Math.max(1, rows[inside]! - (rows[outside] ?? 0))
  return last - first + beyond(first, first - 1) + beyond(last, last + 1)
}

const middleOf = ({ width, height, data }: Gray): { x: number; y: number } => {
  let [sum, sx, sy] = [0, 0, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const dark = 255 - data[y * width + x]!
      sum += dark
      sx += dark * x
      sy += dark * y
    }
  return sum === 0 ? { x: width / 2, y: height / 2 } : { x: sx / sum, y: sy / sum }
}

const sampled = ({ picture, dark }: Darkness, scale: number): Glyph => {
  const middle = middleOf(picture)
  const fine = Math.max(1, Math.ceil(1 / scale))
  const glyph = new Float32Array(GRID.width * GRID.height)
  for (let y = 0; y < GRID.height; y++)
    for (let x = 0; x < GRID.width; x++) {
      let sum = 0
      for (let i = 0; i < fine * fine; i++) {
        const [u, v] = [(i % fine) + 0.5, Math.floor(i / fine) + 0.5].map((at) => at / fine - 0.5)
        const [px, py] = [
          middle.x + (x + u! - (GRID.width - 1) / 2) / scale,
          middle.y + (y + v! - (GRID.height - 1) / 2) / scale,
        ]
        if (px > -1 && py > -1 && px < picture.width && py < picture.height) sum += dark(px, py)
      }
      glyph[y * GRID.width + x] = sum / (fine * fine)
    }
  return normed(glyph)
}

/** Mean 0, length 1. */
export const normed = (values: Float32Array): Glyph => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const length = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0))
  return values.map((value) => (length === 0 ? 0 : (value - mean) / length))
}

export const likeness = (a: Glyph, b: Glyph): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
