// A word that runs over a border between two cells -> its pieces, or itself where the text merely overflows. Pure.
// Overflow and two neighbours read as one word look alike from afar; near by, neighbours leave a gap at the border.
import { centre } from '../../geometry/box.ts'
import type { Word } from '../../types.ts'
import { type Grid, intervalOf } from './grid.ts'
import { advanceOf, splitWord } from './split-word.ts'

/** Ems that must stand on either side of a border before a cut is thought of: less is sloppy typesetting. */
const REACH_EMS = 0.3
/** Ems of white space at the border that tell two cells from one running text (cell padding is 1 pt and more). */
const GAP_EMS = 0.12
/** The gap may end this many ems off the border. */
const BORDER_EMS = 0.25
/** Ems round a border in which two texts that touch are parted. */
const TIGHT_EMS = 0.6

export function cutAtBorders(grid: Grid, owners: Int32Array, word: Word): readonly Word[] {
  if (word.text.length < 2 || word.turn !== 0 || word.vertical) return [word]
  const row = intervalOf(grid.ys, centre(word.box).y)
  if (row < 0) return [word]
  const cuts = bordersUnder(grid, owners, word, row)
    .map((x) => cutIndex(word, x))
    .filter((i) => i > 0)
  return cuts.length === 0 ? [word] : splitWord(word, [...new Set(cuts)])
}

/** A second, sharper look at a word beside a cell that `isMissed` (blank in a column full of text): there is no gap,
 *  but at the border the kind of letter changes, or two whole numbers meet. */
export function cutTight(
  grid: Grid,
  owners: Int32Array,
  word: Word,
  isMissed: (index: number) => boolean,
): readonly Word[] {
  if (word.text.length < 2 || word.turn !== 0 || word.vertical) return [word]
  const row = intervalOf(grid.ys, centre(word.box).y)
  const columns = grid.xs.length - 1
  const cuts = bordersUnder(grid, owners, word, row).flatMap((x) => {
    const column = intervalOf(grid.xs, x)
    const beside = [column - 1, column].map((c) => owners[row * columns + c]!)
    const cut = beside.some(isMissed) ? changeAt(word, x) : -1
    return cut > 0 ? [cut] : []
  })
  return cuts.length === 0 ? [word] : splitWord(word, [...new Set(cuts)])
}

function changeAt(word: Word, x: number): number {
  const near = word.fontSize * TIGHT_EMS
  for (let i = 1; i < word.text.length; i++) {
    if (Math.abs(word.edges[i]! - x) > near) continue
    const [before, behind] = [word.text.slice(0, i), word.text.slice(i)]
    if (letterKind(before.at(-1)!) !== letterKind(behind[0]!) || (NUMBER.test(before) && NUMBER.test(behind))) return i
  }
  return -1
}

const NUMBER = /^[-▲△]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const letterKind = (letter: string): boolean => letter.charCodeAt(0) < 0x250

function bordersUnder(grid: Grid, owners: Int32Array, word: Word, row: number): number[] {
  const reach = word.fontSize * REACH_EMS
  const columns = grid.xs.length - 1
  const found: number[] = []
  for (let c = Math.max(1, intervalOf(grid.xs, word.box.x0) + 1); c < columns && grid.xs[c]! < word.box.x1; c++) {
    const x = grid.xs[c]!
    const wall = owners[row * columns + c - 1] !== owners[row * columns + c]
    if (wall && x > word.box.x0 + reach && x < word.box.x1 - reach) found.push(x)
  }
  return found
}

/** Index of the first character behind the border when a gap lies there, else -1. */
function cutIndex(word: Word, x: number): number {
  const em = word.fontSize
  for (let i = 1; i < word.text.length; i++) {
    const start = word.edges[i]!
    const glyphEnd = word.edges[i - 1]! + em * advanceOf(word.text.charCodeAt(i - 1))
    const gap = start - glyphEnd
    if (gap >= em * GAP_EMS && x >= glyphEnd - em * BORDER_EMS && x <= start + em * BORDER_EMS) return i
  }
  return -1
}
