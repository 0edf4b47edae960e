// Words -> lines across the page, each cut into chunks at gaps wider than a blank. Pure.
import { union } from '../../geometry/box.ts'
import type { Box, Word } from '../../types.ts'
import { isLeader, isValue } from './tokens.ts'

/** Words of a line that stand so close together that they are one label or one value. */
export type Chunk = { readonly words: readonly Word[]; readonly box: Box; readonly size: number; readonly text: string }
/** Chunks on one height, from left to right. */
export type Line = {
  readonly chunks: readonly Chunk[]
  readonly box: Box
  readonly size: number
  /** Dots lead from one chunk to the next. */
  readonly leader?: true
}

/** Ems by which the middles of words on one line may differ: half of it would be the next line at the tightest leading. */
const SAME_LINE_EMS = 0.4
/** Ems: a gap wider than this ends a chunk, where blanks are as narrow as usual (0.25 to 0.33 em). */
const CHUNK_GAP_EMS = 0.6
/** Typewriter faces and justified text have wider blanks: this many of the page's usual blank end a chunk. */
const CHUNK_GAP_BLANKS = 2
/** Two numbers side by side are two values even at the gap of a blank, but for the thousands of 1 234 567. */
const NUMBER_GAP_EMS = 0.18
export const THOUSANDS_GAP_EMS = 0.45

export function pageLines(words: readonly Word[], blank = usualBlank(words)): Line[] {
  return bands(words)
    .map((band) => toLine(band, blank))
    .filter((line) => line.chunks.length > 0)
}

/** The page's usual gap between two words of running text, in ems. */
export function usualBlank(words: readonly Word[]): number {
  const gaps = bands(words).flatMap((band) =>
    band.slice(1).flatMap((word, i) => {
      const gap = (word.box.x0 - band[i]!.box.x1) / Math.max(word.fontSize, 1)
      return gap > 0.12 && gap < 0.8 ? [gap] : []
    }),
  )
  return gaps.length < 10 ? 0.28 : gaps.sort((a, b) => a - b)[gaps.length >> 1]!
}

const middle = (word: Word): number => (word.box.y0 + word.box.y1) / 2

/** Words on one height, from left to right; notes join the line they stand on. */
function bands(words: readonly Word[]): Word[][] {
  const sorted = words.filter((w) => w.kind === 'text').sort((a, b) => middle(a) - middle(b))
  const found: { words: Word[]; at: number; size: number }[] = []
  for (const word of sorted) {
    const last = found.at(-1)
    if (last && middle(word) - last.at <= Math.min(word.fontSize, last.size) * SAME_LINE_EMS) {
      last.words.push(word)
      last.at += (middle(word) - last.at) / last.words.length
      last.size = Math.max(last.size, word.fontSize)
    } else found.push({ words: [word], at: middle(word), size: word.fontSize })
  }
  for (const note of words.filter((w) => w.kind === 'note')) {
    const near = found.filter((band) => Math.abs(band.at - middle(note)) <= band.size * 0.8)
    const nearest = near.sort((a, b) => distance(a.words, note) - distance(b.words, note))[0]
    if (nearest) nearest.words.push(note)
    else found.push({ words: [note], at: middle(note), size: note.fontSize })
  }
  return found.sort((a, b) => a.at - b.at).map((band) => band.words.sort((a, b) => a.box.x0 - b.box.x0))
}

const distance = (band: readonly Word[], note: Word): number =>
  Math.min(...band.map((w) => Math.max(w.box.x0 - note.box.x1, note.box.x0 - w.box.x1, 0)))

function toLine(band: readonly Word[], blank: number): Line {
  const groups: Word[][] = []
  let before: Word | undefined
  for (const word of band) {
    if (isLeader(word.text)) {
      before = undefined
      continue
    }
    if (before && together(before, word, blank)) groups.at(-1)!.push(word)
    else groups.push([word])
    before = word
  }
  const line = lineOf(groups.map(chunkOf))
  return band.some((w) => isLeader(w.text)) ? { ...line, leader: true } : line
}

export const chunkOf = (words: readonly Word[]): Chunk => ({
  words,
  box: union(words.map((w) => w.box)),
  size: Math.max(...words.map((w) => w.fontSize), 1),
  text: words.map((w) => w.text).join(' '),
})

export const lineOf = (chunks: readonly Chunk[]): Line => ({
  chunks,
  box: union(chunks.map((c) => c.box)),
  size: Math.max(1, ...chunks.map((c) => c.size)),
})

function together(a: Word, b: Word, blank: number): boolean {
  const size = Math.max(a.fontSize, b.fontSize, 1)
  const gap = (b.box.x0 - a.box.x1) / size
  if (a.kind === 'note' || b.kind === 'note') return gap <= CHUNK_GAP_EMS
  if (isValue(a.text) && isValue(b.text) && gap >= NUMBER_GAP_EMS) {
    const thousands = /\d{1,3}$/.test(a.text) && /^\d{3}([.,]\d+)?\D?$/.test(b.text)
    if (!thousands || gap > THOUSANDS_GAP_EMS) return gap < NUMBER_GAP_EMS
    return true
  }
  return gap <= Math.max(CHUNK_GAP_EMS, blank * CHUNK_GAP_BLANKS)
}
