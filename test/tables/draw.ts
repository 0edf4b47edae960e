// Pages by hand, in a few words and rulings.
import type { Box, Fill, Mark, Page, Ruling, Word } from '../../src/types.ts'

const SIZE = 10

/** A word at (x, y) = its left top; each character is `advance` wide (10 pt full width, 5 pt half width by default). */
export function word(text: string, x: number, y: number, more: Partial<Word> = {}): Word {
  const edges = [x]
  for (const letter of text) edges.push(edges.at(-1)! + (letter.charCodeAt(0) < 0x250 ? SIZE / 2 : SIZE))
  return {
    text,
    printed: text,
    box: { x0: x, y0: y, x1: edges.at(-1)!, y1: y + SIZE },
    fontSize: SIZE,
    bold: false,
    vertical: false,
    turn: 0,
    kind: 'text',
    confidence: 1,
    edges,
    ...more,
  }
}

export const h = (at: number, from: number, to: number, source: Ruling['source'] = 'stroke'): Ruling => ({
  axis: 'h',
  at,
  from,
  to,
  width: 0.5,
  source,
})
export const v = (at: number, from: number, to: number, source: Ruling['source'] = 'stroke'): Ruling => ({
  axis: 'v',
  at,
  from,
  to,
  width: 0.5,
  source,
})

/** A full grid of rules. */
export const grid = (xs: readonly number[], ys: readonly number[]): Ruling[] => [
  ...ys.map((y) => h(y, xs[0]!, xs.at(-1)!)),
  ...xs.map((x) => v(x, ys[0]!, ys.at(-1)!)),
]

/** Texts row by row into the grid's cells, each word 3 pt off the left border and 3 pt off the top. */
export const fillIn = (xs: readonly number[], ys: readonly number[], texts: readonly (readonly string[])[]): Word[] =>
  texts.flatMap((row, r) => row.flatMap((text, c) => (text === '' ? [] : [word(text, xs[c]! + 3, ys[r]! + 3)])))

type Ink = {
  readonly words?: readonly Word[]
  readonly rulings?: readonly Ruling[]
  readonly fills?: readonly Fill[]
  readonly marks?: readonly Mark[]
}

export const page = (ink: Ink, number = 1, size: readonly [number, number] = [600, 800]): Page => ({
  number,
  width: size[0],
  height: size[1],
  rotation: 0,
  words: ink.words ?? [],
  rulings: ink.rulings ?? [],
  fills: ink.fills ?? [],
  marks: ink.marks ?? [],
  images: [],
  origin: 'text',
  quality: { verdict: 'text', reason: '', garbled: 0 },
})

export const fill = (box: Box, color = '#d0d0d0'): Fill => ({ box, color })

/** A table as text: `row,column(rowSpan x columnSpan):text`. */
export const shown = (
  cells: readonly { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[],
) =>
  cells.map(
    (c) => `${c.row},${c.column}${c.rowSpan * c.columnSpan > 1 ? `(${c.rowSpan}x${c.columnSpan})` : ''}:${c.text}`,
  )
