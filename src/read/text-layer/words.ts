// Glyphs -> words on the displayed page. Pure.
import type { Box, Turn, Word } from '../../types.ts'
import type { Glyph } from './ink.ts'
import { findRuns, type Run } from './runs.ts'

/** The em square about the base line, as Japanese faces have it. */
const ASCENT = 0.88
const DESCENT = 0.12

export function findWords(glyphs: readonly Glyph[]): Word[] {
  return findRuns(glyphs).map(toWord)
}

function toWord(run: Run): Word {
  let text = ''
  let printed = ''
  const edges: number[] = []
  run.glyphs.forEach((glyph, i) => {
    const start = run.starts[i]!
    const end = i + 1 < run.starts.length ? run.starts[i + 1]! : run.u1
    const n = glyph.text.length
    for (let k = 0; k < n; k++) edges.push(displayed(run.direction, start + ((end - start) * k) / n))
    text += glyph.text
    printed += glyph.printed
  })
  edges.push(displayed(run.direction, run.u1))
  return {
    text,
    printed,
    box: boxOf(run),
    fontSize: run.size,
    bold: run.bold,
    vertical: run.vertical,
    turn: run.vertical ? (((run.direction + 270) % 360) as Turn) : run.direction,
    kind: 'text',
    confidence: 1,
    edges,
  }
}

/** A place along the run -> displayed x or y. */
const displayed = (direction: Turn, u: number): number => (direction === 0 || direction === 90 ? u : -u)

function boxOf({ direction, vertical, size, v, u0, u1 }: Run): Box {
  const top = v - (vertical ? 0.5 : ASCENT) * size
  const bottom = v + (vertical ? 0.5 : DESCENT) * size
  if (direction === 0) return { x0: u0, y0: top, x1: u1, y1: bottom }
  if (direction === 90) return { x0: -bottom, y0: u0, x1: -top, y1: u1 }
  if (direction === 180) return { x0: -u1, y0: -bottom, x1: -u0, y1: -top }
  return { x0: top, y0: -u1, x1: bottom, y1: -u0 }
}
