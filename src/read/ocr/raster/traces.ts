// A line from wall to wall -> what is seen of it, piece by piece, if anything. Pure.
import type { Piece } from './crossed.ts'
import type { Depth } from './depth.ts'
import type { PixelBox } from './raster.ts'
import type { Stretch } from './walls.ts'

/** Inches of a piece that shows or not, at least so many pixels, and the depth from which it shows: grays of three rows
 *  together, and standard errors of the page's grain. */
const PIECE = { inches: 0.03, pixels: 5, depth: 14, errors: 2.5 }
/** Share of a cell's pieces that must show for it to count at all. */
const CELL = 0.18
/** Pieces next to each wall, at most and as a share of the cell; white of a cell without any (share of the cell). */
const ENDS = { most: 3, share: 0.2, white: 0.35 }
/** What a stretch shows: pieces in all, pieces seen; those near its walls, seen; pieces missing at its start and its end. */
export type Trace = {
  readonly box: PixelBox
  readonly pieces: readonly Piece[]
  readonly shown: number
  readonly near: number
  readonly ends: number
  readonly before: number
  readonly after: number
}

export const pieceOf = (dpi: number): number => Math.max(PIECE.pixels, Math.round(PIECE.inches * dpi))

export const tracer = ({ grain }: Depth, dpi: number) => {
  const long = pieceOf(dpi)
  const least = Math.max(PIECE.depth * long, PIECE.errors * grain * Math.sqrt(long))
  return ({ box, from, to, sums }: Stretch): Trace | undefined => {
    const pieces = Math.floor((to - from) / long)
    const zone = Math.max(1, Math.min(ENDS.most, Math.floor(ENDS.share * pieces)))
    const list: Piece[] = []
    let [shown, ends, white, widest, before] = [0, 0, 0, 0, 0]
    for (let i = 0; i < pieces; i++) {
      const x = i < pieces / 2 ? from + i * long : to - (pieces - i) * long
      const seen = sums[x + long]! - sums[x]! >= least
      list.push({ x, seen })
      white++
      if (!seen) continue
      widest = Math.max(widest, white - 1)
      if (shown === 0) before = white - 1
      white = 0
      shown++
      if (i < zone || i >= pieces - zone) ends++
    }
    if (shown < Math.max(2, CELL * pieces) || Math.max(widest, white) > Math.max(3, ENDS.white * pieces))
      return undefined
    return { box, pieces: list, shown, near: 2 * zone, ends, before, after: white }
  }
}
