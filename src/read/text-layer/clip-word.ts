// A word and the clip it was drawn through -> the word as far as it is seen. Pure.
// Spreadsheets clip long text at the cell's border. The whole text is kept, since half a number is another number; its
// hidden characters shrink to nothing at the border, so that they never reach into the next cell.
import { intersection } from '../../geometry/box.ts'
import type { Box, Word } from '../../types.ts'
import type { Run } from './run.ts'

/** Share of the word's height that must be seen. */
const SEEN = 0.35
/** Points: the clip may cut this much of the em square, which is larger than the ink. */
const SLACK = 1.5

export function clipWord(word: Word, run: Run): Word | undefined {
  const clip = run.glyphs[0]!.clip
  if (
    !clip ||
    run.glyphs.some((glyph) => glyph.clip !== clip && glyph.clip !== undefined && !sameBox(glyph.clip, clip))
  )
    return word
  const { box } = word
  const alongX = run.direction === 0 || run.direction === 180
  const [from, to, low, high] = alongX ? [box.x0, box.x1, clip.x0, clip.x1] : [box.y0, box.y1, clip.y0, clip.y1]
  const across = alongX ? shared(box.y0, box.y1, clip.y0, clip.y1) : shared(box.x0, box.x1, clip.x0, clip.x1)
  if (across < SEEN || low >= to || high <= from) return undefined
  if (from >= low - SLACK && to <= high + SLACK) return word
  const edges = word.edges.map((edge) => Math.min(Math.max(edge, low), high))
  const cut = alongX
    ? { ...box, x0: Math.max(from, low), x1: Math.min(to, high) }
    : { ...box, y0: Math.max(from, low), y1: Math.min(to, high) }
  return seenGlyphs(edges) === 0 ? undefined : { ...word, box: cut, edges, clipped: true }
}

const sameBox = (a: Box, b: Box): boolean => {
  const c = intersection(a, b)
  return c.x0 === a.x0 && c.x1 === a.x1 && c.y0 === a.y0 && c.y1 === a.y1
}

const shared = (a0: number, a1: number, b0: number, b1: number): number =>
  a1 > a0 ? (Math.min(a1, b1) - Math.max(a0, b0)) / (a1 - a0) : 1

const seenGlyphs = (edges: readonly number[]): number =>
  edges.slice(1).filter((edge, i) => Math.abs(edge - edges[i]!) > 1).length
