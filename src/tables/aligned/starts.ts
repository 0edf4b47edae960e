// Lines of a table -> the same lines, parted where the text of one column reaches the first letter of the next. Pure.
// A label that fills its column leaves no gap before its unit; that other lines begin a text right there gives it away.
import type { Word } from '../../types.ts'
import { splitWord } from '../cells/split-word.ts'
import { type Chunk, chunkOf, type Line, lineOf } from './lines.ts'

/** Lines that must begin a text at a place, and ems by which they may differ. */
const LEAST_LINES = 3
const SAME_EMS = 0.12
/** Ems of white before a text that begins a column. */
const CLEAR_EMS = 0.6
/** Ems of white between two letters of two columns: the cells' margins. */
const MARGIN_EMS = 0.05
/** Advance of a full-width letter, in ems. Latin words have blanks everywhere, so that a gap says nothing. */
const FULL_WIDTH = 1
const IDEOGRAPH = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/

/** Where at least so many lines begin a text, well apart from what stands before it. */
export function columnStarts(lines: readonly Line[]): number[] {
  const size = Math.max(1, ...lines.map((l) => l.size))
  const xs = lines
    .flatMap((line) =>
      line.chunks
        .slice(1)
        .flatMap((c, i) => (c.box.x0 - line.chunks[i]!.box.x1 >= c.size * CLEAR_EMS ? [c.box.x0] : [])),
    )
    .sort((a, b) => a - b)
  const starts: number[] = []
  for (let from = 0; from < xs.length; ) {
    let to = from
    while (to < xs.length && xs[to]! - xs[from]! <= size * SAME_EMS) to++
    if (to - from >= LEAST_LINES) starts.push(xs[(from + to) >> 1]!)
    from = to
  }
  return starts
}

export function partedAtStarts(lines: readonly Line[], starts: readonly number[]): Line[] {
  if (starts.length === 0) return [...lines]
  return lines.map((line) => {
    const chunks = line.chunks.flatMap((chunk) => parted(chunk, starts))
    return chunks.length === line.chunks.length ? line : { ...line, ...lineOf(chunks) }
  })
}

function parted(chunk: Chunk, starts: readonly number[]): Chunk[] {
  const inside = starts.filter((x) => x > chunk.box.x0 + chunk.size && x < chunk.box.x1 - chunk.size * 0.2)
  if (inside.length === 0) return [chunk]
  const groups: Word[][] = [[]]
  for (const word of chunk.words.flatMap((w) => splitWord(w, cutsOf(w, inside)))) {
    const before = groups.at(-1)!.at(-1)
    if (before && inside.some((x) => begins(word, x) && isApart(before, word))) groups.push([])
    groups.at(-1)!.push(word)
  }
  return groups.length === 1 ? [chunk] : groups.map(chunkOf)
}

const begins = (word: Word, x: number): boolean => Math.abs(word.box.x0 - x) <= word.fontSize * SAME_EMS

const isApart = (before: Word, word: Word): boolean =>
  word.box.x0 - before.box.x1 >= word.fontSize * MARGIN_EMS &&
  (IDEOGRAPH.test(before.text.at(-1) ?? '') || IDEOGRAPH.test(word.text[0] ?? ''))

/** Letters of a word that begin right at a start, with white before them. */
function cutsOf(word: Word, starts: readonly number[]): number[] {
  if (word.vertical || word.edges.length !== word.text.length + 1) return []
  const cuts: number[] = []
  for (let i = 1; i < word.text.length; i++) {
    const x = word.edges[i]!
    if (!starts.some((s) => Math.abs(x - s) <= word.fontSize * SAME_EMS)) continue
    if (!IDEOGRAPH.test(word.text[i - 1]!)) continue
    if (x - word.edges[i - 1]! - word.fontSize * FULL_WIDTH >= word.fontSize * MARGIN_EMS) cuts.push(i)
  }
  return cuts
}
