// Letters that stand below each other -> the same letters side by side as one line, as a recogniser knows it. Pure.
import { pictureOf } from '../picture.ts'
import { type Gray, padded, turned } from '../raster/raster.ts'
import type { Column, Glyph } from './glyphs.ts'

/** Pixels: the em Tesseract reads best, and white round the line. */
const [EM, PAD] = [28, 10]
/** Ems between two letters: as in a line of print. */
const GAP = 0.1

/** `ends`: where each letter ends in the picture; the one after begins there. */
export type Flat = { readonly gray: Gray; readonly ends: readonly number[] }

/** `isTurned`: letters that are printed turned clockwise by a quarter. */
export const laidFlat = (sheet: Gray, column: Column, isTurned: (glyph: Glyph) => boolean): Flat => {
  const letters = column.glyphs.map((glyph) => {
    const { gray } = pictureOf(sheet, glyph.ink, glyph.box, EM / column.em, 0)
    return isTurned(glyph) ? turned(gray, 270) : gray
  })
  const gap = Math.round(GAP * EM)
  const high = Math.max(EM, ...letters.map(({ height }) => height))
  const width = letters.reduce((sum, letter) => sum + letter.width + gap, -gap)
  const line = { width, height: high, data: new Uint8Array(width * high).fill(255) }
  const ends: number[] = []
  let x = 0
  for (const letter of letters) {
    paste(line, letter, x, (high - letter.height) >> 1)
    x += letter.width + gap
    ends.push(PAD + x - gap / 2)
  }
  return { gray: padded(line, PAD), ends }
}

const paste = (onto: Gray, piece: Gray, left: number, top: number): void => {
  for (let y = 0; y < piece.height; y++)
    onto.data.set(piece.data.subarray(y * piece.width, (y + 1) * piece.width), (top + y) * onto.width + left)
}
