// Lines of a table -> the same lines, parted where the text of one column reaches the first letter of the next. Pure.
// A label that fills its column leaves no gap before its unit, nor a number set right before a text set left: that other
// lines begin, or end, a text right there gives the columns away.
import type { Word } from '../../types.ts'
import { splitWord } from '../cells/split-word.ts'
import { type Chunk, chunkOf, type Line, lineOf } from './lines.ts'
import { isValue } from './tokens.ts'

/** Places where several lines begin a text, and where several lines end a number. */
export type Edges = { readonly starts: readonly number[]; readonly ends: readonly number[] }

/** Lines that must begin a text (end a number) at a place; fewer where it follows such an end at once. */
const LEAST_LINES = 3
const LEAST_BEHIND_END = 2
/** Ems by which they may differ. */
const SAME_EMS = 0.12
/** Ems of white before a text that begins a column. */
const CLEAR_EMS = 0.6
/** Ems of white between two letters of two columns: the cells' margins. */
const MARGIN_EMS = 0.05
const DIGIT_MARGIN_EMS = 0.1
/** Advance of a full-width letter and of a digit, in ems. Latin words have blanks everywhere, so that a gap says nothing. */
const FULL_WIDTH = 1
const DIGIT_WIDTH = 0.5
/** Ems of white between all letters of a label that is set wide. */
const SPREAD_EMS = 0.25
const IDEOGRAPH = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/

export function edgesOf(lines: readonly Line[]): { lines: readonly Line[]; edges: Edges } {
  const size = Math.max(1, ...lines.map((l) => l.size))
  const digit = digitWidth(lines)
  const words = lines.flatMap((l) => l.chunks.flatMap((c) => c.words))
  const ends = clusters(
    words.flatMap((w) => endsIn(w, digit)),
    size,
    LEAST_LINES,
  )
  const first = lines.map((line) =>
    partedAt(
      line,
      (before, word) => endsAt(before, word, ends),
      (w) => cutsBehind(w, ends, digit),
    ),
  )
  const starts = startsOf(first, ends, size)
  const parted = first.map((line) =>
    partedAt(
      line,
      (before, word) => startsAt(before, word, starts),
      (w) => cutsBefore(w, starts, digit),
    ),
  )
  return { lines: parted, edges: { starts, ends } }
}

/** Well apart from what stands before them, or right behind a column of numbers. */
function startsOf(lines: readonly Line[], ends: readonly number[], size: number): number[] {
  const left = Math.min(...lines.map((l) => l.box.x0))
  const clear: number[] = []
  const behind: number[] = []
  for (const line of lines)
    line.chunks.forEach((chunk, i) => {
      const before = line.chunks[i - 1]
      if (!before ? chunk.box.x0 > left + size : chunk.box.x0 - before.box.x1 >= chunk.size * CLEAR_EMS)
        clear.push(chunk.box.x0)
      else if (before && near(before.box.x1, ends, size)) behind.push(chunk.box.x0)
    })
  const known = clusters([...clear, ...behind], size, LEAST_LINES)
  const more = clusters(behind, size, LEAST_BEHIND_END).filter((x) => !near(x, known, size))
  return [...known, ...more].sort((a, b) => a - b)
}

const near = (x: number, places: readonly number[], size: number): boolean =>
  places.some((place) => Math.abs(place - x) <= size * SAME_EMS)

/** The middles of places that lie together. */
function clusters(places: readonly number[], size: number, least: number): number[] {
  const xs = [...places].sort((a, b) => a - b)
  const found: number[] = []
  for (let from = 0; from < xs.length; ) {
    let to = from
    while (to < xs.length && xs[to]! - xs[from]! <= size * SAME_EMS) to++
    if (to - from >= least) found.push(xs[(from + to) >> 1]!)
    from = to
  }
  return found
}

type Between = (before: Word, word: Word) => boolean

