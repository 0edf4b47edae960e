// Glyphs -> runs: glyphs that touch along one base line, in reading order, whatever the order of the stream. Pure.
// A run lives in a frame of its own: u grows along the pen's direction, v downward across it.
import type { Turn } from '../../types.ts'
import type { Glyph } from './ink.ts'

export type Run = {
  readonly direction: Turn
  readonly vertical: boolean
  size: number
  /** Base line (vertical writing: the middle of the column). */
  readonly v: number
  u0: number
  u1: number
  readonly glyphs: Glyph[]
  /** Where each glyph begins. */
  readonly starts: number[]
  bold: boolean
}

/** Japanese glyphs closer than this belong together (em); a half-width blank is 0.5, Word's automatic gap beside Latin 0.25. */
const WIDE_GAP = 0.45
/** Between two digits or Latin letters: a blank of a narrow face is 0.22 to 0.28 em. */
const NARROW_GAP = 0.2
/** Kerning may pull glyphs over each other by this much (em). */
const OVERLAP = 0.5
/** Base lines of one line agree to this (em); superscripts stand 0.3 em or more above. */
const SAME_LINE = 0.14
/** Glyphs of one word agree in size to this ratio; ruby has half the size, notes two thirds. */
const SAME_SIZE = 1.3
/** A second drawing of the same glyph nearer than this (em) is synthetic bold. */
const REDRAWN = 0.25

export const alongOf = (g: Glyph): number =>
  g.direction === 0 ? g.x : g.direction === 90 ? g.y : g.direction === 180 ? -g.x : -g.y
export const acrossOf = (g: Glyph): number =>
  g.direction === 0 ? g.y : g.direction === 90 ? -g.x : g.direction === 180 ? -g.y : g.x

const NARROW = /^[!-~]+$/
const isNarrow = (g: Glyph): boolean => NARROW.test(g.text)

const maxGap = (left: Glyph, right: Glyph): number => (isNarrow(left) && isNarrow(right) ? NARROW_GAP : WIDE_GAP)

const sameSize = (a: number, b: number): boolean => a <= b * SAME_SIZE && b <= a * SAME_SIZE

/** Runs in no particular order; glyphs without ink only end a run. */
export function findRuns(glyphs: readonly Glyph[]): Run[] {
  const pieces: Run[] = []
  let run: Run | undefined
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      run = undefined
      continue
    }
    if (run && isRedrawn(run, glyph)) run.bold = true
    else if (run && continues(run, glyph)) append(run, glyph)
    else pieces.push((run = startRun(glyph)))
  }
  return joinPieces(pieces)
}

function startRun(glyph: Glyph): Run {
  const u = alongOf(glyph)
  const { direction, size, font } = glyph
  return {
    direction,
    vertical: font.vertical,
    size,
    v: acrossOf(glyph),
    u0: u,
    u1: u + glyph.advance,
    glyphs: [glyph],
    starts: [u],
    bold: font.bold,
  }
}

function append(run: Run, glyph: Glyph): void {
  const u = alongOf(glyph)
  run.glyphs.push(glyph)
  run.starts.push(u)
  run.u1 = Math.max(run.u1, u + glyph.advance)
  run.size = Math.max(run.size, glyph.size)
}

const lastOf = (run: Run): Glyph => run.glyphs[run.glyphs.length - 1]!

function isRedrawn(run: Run, glyph: Glyph): boolean {
  const last = lastOf(run)
  if (last.text !== glyph.text || last.direction !== glyph.direction) return false
  return (
    Math.abs(alongOf(glyph) - run.starts[run.starts.length - 1]!) < REDRAWN * glyph.size * shareOfEm(glyph) &&
    Math.abs(acrossOf(glyph) - run.v) < REDRAWN * glyph.size
  )
}

/** A narrow glyph is redrawn only if it stands nearer than its own width: 11 is no bold 1. */
const shareOfEm = (glyph: Glyph): number => Math.min(1, glyph.advance / (glyph.size || 1))

function continues(run: Run, glyph: Glyph): boolean {
  if (glyph.direction !== run.direction || glyph.font.vertical !== run.vertical) return false
  if (!sameSize(glyph.size, run.size) || Math.abs(acrossOf(glyph) - run.v) > SAME_LINE * run.size) return false
  return gapFits(run.u1, alongOf(glyph), lastOf(run), glyph, run.size)
}

function gapFits(end: number, start: number, left: Glyph, right: Glyph, size: number): boolean {
  const gap = (start - end) / size
  return gap > -OVERLAP && gap <= maxGap(left, right)
}

/** Pieces of one line, sorted along it, joined where they touch; a second drawing of the same text is dropped. */
function joinPieces(pieces: Run[]): Run[] {
  const runs: Run[] = []
  for (const line of linesOf(pieces)) {
    line.sort((a, b) => a.u0 - b.u0)
    let open: Run[] = []
    for (const piece of line) {
      open = open.filter((run) => piece.u0 - run.u1 <= WIDE_GAP * Math.max(run.size, piece.size))
      if (open.some((run) => coversAgain(run, piece))) continue
      const before = open.find((run) => mayJoin(run, piece))
      if (before) joinTo(before, piece)
      else {
        open.push(piece)
        runs.push(piece)
      }
    }
  }
  return runs
}

function mayJoin(run: Run, piece: Run): boolean {
  if (!sameSize(run.size, piece.size) || Math.abs(run.v - piece.v) > SAME_LINE * run.size) return false
  return !piece.glyphs[0]!.text.startsWith(' ') && gapFits(run.u1, piece.u0, lastOf(run), piece.glyphs[0]!, run.size)
}

function joinTo(run: Run, piece: Run): void {
  run.glyphs.push(...piece.glyphs)
  run.starts.push(...piece.starts)
  run.u1 = Math.max(run.u1, piece.u1)
  run.bold = run.bold || piece.bold
}

/** The piece repeats glyphs of the run at their places: synthetic bold, or a shadow. */
function coversAgain(run: Run, piece: Run): boolean {
  if (piece.glyphs.length > run.glyphs.length) return false
  const at = run.starts.findIndex((u) => Math.abs(u - piece.u0) < REDRAWN * run.size * shareOfEm(piece.glyphs[0]!))
  if (at < 0 || Math.abs(run.v - piece.v) > REDRAWN * run.size) return false
  const again = piece.glyphs.every((glyph, i) => run.glyphs[at + i]?.text === glyph.text)
  if (again) run.bold = true
  return again
}

function linesOf(pieces: readonly Run[]): Run[][] {
  const sorted = [...pieces].sort(
    (a, b) => a.direction - b.direction || Number(a.vertical) - Number(b.vertical) || a.v - b.v,
  )
  const lines: Run[][] = []
  let line: Run[] = []
  let last: Run | undefined
  for (const piece of sorted) {
    const same =
      last &&
      last.direction === piece.direction &&
      last.vertical === piece.vertical &&
      piece.v - last.v <= SAME_LINE * Math.min(last.size, piece.size)
    if (!same) lines.push((line = []))
    line.push(piece)
    last = piece
  }
  return lines
}
