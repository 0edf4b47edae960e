// A cell that holds several things -> its parts: ①60人 ②15件, lines that begin with ・, bare lines, 冊／人. Pure.
import { union } from '../../geometry/box.ts'
import type { Cell, Word } from '../../types.ts'
import { cellLines, type Line } from '../prose/logical-lines.ts'

/** `words` are those of the part's own lines; where parts share a line, all of the cell. */
export type CellPart = { readonly text: string; readonly printed: string; readonly words: readonly Word[] }

/** marks: the paper says itself where each part begins; lines, strokes: it only looks so. */
export type CellParts = { readonly by: 'marks' | 'lines' | 'strokes'; readonly parts: readonly CellPart[] }

/** Longer lists are sentences. */
const MOST_PARTS = 9

const RINGED = '①②③④⑤⑥⑦⑧⑨'
/** Signs that begin a line or stand behind a blank or a stroke: a ・ inside a word is none. */
const BULLET = /(?:^|[\s／/])([・•○●◎■□◆◇▪])\s*/gu
const NUMBER = /(?:^|\n)[(（]?([1-9])[)）]\s*/gu
const RING = /([①-⑨])\s*/gu
const KANA = /(?:^|\n)([アイウエオ])[\s.．)）:：]\s*/gu
const KANA_ORDER = 'アイウエオ'

type Start = { readonly sign: string; readonly from: number; readonly to: number }

export function markedParts(cell: Cell): CellParts | undefined {
  const text = cell.lines.join('\n').trim()
  for (const pattern of [RING, NUMBER, KANA, BULLET]) {
    const starts = [...text.matchAll(pattern)].map((m) => ({ sign: m[1]!, from: m.index, to: m.index + m[0].length }))
    if (starts.length < 2 || starts.length > MOST_PARTS || starts[0]!.from !== 0 || !inOrder(starts)) continue
    const ends = starts.map((_, i) => starts[i + 1]?.from ?? text.length)
    const parts = starts.map((s, i) => ({ text: text.slice(s.to, ends[i]), printed: text.slice(s.from, ends[i]) }))
    if (parts.every((p) => bare(p.text) !== '')) return { by: 'marks', parts: withWords(cell, parts) }
  }
  return undefined
}

/** ①, ② … each once and in order; the same bullet throughout. */
const inOrder = (starts: readonly Start[]): boolean =>
  starts.every(
    ({ sign }, i) =>
      sign === RINGED[i] ||
      sign === String(i + 1) ||
      sign === KANA_ORDER[i] ||
      (sign === starts[0]!.sign && !/[①-⑨1-9アイウエオ]/u.test(sign)),
  )

export function linedParts(cell: Cell): CellParts | undefined {
  const lines = cellLines(cell).filter((l) => l.text.trim() !== '')
  if (lines.length < 2 || lines.length > MOST_PARTS) return undefined
  return { by: 'lines', parts: lines.map((l) => ({ text: l.text.trim(), printed: l.text.trim(), words: l.words })) }
}

export function strokedParts(cell: Cell): CellParts | undefined {
  const pieces = cell.text.split(/[／/]/u).map((text) => text.trim())
  if (pieces.length < 2 || pieces.length > MOST_PARTS || pieces.includes('')) return undefined
  return {
    by: 'strokes',
    parts: withWords(
      cell,
      pieces.map((text) => ({ text, printed: text })),
    ),
  }
}

export const partsOf = (cell: Cell): CellParts | undefined =>
  markedParts(cell) ?? linedParts(cell) ?? strokedParts(cell)

const bare = (text: string): string => text.replace(/\s+/gu, '')

/** Parts made of whole lines take the words of these. */
function withWords(cell: Cell, parts: readonly Omit<CellPart, 'words'>[]): readonly CellPart[] {
  const lines = cellLines(cell)
  let at = 0
  const taken = parts.map(({ printed }) => {
    const own: Line[] = []
    for (let n = bare(printed).length; n > 0 && at < lines.length; at++) {
      own.push(lines[at]!)
      n -= bare(lines[at]!.text).length
    }
    return own
  })
  const whole = parts.every((p, i) => bare(p.printed) === bare(taken[i]!.map((l) => l.text).join('')))
  return parts.map((p, i) => ({
    text: p.text.replace(/\s*\n\s*/gu, '').trim(),
    printed: p.printed.replace(/\s*\n\s*/gu, '').trim(),
    words: whole ? taken[i]!.flatMap((l) => l.words) : cell.words,
  }))
}

/** The part as a cell of its own. */
export function partCell(cell: Cell, part: CellPart, row: number): Cell {
  const { words } = part
  const box =
    words.length > 0 && words.length < cell.words.length ? union(words.map((w) => w.box)) : { ...cell.place.box }
  const { nested: _, more: __, ...rest } = cell
  return {
    ...rest,
    row,
    rowSpan: 1,
    text: part.text,
    printed: part.printed,
    lines: [part.text],
    words,
    place: { page: cell.place.page, box },
  }
}
