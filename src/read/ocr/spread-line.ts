// A line whose letters stand far apart (給　与　手　当) -> its letters, read close together as in print. IO: the recogniser.
// Alone, a letter tells a recogniser little; beside its neighbours it is a word.
import { laidFlat } from './column/lay-flat.ts'
import { type Letter, shared } from './column/read-column.ts'
import type { Engine } from './engine.ts'
import { boxOf, type Component } from './raster/components.ts'
import type { PixelBox } from './raster/raster.ts'
import type { ReadLine } from './read-line.ts'
import type { Region } from './regions.ts'
import type { Sheet } from './sheet.ts'

/** Ems: white between two letters, at least; width and height of one letter; height of the line. */
const LETTER = { apart: 0.6, wide: 1.25, widest: 0.6, low: 0.7, high: 1.3 }
/** Letters of a line at least. */
const LEAST = 2
const LETTERS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・()「」【】]$/u

export const isSpread = (ink: readonly Component[], em: number): boolean => lettersOf(ink, em) !== undefined

/** Undefined where it is no such line, or does not read as letters only. */
export const readSpread = async (region: Region, sheet: Sheet, engine: Engine): Promise<ReadLine[] | undefined> => {
  const { ink } = region
  const letters = lettersOf(ink, sheet.em)
  if (!letters) return undefined
  const { y0, y1 } = region.box
  const glyphs = letters.map((own) => ({ ink: own, box: { ...boxOf(own), y0, y1 } }))
  const flat = laidFlat(sheet.gray, { glyphs, em: sheet.em }, () => false)
  const seen = (await engine.text(flat.gray)).flatMap((line) => line.symbols)
  const read = shared(seen, flat.ends)
  return read.every(({ text }) => LETTERS.test(text)) ? [together(read, letters.map(boxOf), region.box)] : undefined
}

const lettersOf = (ink: readonly Component[], em: number): Component[][] | undefined => {
  const letters: Component[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const piece of [...ink].sort((a, b) => a.x0 - b.x0)) {
    if (piece.x0 - end >= LETTER.apart * em) letters.push([piece])
    else letters.at(-1)!.push(piece)
    end = Math.max(end, piece.x1)
  }
  if (letters.length < LEAST) return undefined
  const line = boxOf(ink)
  if (line.y1 - line.y0 < LETTER.low * em || line.y1 - line.y0 > LETTER.high * em) return undefined
  const widths = letters.map((own) => boxOf(own)).map(({ x0, x1 }) => x1 - x0)
  return Math.max(...widths) <= LETTER.wide * em && Math.max(...widths) >= LETTER.widest * em ? letters : undefined
}

const together = (read: readonly Letter[], places: readonly PixelBox[], box: PixelBox): ReadLine => ({
  text: read.map(({ text }) => text).join(''),
  box,
  edges: [...places.map(({ x0 }) => x0), box.x1],
  confidence: Math.min(...read.map(({ confidence }) => confidence)),
  sure: read.map(({ confidence }) => confidence),
})
