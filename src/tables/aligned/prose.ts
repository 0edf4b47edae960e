// Lines -> which chunks are running text: lines that fill their measure, one below the other. Pure.
import type { Box } from '../../types.ts'
import { type Chunk, chunkOf, type Line, lineOf } from './lines.ts'
import { isValue } from './tokens.ts'

/** Ems: justified text has no wider gap between its words; two columns of text stand farther apart. */
const RUN_GAP_EMS = 1.25
/** Ems: narrower text is a label that wraps. */
const WIDE_EMS = 22
const NARROW_EMS = 13
/** Ems between the middles of two lines of one paragraph, at most. */
const LEADING_EMS = 2.3
/** Ems by which lines of a paragraph may begin farther right: first line, hanging indent, bullet. */
const INDENT_EMS = 3.2
/** Share of the lines of a paragraph, the last one left out, that must reach its right edge. */
const FULL_SHARE = 0.6
/** ... and of a narrow one, which may be a column of texts of several lines. */
const NARROW_FULL_SHARE = 0.75
/** Ems left in a line of a column's text where the next letters went to another; ems of white that part two texts. */
const BROKEN_EMS = 2
const LOOSE_EMS = 0.7
/** Rows that a column of texts has at least, and what its lines of values may be fewer or more than its texts. */
const LEAST_ROWS = 2
const FEWER_ROWS = 0.6
const MORE_ROWS = 1.6
/** Share of the words that may be numbers. */
const VALUE_SHARE = 0.4

type Run = { readonly chunks: readonly Chunk[]; readonly box: Box; readonly size: number; readonly line: number }

export type Sorted = { readonly lines: Line[]; readonly prose: readonly Box[] }

/** `keep` says which chunks are known to stand in a table, whatever they look like. */
export function withoutProse(lines: readonly Line[], keep: (box: Box) => boolean): Sorted {
  const all = lines.flatMap((line, i) => runsOf(line, i))
  const runs = all.filter((run) => !keep(run.box))
  const prose = new Set<Run>()
  const found = chains(runs)
  const paragraphs = found.filter(isParagraph)
  const columns = paragraphs.length > 0 ? found.filter((chain) => isColumn(chain, all, LEAST_ROWS)) : []
  for (const chain of paragraphs) {
    const same = columns.some((column) => column === chain || isBelow(column, chain))
    if (!(same && isColumn(chain, all, 1))) for (const run of chain) prose.add(run)
  }
  const gone = new Set([...prose].flatMap((run) => run.chunks))
  return {
    lines: lines.flatMap((line) => {
      const left = line.chunks.filter((chunk) => !gone.has(chunk))
      return left.length > 0 ? [{ ...line, ...lineOf(left) }] : []
    }),
    prose: [...prose].map((run) => run.box),
  }
}

function runsOf(line: Line, index: number): Run[] {
  const groups: Chunk[][] = []
  for (const chunk of line.chunks) {
    const before = groups.at(-1)?.at(-1)
    if (before && (chunk.box.x0 - before.box.x1) / chunk.size <= RUN_GAP_EMS) groups.at(-1)!.push(chunk)
    else groups.push([chunk])
  }
  return groups.map((chunks) => {
    const whole = chunkOf(chunks.flatMap((c) => c.words))
    return { chunks, box: whole.box, size: whole.size, line: index }
  })
}

/** Each run is followed by the one below it that begins near the same place. */
function chains(runs: readonly Run[]): Run[][] {
  const found: Run[][] = []
  const open = new Map<Run, Run[]>()
  for (const run of runs) {
    const above = [...open.keys()].reverse().find((other) => follows(other, run))
    const chain = above ? open.get(above)! : []
    if (above) open.delete(above)
    else found.push(chain)
    chain.push(run)
    open.set(run, chain)
    for (const other of open.keys()) if (run.box.y0 - other.box.y1 > LEADING_EMS * other.size) open.delete(other)
  }
  return found
}

