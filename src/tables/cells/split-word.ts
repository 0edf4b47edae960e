// A word -> its pieces, cut before the letters of the given indexes. Pure.
import type { Word } from '../../types.ts'

/** Advance widths of glyphs, in ems, where the word does not say. */
const FULL_WIDTH = 1
const HALF_WIDTH = 0.56

export const advanceOf = (code: number): number => (code < 0x250 ? HALF_WIDTH : FULL_WIDTH)

export function splitWord(word: Word, cuts: readonly number[]): readonly Word[] {
  if (cuts.length === 0) return [word]
  const ends = [...cuts, word.text.length]
  const same = word.printed.length === word.text.length
  return ends.map((end, k) => {
    const start = k === 0 ? 0 : ends[k - 1]!
    const x1 = k === ends.length - 1 ? word.box.x1 : Math.min(word.edges[end]!, rightEnd(word, end))
    return {
      ...word,
      text: word.text.slice(start, end),
      printed: same ? word.printed.slice(start, end) : word.text.slice(start, end),
      box: { ...word.box, x0: start === 0 ? word.box.x0 : word.edges[start]!, x1 },
      edges: word.edges.slice(start, end + 1),
      ...(word.sure ? { sure: word.sure.slice(start, end) } : {}),
    }
  })
}

const rightEnd = (word: Word, end: number): number =>
  word.edges[end - 1]! + word.fontSize * advanceOf(word.text.charCodeAt(end - 1))
