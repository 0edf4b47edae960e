// A run: glyphs in a row, in a frame of its own; u grows along the pen's direction, v downward across it. Pure.
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

/** A place along the run -> displayed x or y. */
export const displayedAlong = (direction: Turn, u: number): number => (direction === 0 || direction === 90 ? u : -u)

export const lastOf = (run: Run): Glyph => run.glyphs[run.glyphs.length - 1]!

export const sameSize = (a: number, b: number): boolean => a <= b * SAME_SIZE && b <= a * SAME_SIZE

export const sameLine = (run: Run, v: number): boolean => Math.abs(v - run.v) <= SAME_LINE * run.size

export function startRun(glyph: Glyph): Run {
  const u = alongOf(glyph)
  const { direction, size, font } = glyph
  const v = acrossOf(glyph)
  return {
    direction,
    vertical: font.vertical,
    size,
    v,
    u0: u,
    u1: u + glyph.advance,
    glyphs: [glyph],
    starts: [u],
    bold: font.bold,
  }
}

export function append(run: Run, glyph: Glyph): void {
  const u = alongOf(glyph)
  run.glyphs.push(glyph)
  run.starts.push(u)
  run.u1 = Math.max(run.u1, u + glyph.advance)
  run.size = Math.max(run.size, glyph.size)
}

export function joinRuns(run: Run, piece: Run): void {
  run.glyphs.push(...piece.glyphs)
  run.starts.push(...piece.starts)
  run.u1 = Math.max(run.u1, piece.u1)
  run.size = Math.max(run.size, piece.size)
  run.bold = run.bold || piece.bold
}

const NARROW = /^[!-~]+$/

const isNarrow = (glyph: Glyph): boolean => NARROW.test(glyph.text)

export function gapFits(end: number, start: number, left: Glyph, right: Glyph, size: number): boolean {
  const gap = (start - end) / size
  return gap > -OVERLAP && gap <= (isNarrow(left) && isNarrow(right) ? NARROW_GAP : WIDE_GAP)
}

/** Is the glyph the run's last one drawn once more? A narrow one must stand nearer than its own width: 11 is no bold 1. */
export function isRedrawn(run: Run, glyph: Glyph): boolean {
  const last = lastOf(run)
  if (last.text !== glyph.text || last.direction !== glyph.direction) return false
  const share = Math.min(1, glyph.advance / (glyph.size || 1))
  const along = Math.abs(alongOf(glyph) - run.starts[run.starts.length - 1]!)
  return along < REDRAWN * glyph.size * share && Math.abs(acrossOf(glyph) - run.v) < REDRAWN * glyph.size
}
