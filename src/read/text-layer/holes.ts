// Subpaths of one filled path -> which of them are holes in another: a frame is drawn as one outline inside another. Pure.
import type { Box } from '../../types.ts'
import type { Piece } from './pieces.ts'

/** A path of more pieces is lettering or a map. */
const MOST_PIECES = 60
/** Points: an outline and its hole may share a side to this. */
const TOUCH = 0.05

/** Hole -> the piece it lies in. */
export function findHoles(
  pieces: readonly Piece[],
  boxes: readonly Box[],
  evenOdd: boolean,
): ReadonlyMap<number, number> {
  const holes = new Map<number, number>()
  if (pieces.length < 2 || pieces.length > MOST_PIECES) return holes
  const turns = pieces.map(({ points }) => Math.sign(areaOf(points)))
  for (let i = 0; i < pieces.length; i++) {
    const outer = boxes.findIndex((box, k) => k !== i && contains(box, boxes[i]!) && (evenOdd || turns[k] !== turns[i]))
    if (outer >= 0 && !holes.has(outer)) holes.set(i, outer)
  }
  return holes
}

const contains = (a: Box, b: Box): boolean =>
  a.x0 <= b.x0 + TOUCH &&
  a.y0 <= b.y0 + TOUCH &&
  a.x1 >= b.x1 - TOUCH &&
  a.y1 >= b.y1 - TOUCH &&
  (a.x1 - a.x0) * (a.y1 - a.y0) > (b.x1 - b.x0) * (b.y1 - b.y0) + TOUCH

/** Twice the area, its sign the way round. */
function areaOf(points: readonly number[]): number {
  let sum = 0
  const n = points.length
  for (let i = 0; i < n; i += 2) {
    const k = (i + 2) % n
    sum += points[i]! * points[k + 1]! - points[k]! * points[i + 1]!
  }
  return sum
}

/** What is painted round a hole: strips above, below, left and right of it. */
export const stripsRound = (outer: Box, hole: Box): Box[] =>
  [
    { ...outer, y1: hole.y0 },
    { ...outer, y0: hole.y1 },
    { ...outer, x1: hole.x0 },
    { ...outer, x0: hole.x1 },
  ].filter((strip) => strip.x1 - strip.x0 > TOUCH && strip.y1 - strip.y0 > TOUCH)
