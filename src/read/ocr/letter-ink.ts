// The letters of a line as a recogniser placed them, roughly, and the ink of the line -> the ink of each letter. Pure.
// Its places are off by up to a letter; but letters and ink come in one order, a digit is one slender piece on the foot of
// the line, and no letter is wider than the em: of all ways to deal the ink out the one that asks least is taken.
import type { SeenSymbol } from './engine.ts'
import { boxOf, type Component } from './raster/components.ts'
import type { PixelBox } from './raster/raster.ts'

/** What a way to deal out the ink costs; 1 is about a letter that is an em off. */
const COST = { unread: 0.9, inkless: 1.6, off: 0.5, farthest: 2, tooWide: 6, tooNarrow: 1.5, notLined: 4, piece: 0.08 }
/** A digit in pieces, each more; a digit as slender as a bracket, by the em it lacks. */
const BROKEN = { piece: 0.8, slender: 10 }
/** Ems by which places lie too far to the right. */
const RIGHT = 0.2
/** Pieces side by side of one letter (川, 小), at most. */
const MOST_PIECES = 5
/** Shares of the em: ink of digits, of other letters, of commas and points; a digit's height and its foot's distance. */
const WIDE = { digit: 0.62, letter: 1.06, mark: 0.35, bracket: 0.45, kanji: 0.5 }
const DIGIT = { low: 0.55, high: 0.95, foot: 0.2, slender: 0.32 }
const MARK_HIGH = 0.45
/** Share of the narrower of two pieces that lies over the other where they stand above each other. */
const ABOVE = 0.5
/** Share of the em that the tallest letters fill. */
const FILLED = 0.92

type Blob = PixelBox & { readonly ink: readonly Component[] }
type Line = { readonly em: number; readonly foot: number }

/** For each symbol its ink; empty where none is left for it. */
export const letterInk = (symbols: readonly SeenSymbol[], ink: readonly Component[]): (readonly Component[])[] => {
  const blobs = blobsOf(ink)
  const box = boxOf(ink)
  const line = { em: Math.max(1, (box.y1 - box.y0) / FILLED), foot: box.y1 }
  const width = blobs.length + 1
  const least = new Float64Array((symbols.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(least.length)
  least[0] = 0
  const reach = (to: number, by: number, cost: number): void => {
    if (cost >= least[to]!) return
    least[to] = cost
    from[to] = by
  }
  for (let i = 0; i <= symbols.length; i++)
    for (let j = 0; j <= blobs.length; j++) {
      const [here, at] = [least[i * width + j]!, i * width + j]
      if (j < blobs.length) reach(at + 1, at, here + COST.unread)
      if (i === symbols.length) continue
      for (let n = 0; n <= MOST_PIECES && j + n <= blobs.length; n++) {
        const cost = costOf(symbols[i]!, blobs.slice(j, j + n), line)
        reach(at + width + n, at, here + cost)
      }
    }
  return dealt(symbols.length, blobs, from, width)
}

const dealt = (symbols: number, blobs: readonly Blob[], from: Int32Array, width: number) => {
  const found: (readonly Component[])[] = Array.from({ length: symbols }, () => [])
  for (let at = from.length - 1; at > 0; at = from[at]!) {
    const before = from[at]!
    const [i, j, k] = [Math.floor(at / width), before % width, at % width]
    if (Math.floor(before / width) < i) found[i - 1] = blobs.slice(j, k).flatMap((blob) => blob.ink)
  }
  return found
}

/** Pieces above each other are one: they belong to one letter. */
const blobsOf = (ink: readonly Component[]): Blob[] => {
  const blobs: { x0: number; x1: number; y0: number; y1: number; ink: Component[] }[] = []
  for (const piece of [...ink].sort((a, b) => a.x0 - b.x0)) {
    const last = blobs.at(-1)
    const beside = last ? Math.min(last.x1, piece.x1) - piece.x0 : 0
    if (last && beside >= ABOVE * Math.min(last.x1 - last.x0, piece.x1 - piece.x0)) {
      last.ink.push(piece)
      Object.assign(last, boxOf(last.ink))
    } else blobs.push({ x0: piece.x0, x1: piece.x1, y0: piece.y0, y1: piece.y1, ink: [piece] })
  }
  return blobs
}

const costOf = (symbol: SeenSymbol, blobs: readonly Blob[], line: Line): number => {
  if (blobs.length === 0) return COST.inkless
  const box = boxOf(blobs)
  const off = (box.x0 + box.x1 - symbol.x0 - symbol.x1) / 2 / line.em + RIGHT
  return Math.min(COST.farthest, COST.off * off * off) + shapeCost(symbol.text, box, blobs.length, line)
}

const shapeCost = (text: string, { x0, x1, y0, y1 }: PixelBox, pieces: number, { em, foot }: Line): number => {
  const [wide, high, above] = [(x1 - x0) / em, (y1 - y0) / em, (foot - y1) / em]
  const over = (most: number): number => Math.max(0, wide - most) * COST.tooWide
  if (/^\d$/.test(text)) {
    const lined = high >= DIGIT.low && high <= DIGIT.high && above <= DIGIT.foot
    const slender = text === '1' ? 0 : Math.max(0, DIGIT.slender - wide) * BROKEN.slender
    return over(WIDE.digit) + slender + (pieces - 1) * BROKEN.piece + (lined ? 0 : COST.notLined)
  }
  const split = (pieces - 1) * COST.piece
  if (/^[.,、。・'`]$/u.test(text)) return over(WIDE.mark) + split + (high <= MARK_HIGH ? 0 : COST.notLined)
  if (/^[()[\]「」【】]$/u.test(text)) return over(WIDE.bracket) + split
  const narrow = /\p{Script=Han}/u.test(text) ? Math.max(0, WIDE.kanji - wide) * COST.tooNarrow : 0
  return over(WIDE.letter * Math.max(1, text.length / 2)) + narrow + split
}
