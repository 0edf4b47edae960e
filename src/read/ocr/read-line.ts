// A line of text as read from a sheet. Types, and the line whose letters lie evenly. Pure.
import type { PixelBox } from './raster/raster.ts'

/** `edges`: where each UTF-16 unit begins, and the end, pixels of the sheet. */
export type ReadLine = {
  readonly text: string
  readonly box: PixelBox
  readonly edges: readonly number[]
  readonly confidence: number
  /** What else it may say; only where there is doubt. */
  readonly candidates?: readonly string[]
  /** How sure each UTF-16 unit is, where they differ. */
  readonly sure?: readonly number[]
  /** Its letters stand below each other; then `edges` are heights. */
  readonly vertical?: true
}

export const spread = (text: string, box: PixelBox, confidence: number): ReadLine => ({
  text,
  box,
  edges: [...evenly(text.length, box.x0, box.x1), box.x1],
  confidence,
})

export const evenly = (n: number, from: number, to: number): number[] =>
  Array.from({ length: n }, (_, i) => from + ((to - from) * i) / n)
