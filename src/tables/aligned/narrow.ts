// A gap narrower than others: may it part columns all the same? Pure.
import { type Line, THOUSANDS_GAP_EMS } from './lines.ts'
import { median, type River } from './river.ts'
import type { Edges } from './text-edges.ts'
import { isValue } from './tokens.ts'

/** A column that begins, or numbers that end, at one place may touch the text beside them; ... */
const STARTING_EMS = 0.05
const EDGE_EMS = 0.12
/** ... others leave at least so much white everywhere; and on most lines, of so many at least, as much as this. */
const SOME_EMS = 0.3
const STARTING_WHITE_EMS = 0.6
const WHITE_EMS = 1.2
export const LEAST_LINES = 3

/** Narrow only where one text is as long as its column: most lines leave more white there. */
export function isUsuallyWide(lines: readonly Line[], gap: River, size: number, { starts, ends }: Edges): boolean {
  const starting = starts.some((x) => Math.abs(x - gap.x1) <= EDGE_EMS * size)
  const ending = ends.some((x) => Math.abs(x - gap.x0) <= EDGE_EMS * size)
  const white = gap.x1 - gap.x0
  if (starting && ending && white >= STARTING_EMS * size) return true
  if (white < (starting || ending ? STARTING_EMS : SOME_EMS) * size) return false
  const whites = lines.flatMap((line) => {
    const words = line.chunks.flatMap((c) => c.words)
    const left = words.findLast((w) => w.box.x1 <= gap.x0 + 1)
    const right = words.find((w) => w.box.x0 >= gap.x1 - 1)
    return left && right ? [right.box.x0 - left.box.x1] : []
  })
  return whites.length >= LEAST_LINES && median(whites) >= (starting || ending ? STARTING_WHITE_EMS : WHITE_EMS) * size
}

export const betweenNumbers = (lines: readonly Line[], gap: River, size: number): boolean => {
  const narrow = gap.x1 - gap.x0 < THOUSANDS_GAP_EMS * size
  const both = lines.filter((line) => {
    const words = line.chunks.flatMap((c) => c.words)
    const left = words.findLast((w) => w.box.x1 <= gap.x0 + 1)
    const right = words.find((w) => w.box.x0 >= gap.x1 - 1)
    return left && right && isValue(left.text) && isValue(right.text) && !(narrow && thousands(left.text, right.text))
  })
  return both.length >= Math.max(3, lines.length * 0.7)
}

const thousands = (a: string, b: string): boolean => /^\D?\d{1,3}$/.test(a) && /^\d{3}$/.test(b)
