// The words of one cell -> its lines in reading order. Pure. Across a cell border nothing is joined, so there is
// no need to look for columns here as geometry/lines.ts must on a whole page.
import type { Word } from '../../types.ts'

/** Two words stand on one line when they share this much of the lower one's height. */
const SAME_LINE_SHARE = 0.5

/** From top to bottom, each from left to right. */
export function horizontalLines(words: readonly Word[]): Word[][] {
  const lines = clustered(
    words,
    (w) => w.box.y0,
    (w) => w.box.y1,
  )
  for (const line of lines) line.sort((a, b) => a.box.x0 - b.box.x0)
  return lines
}

/** 縦書き: from the right column to the left one, each from top to bottom. */
export function verticalLines(words: readonly Word[]): Word[][] {
  const columns = clustered(
    words,
    (w) => -w.box.x1,
    (w) => -w.box.x0,
  )
  for (const column of columns) column.sort((a, b) => a.box.y0 - b.box.y0)
  return columns
}

type Edge = (w: Word) => number

function clustered(words: readonly Word[], start: Edge, end: Edge): Word[][] {
  const sorted = [...words].sort((a, b) => start(a) + end(a) - start(b) - end(b))
  const lines: Word[][] = []
  let [from, to] = [0, 0]
  for (const word of sorted) {
    const line = lines.at(-1)
    const shared = Math.min(to, end(word)) - Math.max(from, start(word))
    const lower = Math.min(to - from, end(word) - start(word))
    if (line && shared >= lower * SAME_LINE_SHARE) {
      line.push(word)
      continue
    }
    lines.push([word])
    from = start(word)
    to = end(word)
  }
  return lines
}