function partedAt(line: Line, between: Between, cuts: (word: Word) => readonly number[]): Line {
  const chunks = line.chunks.flatMap((chunk): Chunk[] => {
    const groups: Word[][] = [[]]
    let text = ''
    for (const whole of chunk.words) {
      const free = cuts(whole).filter((i) => !isBracketOpen(text + whole.text.slice(0, i)))
      for (const word of splitWord(whole, free)) {
        const before = groups.at(-1)!.at(-1)
        if (before && between(before, word) && !isBracketOpen(text)) groups.push([])
        groups.at(-1)!.push(word)
        text += word.text
      }
    }
    return groups.length === 1 ? [chunk] : groups.map(chunkOf)
  })
  return chunks.length === line.chunks.length ? line : { ...line, ...lineOf(chunks) }
}

/** 76.1（R5 年度）: the quarter of an em between Latin and Japanese letters within brackets parts no columns. */
const isBracketOpen = (text: string): boolean => /[(（][^)）]*$/.test(text)

const startsAt = (before: Word, word: Word, starts: readonly number[]): boolean =>
  near(word.box.x0, starts, word.fontSize) &&
  word.box.x0 - before.box.x1 >= word.fontSize * MARGIN_EMS &&
  (IDEOGRAPH.test(before.text.at(-1) ?? '') || IDEOGRAPH.test(word.text[0] ?? ''))

/** 40 years: a Latin word behind numbers of one width is no column. */
const endsAt = (before: Word, word: Word, ends: readonly number[]): boolean =>
  isValue(before.text) &&
  (isValue(word.text) || IDEOGRAPH.test(word.text[0] ?? '')) &&
  near(before.box.x1, ends, before.fontSize) &&
  word.box.x0 - before.box.x1 >= word.fontSize * MARGIN_EMS

/** Where numbers end: the word, or a digit in it with white behind. */
function endsIn(word: Word, digit: number): number[] {
  const inside = indexes(word).filter((i) => isDigit(word, i - 1) && hasMargin(word, i, digit))
  const own = isValue(word.text) && /\d\D?$/.test(word.text) ? [word.box.x1] : []
  return [...inside.map((i) => word.edges[i - 1]! + digit * word.fontSize), ...own]
}

/** Letters of a word that begin right at a start, with white before them; a label set wide has white before each. */
const cutsBefore = (word: Word, starts: readonly number[], digit: number): number[] =>
  isSpread(word)
    ? []
    : indexes(word).filter((i) => near(word.edges[i]!, starts, word.fontSize) && hasMargin(word, i, digit))

/** Letters of a word that follow the end of a number, with white before them. */
const cutsBehind = (word: Word, ends: readonly number[], digit: number): number[] =>
  indexes(word).filter(
    (i) =>
      isDigit(word, i - 1) &&
      near(word.edges[i - 1]! + digit * word.fontSize, ends, word.fontSize) &&
      hasMargin(word, i, digit),
  )

/** 建　設　改　良: letters apart by the same white. */
function isSpread(word: Word): boolean {
  const advances = indexes(word).map((i) => (word.edges[i]! - word.edges[i - 1]!) / word.fontSize)
  return advances.length > 0 && Math.min(...advances) >= FULL_WIDTH + SPREAD_EMS
}

const isDigit = (word: Word, i: number): boolean => /\d/.test(word.text[i]!)

const indexes = (word: Word): number[] =>
  word.vertical || word.edges.length !== word.text.length + 1
    ? []
    : Array.from({ length: word.text.length - 1 }, (_, i) => i + 1)

function hasMargin(word: Word, i: number, digit: number): boolean {
  const advance = (word.edges[i]! - word.edges[i - 1]!) / word.fontSize
  if (IDEOGRAPH.test(word.text[i - 1]!)) return advance - FULL_WIDTH >= MARGIN_EMS
  return isDigit(word, i - 1) && advance - digit >= DIGIT_MARGIN_EMS
}

/** Ems from one digit to the next, as most do. */
function digitWidth(lines: readonly Line[]): number {
  const widths = lines.flatMap((line) =>
    line.chunks.flatMap((chunk) =>
      chunk.words.flatMap((word) =>
        indexes(word)
          .filter((i) => isDigit(word, i - 1) && isDigit(word, i))
          .map((i) => (word.edges[i]! - word.edges[i - 1]!) / word.fontSize),
      ),
    ),
  )
  return widths.sort((a, b) => a - b)[widths.length >> 1] ?? DIGIT_WIDTH
}
