// The text lines of a page that stand outside its tables, from the top. Pure.
import { centre, holdsCentre, union } from '../../geometry/box.ts'
import type { Page, Table, Word } from '../../types.ts'

export type PageLine = {
  readonly text: string
  readonly y0: number
  readonly y1: number
  readonly x0: number
  readonly fontSize: number
}

/** Words whose middles differ by less than this share of their height stand on one line. */
const SAME_LINE = 0.5

export function pageLines(page: Page, tables: readonly Table[]): readonly PageLine[] {
  const boxes = tables
    .flatMap((t) => t.parts)
    .filter((p) => p.page === page.number)
    .map((p) => p.box)
  const words = page.words
    .filter((w) => w.kind === 'text' && w.turn === 0 && !boxes.some((b) => holdsCentre(b, w.box)))
    .sort((a, b) => centre(a.box).y - centre(b.box).y)
  const lines: Word[][] = []
  for (const word of words) {
    const last = lines.at(-1)
    const same = last && Math.abs(centre(last[0]!.box).y - centre(word.box).y) < SAME_LINE * word.fontSize
    if (same) last.push(word)
    else lines.push([word])
  }
  return lines.map(toLine)
}

function toLine(words: Word[]): PageLine {
  const row = words.sort((a, b) => a.box.x0 - b.box.x0)
  const box = union(row.map((w) => w.box))
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const w of row) {
    text += (text !== '' && w.box.x0 - end > w.fontSize * SAME_LINE ? ' ' : '') + w.text
    end = w.box.x1
  }
  return { text: text.trim(), y0: box.y0, y1: box.y1, x0: box.x0, fontSize: Math.max(...row.map((w) => w.fontSize)) }
}
