// Glyphs -> runs: glyphs that touch along one base line, in reading order, whatever the order of the stream. Pure.

import type { Glyph } from './ink.ts'
import {
  acrossOf,
  alongOf,
  append,
  gapFits,
  isRedrawn,
  joinRuns,
  lastOf,
  type Run,
  sameLine,
  sameSize,
  startRun,
} from './run.ts'

/** Runs in no particular order; glyphs without ink only end a run. */
export function findRuns(glyphs: readonly Glyph[]): Run[] {
  const pieces: Run[] = []
  let run: Run | undefined
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') run = undefined
    else if (run && isRedrawn(run, glyph)) run.bold = true
    else if (run && continues(run, glyph)) append(run, glyph)
    else {
      run = startRun(glyph)
      pieces.push(run)
    }
  }
  return linesOf(pieces).flatMap(joinLine)
}

function continues(run: Run, glyph: Glyph): boolean {
  if (glyph.direction !== run.direction || glyph.font.vertical !== run.vertical) return false
  if (!sameSize(glyph.size, run.size) || !sameLine(run, acrossOf(glyph))) return false
  return gapFits(run.u1, alongOf(glyph), lastOf(run), glyph, run.size)
}

/** Pieces of one line that touch become one run; a second drawing of the same text is dropped. */
function joinLine(line: Run[]): Run[] {
  line.sort((a, b) => a.u0 - b.u0)
  const runs: Run[] = []
  let open: Run[] = []
  for (const piece of line) {
    open = open.filter((run) => piece.u0 - run.u1 <= run.size)
    if (open.some((run) => coversAgain(run, piece))) continue
    const before = open.find((run) => mayJoin(run, piece))
    if (before) joinRuns(before, piece)
    else {
      open.push(piece)
      runs.push(piece)
    }
  }
  return runs
}

function mayJoin(run: Run, piece: Run): boolean {
  if (!sameSize(run.size, piece.size) || !sameLine(run, piece.v)) return false
  return gapFits(run.u1, piece.u0, lastOf(run), piece.glyphs[0]!, run.size)
}

/** The piece repeats glyphs of the run at their places: synthetic bold, or a shadow. */
function coversAgain(run: Run, piece: Run): boolean {
  if (piece.glyphs.length > run.glyphs.length) return false
  const first = piece.glyphs[0]!
  const at = run.starts.findIndex(
    (u, i) => run.glyphs[i]!.text === first.text && isRedrawn({ ...run, starts: [u], glyphs: [run.glyphs[i]!] }, first),
  )
  if (at < 0 || !piece.glyphs.every((glyph, i) => run.glyphs[at + i]?.text === glyph.text)) return false
  run.bold = true
  return true
}

/** Pieces of one direction whose base lines lie close together. */
function linesOf(pieces: readonly Run[]): Run[][] {
  const sorted = [...pieces].sort(
    (a, b) => a.direction - b.direction || Number(a.vertical) - Number(b.vertical) || a.v - b.v,
  )
  const lines: Run[][] = []
  let last: Run | undefined
  for (const piece of sorted) {
    const same =
      last !== undefined &&
      last.direction === piece.direction &&
      last.vertical === piece.vertical &&
      sameLine(last.size < piece.size ? { ...piece, size: last.size, v: last.v } : last, piece.v)
    if (same) lines[lines.length - 1]!.push(piece)
    else lines.push([piece])
    last = piece
  }
  return lines
}
