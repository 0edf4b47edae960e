// A line's chunks + the rivers -> pieces, each with the columns it stands in. Pure.
import type { Box, Word } from '../../types.ts'
import { type Chunk, chunkOf, type Line } from './lines.ts'
import type { River } from './river.ts'
import { isValue } from './tokens.ts'

/** Text of one line in one cell: columns `from` to `to`, both included. */
export type Piece = {
  readonly words: readonly Word[]
  readonly box: Box
  readonly size: number
  readonly from: number
  readonly to: number
}

/** Ems of white at a river that cut a chunk in two there. */
const CUT_EMS = 0.2
/** Share of its own width or of the next column by which text must reach into a column to span it. */
const REACH_SHARE = 0.3

export type Columns = {
  readonly rivers: readonly River[]
  /** What the lines fill of each column, from its leftmost to its rightmost text. */
  readonly extents: readonly Extent[]
  /** The page's usual blank, in ems. */
  readonly blank: number
}
/** `longest`: where the longest text of a line with several columns ends. */
export type Extent = { readonly x0: number; readonly x1: number; readonly longest: number }

export function columnsOf(rivers: readonly River[], lines: readonly Line[], blank: number): Columns {
  const rows = lines.filter((line) => line.chunks.length > 1)
  const extents = Array.from({ length: rivers.length + 1 }, (_, c) => {
    const x0 = rivers[c - 1]?.x1 ?? Math.min(...lines.map((l) => l.box.x0))
    const x1 = rivers[c]?.x0 ?? Math.max(...lines.map((l) => l.box.x1))
    const ends = rows.flatMap((line) => line.chunks.map((k) => k.box.x1)).filter((x) => x > x0 && x <= x1 + 1)
    return { x0, x1, longest: Math.max(x0, ...ends) }
  })
  return { rivers, extents, blank }
}

export const piecesOf = (line: Line, columns: Columns): Piece[] =>
  joinSameColumn(line.chunks.flatMap((chunk) => cut(chunk, columns)).map((chunk) => place(chunk, columns)))

/** Cut at every river where the chunk has a gap, or where two values meet. */
function cut(chunk: Chunk, { rivers, blank }: Columns): Chunk[] {
  const crossed = rivers.filter((r) => chunk.box.x0 < r.x0 + 0.5 && chunk.box.x1 > r.x1 - 0.5)
  if (crossed.length === 0) return [chunk]
  const usual = Math.min(usualGap(chunk), blank * chunk.size)
  const groups: Word[][] = [[]]
  chunk.words.forEach((word, i) => {
    const before = chunk.words[i - 1]
    if (before && crossed.some((r) => parts(before, word, r, usual))) groups.push([])
    groups.at(-1)!.push(word)
  })
  return groups.length === 1 ? [chunk] : groups.map(chunkOf)
}

function parts(a: Word, b: Word, river: River, usual: number): boolean {
  const [from, to] = [a.box.x1, b.box.x0]
  const middle = (river.x0 + river.x1) / 2
  const size = Math.max(a.fontSize, b.fontSize)
  if (to - from < size * CUT_EMS || from > middle + size * 0.3 || to < middle - size * 0.3) return false
  return to - from > usual * 1.3 || (isValue(a.text) && isValue(b.text))
}

function usualGap(chunk: Chunk): number {
  const gaps = chunk.words.slice(1).map((w, i) => w.box.x0 - chunk.words[i]!.box.x1)
  return gaps.sort((a, b) => a - b)[(gaps.length - 1) >> 1] ?? 0
}

function place(chunk: Chunk, { rivers, extents }: Columns): Piece {
  const { x0, x1 } = chunk.box
  const touched = extents.flatMap((extent, c) => {
    const shared = Math.min(x1, extent.x1) - Math.max(x0, extent.x0)
    const enough = Math.min(extent.x1 - extent.x0, x1 - x0) * REACH_SHARE
    return shared > 0 && shared >= enough ? [c] : []
  })
  const centre = (x0 + x1) / 2
  const own = rivers.filter((r) => (r.x0 + r.x1) / 2 < centre).length
  const [from, to] = touched.length > 0 ? [touched[0]!, touched.at(-1)!] : [own, own]
  return { words: chunk.words, box: chunk.box, size: chunk.size, from, to }
}

/** Chunks of one column are one text: a label and the unit behind it. */
function joinSameColumn(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    if (before && before.to >= piece.from) joined[joined.length - 1] = merge(before, piece)
    else joined.push(piece)
  }
  return joined
}

export const merge = (a: Piece, b: Piece): Piece => ({
  words: [...a.words, ...b.words],
  box: {
    x0: Math.min(a.box.x0, b.box.x0),
    y0: Math.min(a.box.y0, b.box.y0),
    x1: Math.max(a.box.x1, b.box.x1),
    y1: Math.max(a.box.y1, b.box.y1),
  },
  size: Math.max(a.size, b.size),
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
})
