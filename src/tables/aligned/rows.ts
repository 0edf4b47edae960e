// Pieces line by line -> rows, and how sure they are: by rules where these part them, else by what is likeliest. Pure.

import { hasValue, isBetween, middle, type PieceLine } from './piece-line.ts'
import { type Columns, merge, type Piece } from './pieces.ts'
import { type Cuts, cutRows } from './row-cuts.ts'
import type { Rule } from './rules.ts'

export type PieceRow = { readonly pieces: readonly Piece[]; readonly y0: number; readonly y1: number }
export type Rows = {
  readonly rows: readonly PieceRow[]
  /** Share of the rows whose beginning or end is not sure. */
  readonly doubt: number
  readonly cost: number
}

/** Share of the table's width a rule must have to part rows. */
const RULE_SHARE = 0.6
/** Share of the stretches between rules that may hold several lines of values, where rules part the rows. */
const CROWDED_SHARE = 0.1
/** A cut likelier than this, or less likely than the rest, is sure. */
const SURE = 0.9
/** Lines as far apart as this many ems are rows of their own, where each has a value. */
const APART_EMS = 0.8

export function rowsOf(lines: readonly PieceLine[], columns: Columns, rules: readonly Rule[]): Rows {
  const parted = (i: number): boolean => rules.some((r) => isBetween(r, lines[i - 1]!, lines[i]!) && isWide(r, columns))
  const zones = groupLines(lines, parted)
  if (lines.every((line, i) => hasValue(line) && (i === 0 || isApart(lines[i - 1]!, line))))
    return { rows: lines.map((line) => joinLines([line])), doubt: 0, cost: 0 }
  const ruled = rulesPartRows(zones)
  const cuts = cutRows(lines, columns, rules, parted, ruled)
  const starts = new Set(cuts.starts)
  return {
    rows: groupLines(lines, (i) => starts.has(i)).map(joinLines),
    doubt: doubtOf(cuts),
    cost: cuts.cost,
  }
}

function doubtOf({ starts, likely }: Cuts): number {
  const unsure = likely.map((p) => p > 1 - SURE && p < SURE)
  const rows = starts.filter((from, i) => {
    const end = starts[i + 1] ?? likely.length
    return unsure.slice(from, end + 1).some(Boolean)
  })
  return starts.length === 0 ? 0 : rows.length / starts.length
}

const isApart = (above: PieceLine, below: PieceLine): boolean =>
  middle(below) - middle(above) > Math.min(above.size, below.size) * APART_EMS

function groupLines(lines: readonly PieceLine[], starts: (i: number) => boolean): PieceLine[][] {
  const groups: PieceLine[][] = []
  lines.forEach((line, i) => {
    if (i === 0 || starts(i)) groups.push([line])
    else groups.at(-1)!.push(line)
  })
  return groups
}

const isWide = (rule: Rule, { extents }: Columns): boolean => {
  const [from, to] = [extents[0]!.x0, extents.at(-1)!.x1]
  return Math.min(rule.to, to) - Math.max(rule.from, from) >= (to - from) * RULE_SHARE
}

/** Rules part rows where hardly a stretch between two of them has two values one above the other. */
function rulesPartRows(zones: readonly PieceLine[][]): boolean {
  const valued = zones.filter((zone) => zone.some(hasValue))
  const crowded = valued.filter((zone) => zone.filter(hasValue).length > 1)
  return valued.length >= 2 && crowded.length <= valued.length * CROWDED_SHARE
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
