// Pages typeset by hand: each text at a place -> words as a reader would give them.
import type { Fill, Page, Ruling, Word } from '../../../src/types.ts'

const SIZE = 10
const advance = (char: string): number => (/[\u0000-\u00ff]/.test(char) ? 0.55 : 1)
const widthOf = (text: string, size: number): number => [...text].reduce((sum, c) => sum + advance(c) * size, 0)

export type Align = 'left' | 'right' | 'centre'

/** `x` is the left, right or middle of the text, `y` its top. Blanks part words. */
export function text(line: string, x: number, y: number, align: Align = 'left', size = SIZE): Word[] {
  const whole = widthOf(line, size)
  let at = align === 'left' ? x : align === 'right' ? x - whole : x - whole / 2
  const words: Word[] = []
  for (const part of line.split(/( )/)) {
    const width = widthOf(part, size)
    if (part !== ' ' && part !== '') words.push(word(part, at, y, width, size))
    at += width
  }
  return words
}

function word(part: string, x: number, y: number, width: number, size: number): Word {
  const edges = [x]
  for (const char of part) edges.push(edges.at(-1)! + advance(char) * size)
  return {
    text: part,
    printed: part,
    box: { x0: x, y0: y, x1: x + width, y1: y + size },
    fontSize: size,
    bold: false,
    vertical: false,
    turn: 0,
    kind: 'text',
    confidence: 1,
    edges,
  }
}

/** One text a column, at the same height. */
export const row = (
  y: number,
  texts: readonly string[],
  columns: readonly (readonly [x: number, align: Align])[],
): Word[] => texts.flatMap((t, i) => (t === '' ? [] : text(t, columns[i]![0], y, columns[i]![1])))

export const rule = (at: number, from: number, to: number): Ruling => ({
  axis: 'h',
  at,
  from,
  to,
  width: 0.5,
  source: 'stroke',
})

export const wall = (at: number, from: number, to: number): Ruling => ({ ...rule(at, from, to), axis: 'v' })

export const page = (words: readonly Word[], rulings: readonly Ruling[] = [], fills: readonly Fill[] = []): Page => ({
  number: 1,
  width: 595,
  height: 842,
  rotation: 0,
  words,
  rulings,
  fills,
  marks: [],
  images: [],
  origin: 'text',
  quality: { verdict: 'text', reason: '', garbled: 0 },
})
