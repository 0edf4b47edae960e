// Glyphs -> words on the displayed page. Pure.
import { foldText } from '../../japanese/fold.ts'
import type { Box, Ruling, Turn, Word } from '../../types.ts'
import { clipWord } from './clip-word.ts'
import { UNREADABLE } from './garbled.ts'
import type { Glyph } from './ink.ts'
import { markKinds } from './kinds.ts'
import { displayedAlong, type Run } from './run.ts'
import { findRuns } from './runs.ts'
import { joinSpaced } from './spaced.ts'
import { joinStacks } from './stacks.ts'
import { cutAtWalls } from './walls.ts'

/** The em square about the base line, as Japanese faces have it. */
const ASCENT = 0.88
const DESCENT = 0.12

/** Trust in words that some OCR laid invisibly over a scan: usable, never unchecked. */
const OCR_LAYER_TRUST = 0.6

export function findWords(glyphs: readonly Glyph[], rulings: readonly Ruling[]): Word[] {
  const words = cutAtWalls(findRuns(glyphs), rulings).flatMap((run) => {
    const word = clipWord(toWord(run), run)
    return word ? [word] : []
  })
  return joinStacks(joinSpaced(markKinds(words), rulings), rulings)
}

function toWord(run: Run): Word {
  const { direction, vertical, glyphs, starts, u1 } = run
  let text = ''
  let printed = ''
  const edges: number[] = []
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    const start = starts[i]!
    const end = starts[i + 1] ?? u1
    const n = glyph.text.length
    for (let k = 0; k < n; k++) edges.push(displayedAlong(direction, start + ((end - start) * k) / n))
    text += glyph.text
    printed += glyph.printed
  }
  edges.push(displayedAlong(direction, u1))
  return voiced({
    text,
    printed,
    box: boxOf(run),
    fontSize: run.size,
    bold: run.bold,
    vertical,
    turn: vertical ? (((direction + 270) % 360) as Turn) : direction,
    kind: 'text',
    confidence: trustIn(text, glyphs),
    edges,
  })
}

function trustIn(text: string, glyphs: readonly Glyph[]): number {
  if (text.includes(UNREADABLE)) return 0
  return glyphs.some((glyph) => glyph.invisible) ? OCR_LAYER_TRUST : 1
}

/** Half-width kana and their voicing marks are glyphs of their own: ﾊ ﾞ -> バ, one edge fewer. */
const VOICING = /[\u3099\u309a]/

function voiced(word: Word): Word {
  if (!VOICING.test(word.text)) return word
  const text = foldText(word.text)
  const edges = word.edges.filter((_, i) => i === 0 || !VOICING.test(word.text[i] ?? ''))
  return text.length + 1 === edges.length ? { ...word, text, edges } : word
}

function boxOf({ direction, vertical, size, v, u0, u1 }: Run): Box {
  const top = v - (vertical ? 0.5 : ASCENT) * size
  const bottom = v + (vertical ? 0.5 : DESCENT) * size
  if (direction === 0) return { x0: u0, y0: top, x1: u1, y1: bottom }
  if (direction === 90) return { x0: -bottom, y0: u0, x1: -top, y1: u1 }
  if (direction === 180) return { x0: -u1, y0: -bottom, x1: -u0, y1: -top }
  return { x0: top, y0: -u1, x1: bottom, y1: -u0 }
}