function follows(above: Run, below: Run): boolean {
  const size = Math.max(above.size, below.size)
  const pitch = (below.box.y0 + below.box.y1 - above.box.y0 - above.box.y1) / 2
  return (
    below.line > above.line &&
    pitch > 0 &&
    pitch <= size * LEADING_EMS &&
    Math.abs(above.size - below.size) <= size * 0.15 &&
    Math.abs(above.box.x0 - below.box.x0) <= size * INDENT_EMS
  )
}

function isParagraph(chain: readonly Run[]): boolean {
  if (chain.length < 2) return false
  const right = rightOf(chain)
  const left = leftOf(chain)
  const size = chain[0]!.size
  const ems = (right - left) / size
  if (ems < NARROW_EMS || (ems < WIDE_EMS && chain.length < 3)) return false
  const full = chain.slice(0, -1).filter((run, i) => right - run.box.x1 <= firstWord(chain[i + 1]!) + size * 0.8)
  if (full.length < (chain.length - 1) * (ems < WIDE_EMS ? NARROW_FULL_SHARE : FULL_SHARE)) return false
  const words = chain.flatMap((run) => run.chunks.flatMap((c) => c.words))
  if (words.filter((w) => isValue(w.text)).length > words.length * VALUE_SHARE) return false
  return chain.filter((run) => run.chunks.length > 1 && uneven(run)).length <= chain.length * 0.4
}

/** A column of texts: where each of them ends, one line of values (or of several short texts) stands beside it. */
function isColumn(chain: readonly Run[], all: readonly Run[], least: number): boolean {
  if (chain.length < 2) return false
  const right = rightOf(chain)
  const ends = chain.filter((run, i) => {
    const next = chain[i + 1]
    return !next || right - run.box.x1 > Math.min(firstWord(next), run.size * BROKEN_EMS) || isLoose(run, next)
  }).length
  const own = new Set(chain)
  const [top, bottom] = [chain[0]!.box.y0, chain.at(-1)!.box.y1]
  const beside = new Map<number, Run[]>()
  for (const run of all)
    if (!own.has(run) && run.box.y1 > top && run.box.y0 < bottom)
      beside.set(run.line, [...(beside.get(run.line) ?? []), run])
  const rows = [...beside.values()].filter(
    (runs) => runs.length > 1 || runs.some((run) => run.chunks.some((c) => isValue(c.text))),
  ).length
  return Math.min(ends, rows) >= least && rows >= ends * FEWER_ROWS && rows <= ends * MORE_ROWS
}

/** A text of the same column: it begins at the same place and is no wider. */
const isBelow = (column: readonly Run[], chain: readonly Run[]): boolean =>
  Math.abs(leftOf(column) - leftOf(chain)) <= chain[0]!.size / 2 &&
  rightOf(chain) <= rightOf(column) + chain[0]!.size * 2

const leftOf = (chain: readonly Run[]): number => Math.min(...chain.map((run) => run.box.x0))
const rightOf = (chain: readonly Run[]): number => Math.max(...chain.map((run) => run.box.x1))

/** White between them, as between two rows. */
const isLoose = (run: Run, next: Run): boolean => next.box.y0 - run.box.y1 > run.size * LOOSE_EMS

const firstWord = (run: Run): number => {
  const box = run.chunks[0]!.words[0]!.box
  // Japanese breaks anywhere: what has no blanks counts as a few characters
  return Math.min(box.x1 - box.x0, run.size * 5)
}

/** One gap much wider than the others: columns, not justified text. */
function uneven(run: Run): boolean {
  const words = run.chunks.flatMap((c) => c.words)
  const gaps = words.slice(1).map((w, i) => w.box.x0 - words[i]!.box.x1)
  const sorted = [...gaps].sort((a, b) => a - b)
  const usual = Math.max(sorted[sorted.length >> 1]!, run.size * 0.2)
  return sorted.at(-1)! > usual * 2.4
}
