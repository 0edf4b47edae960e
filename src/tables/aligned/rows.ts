// Pieces line by line -> rows: which lines are one row, by rules, leading, and whether a label was full. Pure.
import { OVERLAP_EMS } from './columns.ts'
import { type Columns, merge, type Piece } from './pieces.ts'
import type { Rule } from './rules.ts'
import { isValue } from './tokens.ts'

export type PieceLine = {
  readonly pieces: readonly Piece[]
  readonly y0: number
  readonly y1: number
  readonly size: number
}
export type PieceRow = { readonly pieces: readonly Piece[]; readonly y0: number; readonly y1: number }

/** Ems between the middles of two lines of one cell, at most. */
const LEADING_EMS = 1.6
/** Ems by which a line that goes on may begin farther left: a heading of the next group begins farther left still. */
const OUTDENT_EMS = 0.4
/** Ems from which a label is so long that it may have had to wrap. */
const LONG_EMS = 8
/** Share of the columns a line must fill to be a row of its own. */
const COMPLETE_SHARE = 0.7
/** Share of the table's width a rule must have to part rows. */
const RULE_SHARE = 0.6
/** Share of the stretches between rules that may hold several lines of values, where rules part the rows. */
const CROWDED_SHARE = 0.1

export function rowsOf(lines: readonly PieceLine[], columns: Columns, rules: readonly Rule[]): PieceRow[] {
  const parted = (i: number): boolean => rules.some((r) => isBetween(r, lines[i - 1]!, lines[i]!) && isWide(r, columns))
  const zones = groupLines(lines, (i) => parted(i))
  if (rulesPartRows(zones))
    return groupLines(lines, (i, group) => parted(i) || isRowOfItsOwn(group, lines[i]!, columns)).map(joinLines)
  return groupLines(lines, (i, group) => parted(i) || !continues(group, lines[i]!, columns)).map(joinLines)
}

function groupLines(
  lines: readonly PieceLine[],
  starts: (i: number, group: readonly PieceLine[]) => boolean,
): PieceLine[][] {
  const groups: PieceLine[][] = []
  lines.forEach((line, i) => {
    const group = groups.at(-1)
    if (!group || starts(i, group)) groups.push([line])
    else group.push(line)
  })
  return groups
}

export const isBetween = (rule: Rule, above: PieceLine, below: PieceLine): boolean =>
  rule.at > middle(above) && rule.at < middle(below)

const isWide = (rule: Rule, { extents }: Columns): boolean => {
  const [from, to] = [extents[0]!.x0, extents.at(-1)!.x1]
  return Math.min(rule.to, to) - Math.max(rule.from, from) >= (to - from) * RULE_SHARE
}

const middle = (line: { y0: number; y1: number }): number => (line.y0 + line.y1) / 2

/** Rules part rows where hardly a stretch between two of them has two values one above the other. */
function rulesPartRows(zones: readonly PieceLine[][]): boolean {
  const valued = zones.filter((zone) => zone.some(hasValue))
  const crowded = valued.filter((zone) => zone.filter(hasValue).length > 1)
  return valued.length >= 2 && crowded.length <= valued.length * CROWDED_SHARE
}

/** A complete line below a complete one whose label did not wrap. */
function isRowOfItsOwn(group: readonly PieceLine[], line: PieceLine, columns: Columns): boolean {
  const complete = (l: PieceLine): boolean =>
    l.pieces.length >= Math.max(2, columns.extents.length * COMPLETE_SHARE) && l.pieces[0]!.from === 0
  return group.some(complete) && complete(line) && !wrapsInto(group.at(-1)!.pieces, line, columns)
}

const hasValue = (line: PieceLine): boolean => line.pieces.some((p) => p.from > 0 && isValue(textOf(p)))
export const textOf = (piece: Piece): string => piece.words.map((w) => w.text).join(' ')

/** Does `line` go on with the row that `group` began? */
function continues(group: readonly PieceLine[], line: PieceLine, columns: Columns): boolean {
  const last = group.at(-1)!
  const size = Math.min(last.size, line.size)
  const pitch = middle(line) - middle(last)
  const row = group.flatMap((l) => l.pieces)
  const collides = line.pieces.some((p) => row.some((q) => p.from <= q.to && q.from <= p.to))
  if (pitch <= size * OVERLAP_EMS) return !valuesCollide(row, line.pieces)
  if (pitch > size * LEADING_EMS || isRowOfItsOwn(group, line, columns)) return false
  const [had, has] = [group.some(hasValue), hasValue(line)]
  if (had && has) return false
  if (!collides) return false
  if (has)
    return (
      line.pieces.some((p) => p.from === 0) && !group.some((l) => l.pieces.length > 1) && wrapsInto(row, line, columns)
    )
  return line.pieces.every((p) => row.some((q) => p.from <= q.to && q.from <= p.to)) && wrapsInto(row, line, columns)
}

const valuesCollide = (row: readonly Piece[], pieces: readonly Piece[]): boolean =>
  pieces.some((p) => row.some((q) => p.from <= q.to && q.from <= p.to && isValue(textOf(p)) && isValue(textOf(q))))

/** The line above was full, so that the next word would not have fitted, and both look alike. */
function wrapsInto(row: readonly Piece[], line: PieceLine, columns: Columns): boolean {
  const asked = line.pieces[0]!.from === 0 ? line.pieces.slice(0, 1) : line.pieces
  return asked.some((piece) => {
    const above = row.findLast((q) => q.from <= piece.to && piece.from <= q.to)
    if (!above || isBold(above) !== isBold(piece) || piece.box.x0 < above.box.x0 - piece.size * OUTDENT_EMS)
      return false
    const last = Math.max(above.to, piece.to)
    const reach = above.box.x1 + firstWord(piece)
    // up to the next column's text nothing more fits; up to the longest label of a row only long lines tell
    if (reach > (columns.rivers[last]?.x1 ?? columns.extents[last]!.x1) - piece.size * 0.5) return true
    const limit = columns.extents[last]!.longest
    return (
      above.box.x1 - above.box.x0 > piece.size * LONG_EMS && reach > limit && above.box.x1 <= limit + piece.size * 0.5
    )
  })
}

const isBold = (piece: Piece): boolean => piece.words.every((w) => w.bold)

/** What had to go to the next line: a Latin word with its blank, or, as Japanese breaks anywhere, two characters. */
export function firstWord(piece: Piece): number {
  const word = piece.words[0]!
  const width = word.box.x1 - word.box.x0
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(word.text) ? Math.min(width, piece.size * 2) : width + piece.size * 0.25
}

function joinLines(lines: readonly PieceLine[]): PieceRow {
  const cells: Piece[] = []
  for (const piece of lines.flatMap((l) => l.pieces)) {
    const at = cells.findIndex((cell) => piece.from <= cell.to && cell.from <= piece.to)
    if (at < 0) cells.push(piece)
    else cells[at] = merge(cells[at]!, piece)
  }
  // merging may have made two cells meet
  const disjoint: Piece[] = []
  for (const cell of cells.sort((a, b) => a.from - b.from)) {
    const before = disjoint.at(-1)
    if (before && before.to >= cell.from) disjoint[disjoint.length - 1] = merge(before, cell)
    else disjoint.push(cell)
  }
  return { pieces: disjoint, y0: Math.min(...lines.map((l) => l.y0)), y1: Math.max(...lines.map((l) => l.y1)) }
}
