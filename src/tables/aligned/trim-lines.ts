// The lines of a stretch of page -> those of the table in it: without its title, without what stands above and below. Pure.
import { isBetween, isBold, type PieceLine } from './piece-line.ts'
import type { Rule } from './rules.ts'
import { isCaption } from './tokens.ts'

/** Ems between a line of a heading and the line below it. */
const TIGHT_EMS = 0.9
/** Ems by which the edges of two lines of one text may differ. */
const EDGE_EMS = 0.5
/** Share of the width that the rule below a title takes. */
const TITLE_RULE_SHARE = 0.6

/** Lines within the bounds that are the table's title: one text from the left, parted from the rest by a rule. */
export function titleLines(lines: readonly PieceLine[], rules: readonly Rule[]): number {
  const [x0, x1] = [
    Math.min(...lines.flatMap((l) => l.pieces.map((p) => p.box.x0))),
    Math.max(...lines.flatMap((l) => l.pieces.map((p) => p.box.x1))),
  ]
  const isTitle = (line: PieceLine, below: PieceLine): boolean =>
    line.pieces.length === 1 &&
    line.pieces[0]!.from === 0 &&
    rules.some(
      (r) => isBetween(r, line, below) && Math.min(r.to, x1) - Math.max(r.from, x0) >= (x1 - x0) * TITLE_RULE_SHARE,
    )
  let titles = 0
  while (titles + 2 < lines.length && isTitle(lines[titles]!, lines[titles + 1]!)) titles++
  return titles
}

/** Without what stands above the first and below the last line of several columns, but for wrapped headings. */
export function trimmed(lines: readonly PieceLine[]): [number, number] {
  const isRow = (line: PieceLine): boolean => line.pieces.length > 1
  let from = lines.findIndex(isRow)
  if (from < 0) return [0, 0]
  while (from > 0 && isHeading(lines[from - 1]!, lines[from]!)) from--
  let to = lines.findLastIndex(isRow) + 1
  while (to < lines.length && goesOn(lines, to)) to++
  return [from, to]
}

/** The last row's text needs another line. */
function goesOn(lines: readonly PieceLine[], at: number): boolean {
  const below = lines[at]!
  const [piece, ...others] = below.pieces
  if (!piece || others.length > 0) return false
  const near = lines.slice(0, at).filter((l) => piece.box.y0 - l.y1 <= piece.size * TIGHT_EMS)
  const upper = near.flatMap((l) => l.pieces).findLast((p) => p.from === piece.from && p.to === piece.to)
  if (!upper || isBold(upper) !== isBold(piece) || Math.abs(upper.size - piece.size) > piece.size * 0.1) return false
  const edge = piece.size * EDGE_EMS
  return Math.abs(upper.box.x0 - piece.box.x0) <= edge && piece.box.x1 <= upper.box.x1 + edge
}

function isHeading(line: PieceLine, below: PieceLine): boolean {
  if (below.y0 - line.y1 > line.size * TIGHT_EMS || Math.abs(line.size - below.size) > line.size * 0.2) return false
  return line.pieces.every((p) => p.from > 0 && !isCaption(p.words.map((w) => w.text).join(' ')))
}
