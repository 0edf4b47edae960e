// A line of pieces of ink and the ink above and below it -> whether letters make it. Pure.
// A rule runs between lines of text: ink may stand on one side of it. A row of strokes runs through its letters: they
// reach over it on both sides, and where there are none nothing is left of the line.
import type { Bits, PixelBox } from './raster.ts'

/** A place on the line, and whether something is seen there. */
export type Piece = { readonly x: number; readonly seen: boolean }

/** Inches off the line between which letters that cross it have ink. */
const BESIDE = { from: 0.015, to: 0.06 }
/** Share of a line's pieces, and their number, that letters cross; lines of which more is seen are solid (share). */
const CROSSED = { share: 0.12, least: 3, solid: 0.8 }
/** Pieces with nothing on either side from which they count, and how much less is seen of them where the line is letters. */
const FREE = { least: 5, alike: 0.4 }

/** `line`: as in a picture in which it lies level; `long`: pixels of a piece. */
export const isLetters = (
  line: readonly { readonly box: PixelBox; readonly pieces: readonly Piece[] }[],
  long: number,
  ink: Bits,
  axis: 'h' | 'v',
  dpi: number,
): boolean => {
  const [free, near, crossed] = [tally(), tally(), tally()]
  for (const { box, pieces } of line)
    for (const { x, seen } of pieces) {
      const sides = [-1, 1].filter((side) => hasInk(ink, axis, { x, y: box.y0, side, long }, dpi)).length
      const count = sides === 0 ? free : near
      for (const one of sides === 2 ? [count, crossed] : [count]) {
        one.all++
        if (seen) one.seen++
      }
    }
  const all = free.all + near.all
  const isCrossed = crossed.all >= Math.max(CROSSED.least, CROSSED.share * all)
  if (isCrossed && free.seen + near.seen < CROSSED.solid * all) return true
  return near.all > 0 && free.all >= FREE.least && free.seen / free.all < (FREE.alike * near.seen) / near.all
}

const tally = (): { all: number; seen: number } => ({ all: 0, seen: 0 })

type Side = { readonly x: number; readonly y: number; readonly side: number; readonly long: number }

const hasInk = ({ width, height, data }: Bits, axis: 'h' | 'v', { x, y, side, long }: Side, dpi: number): boolean => {
  const [along, over, limit] = axis === 'h' ? [1, width, height] : [width, 1, width]
  for (let off = Math.round(BESIDE.from * dpi); off <= Math.round(BESIDE.to * dpi); off++) {
    const at = y + side * off
    if (at < 0 || at >= limit) return false
    for (let k = -1; k <= long; k++) if (data[(x + k) * along + at * over] === 1) return true
  }
  return false
}
