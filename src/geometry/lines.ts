// Words -> text lines: words side by side on one base line without a wide gap. Pure; words of one turn at a time.
import type { Box, Word } from '../types.ts'
import { union } from './box.ts'

export type TextLine = {
  readonly words: readonly Word[]
  /** Words joined as printed: a blank only between Latin words and at visible gaps. */
  readonly text: string
  readonly box: Box
  readonly fontSize: number
}

/** Ems: a wider gap parts columns. A full-width blank is 1. */
const COLUMN_GAP = 2
/** Share of the lower height two words must share to stand on one line. */
const SAME_LINE = 0.5
/** Ems: a gap that is printed as a blank. */
const BLANK_GAP = 0.2

export function textLines(words: readonly Word[]): TextLine[] {
  const sorted = [...words].sort((a, b) => middle(a) - middle(b) || a.box.x0 - b.box.x0)
  const bands: Word[][] = []
  for (const word of sorted) {
    const band = bands.at(-1)
    if (band && sharesBand(band, word)) band.push(word)
    else bands.push([word])
  }
  return bands.flatMap(cutBand).map(toLine)
}

const middle = (word: Word): number => (word.box.y0 + word.box.y1) / 2

function sharesBand(band: readonly Word[], word: Word): boolean {
  const { y0, y1 } = band[band.length - 1]!.box
  const shared = Math.min(y1, word.box.y1) - Math.max(y0, word.box.y0)
  return shared > SAME_LINE * Math.min(y1 - y0, word.box.y1 - word.box.y0)
}

function cutBand(band: Word[]): Word[][] {
  band.sort((a, b) => a.box.x0 - b.box.x0)
  const lines: Word[][] = []
  for (const word of band) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (line && last && word.box.x0 - last.box.x1 <= COLUMN_GAP * Math.max(last.fontSize, word.fontSize))
      line.push(word)
    else lines.push([word])
  }
  return lines
}

function toLine(words: Word[]): TextLine {
  let text = ''
  words.forEach((word, i) => {
    const before = words[i - 1]
    const gap = before ? (word.box.x0 - before.box.x1) / word.fontSize : 0
    text += (before && gap > BLANK_GAP ? ' ' : '') + word.text
  })
  return { words, text, box: union(words.map((word) => word.box)), fontSize: Math.max(...words.map((w) => w.fontSize)) }
}
