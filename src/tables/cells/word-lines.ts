// The words of one cell -> its lines in reading order. Pure. Across a cell border nothing is joined, so there is
// no need to look for columns here as geometry/lines.ts must on a whole page.
import type { Word } from '../../types.ts'

/** Two words stand on one line when they share this much of the lower one's height. */
const SAME_LINE_SHARE = 0.5
/** What at half the height of two lines shares of each with it: lines set close share less. */
const BESIDE_SHARE = 0.3

/** From top to bottom, each from left to right. */
export function horizontalLines(words: readonly Word[]): Word[][] {
  const lines = clustered(
    words,
    (w) => w.box.y0,
    (w) => w.box.y1,
  )
  for (const line of lines) line.sort((a, b) => a.box.x0 - b.box.x0)
  return withMiddles(lines)
}

/** A number, or a unit, at half the height beside two lines of text is read before, or behind, both. */
function withMiddles(lines: readonly Word[][]): Word[][] {
  const done: Word[][] = []
  for (let i = 0; i < lines.length; i++) {
    const [above, line, below] = [done.at(-1), lines[i]!, lines[i + 1]]
    if (above && below && isBeside(line, above) && isBeside(line, below) && !isBeside(above, below)) {
      const [x0, x1] = [left(line), right(line)]
      if (x1 <= Math.min(left(above), left(below))) above.unshift(...line)
      else if (x0 >= Math.max(right(above), right(below))) {
        done.push([...below, ...line])
        i++
      } else done.push(line)
    } else done.push([...line])
  }
  return done
}

const left = (line: readonly Word[]): number => Math.min(...line.map((w) => w.box.x0))
const right = (line: readonly Word[]): number => Math.max(...line.map((w) => w.box.x1))

const isBeside = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.some((v) =>
    b.some((w) => Math.min(v.box.y1, w.box.y1) - Math.max(v.box.y0, w.box.y0) >= BESIDE_SHARE * (v.box.y1 - v.box.y0)),
  )

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
