// A passage: running text whose every character leads back to its words. Pure.
import { union } from '../../geometry/box.ts'
import type { Cell, Place, Word } from '../../types.ts'

export type Passage = {
  /** Logical lines: a line that only wraps is joined with the next. */
  readonly text: string
  readonly table: string
  readonly row: number
  readonly cell?: Cell
  /** The head over a cell of outcomes: lines of names with amounts. */
  readonly outcome?: string
  readonly placeOf: (start: number, end: number) => Place
  /** The heading line that the text at an offset stands under; in a cell its labels say that. */
  readonly headingAt: (at: number) => readonly string[]
}

/** Words in reading order -> where in the text each stands; what the text left out (notes) is skipped. */
export const placer = (text: string, words: readonly Word[], whole: Place): Passage['placeOf'] => {
  const spans: { start: number; end: number; word: Word }[] = []
  let at = 0
  for (const word of words) {
    const start = text.indexOf(word.text, at)
    if (start < 0 || word.text === '') continue
    spans.push({ start, end: start + word.text.length, word })
    at = start + word.text.length
  }
  return (start, end) => {
    const own = spans.filter((s) => s.start < end && start < s.end).map((s) => s.word.box)
    return own.length === 0 ? whole : { page: whole.page, box: union(own) }
  }
}
