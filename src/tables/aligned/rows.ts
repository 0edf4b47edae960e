// Pieces line by line -> rows, and how sure they are: by rules where these part them, else by what is likeliest. Pure.

import { hasValue, isBetween, middle, type PieceLine, share, textOf } from './piece-line.ts'
import { type Columns, merge, type Piece } from './pieces.ts'
import { type Cuts, cutRows } from './row-cuts.ts'
import type { Rule } from './rules.ts'
import { isValue } from './tokens.ts'

/** `rows`: how many rows the text stands across, where it is more than one. */
export type RowPiece = Piece & { readonly rows?: number }
export type PieceRow = { readonly pieces: readonly RowPiece[]; readonly y0: number; readonly y1: number }
export type Rows = {
  readonly rows: readonly PieceRow[]
  /** How doubtful the rows are on average, 0..1. */
  readonly doubt: number
  readonly cost: number
}

/** Share of the table's width a rule must have to part rows. */
const RULE_SHARE = 0.6
/** Share of the stretches between rules that may hold several lines of values, where rules part the rows. */
const CROWDED_SHARE = 0.1
/** A row is as doubtful as twice (and more, for what is modelled is not all) the chance that one of its ends is wrong. */
const DOUBT = 2.5
/** A chance too small to speak of. */
const SURE = 0.02
/** Ems by which a label between two rows may miss their middle. */
const BETWEEN_EMS = 0.2
/** Lines as far apart as this many ems are rows of their own, where each has a value. */
const APART_EMS = 0.8

export function rowsOf(all: readonly PieceLine[], columns: Columns, rules: readonly Rule[]): Rows {
  const between = all.filter((_, i) => isBetweenRows(all, i))
  const lines = all.filter((line) => !between.includes(line))
  const parted = (i: number): boolean => rules.some((r) => isBetween(r, lines[i - 1]!, lines[i]!) && isWide(r, columns))
  const zones = groupLines(lines, parted)
  if (lines.every((line, i) => hasValue(line) && (i === 0 || isApart(lines[i - 1]!, line))))
    return {
      rows: withLabels(
        lines.map((line) => [line]),
        between,
      ),
      doubt: 0,
      cost: 0,
    }
  const ruled = rulesPartRows(zones)
  const cuts = cutRows(lines, columns, rules, parted, ruled)
  const starts = new Set(cuts.starts)
  return {
    rows: withLabels(
      groupLines(lines, (i) => starts.has(i)),
      between,
    ),
    doubt: doubtOf(cuts),
    cost: cuts.cost,
  }
}

/** A label set at the middle of an even number of rows stands between two of them, each with a label of its own behind. */
function isBetweenRows(lines: readonly PieceLine[], i: number): boolean {
  const [above, line, below] = [lines[i - 1], lines[i]!, lines[i + 1]]
  if (!above || !below || !hasValue(above) || !hasValue(below)) return false
  const off = Math.abs(middle(line) - (middle(above) + middle(below)) / 2)
  if (off > line.size * BETWEEN_EMS || line.pieces.length !== 1) return false
  const [label] = line.pieces
  return [above, below].every(
    (l) => !l.pieces.some((p) => share(p, label!)) && l.pieces[0]!.from > label!.to && !isValue(textOf(l.pieces[0]!)),
  )
}

/** The rows of the groups, with the labels that stand between two of them; lines of one label follow one another. */
function withLabels(groups: readonly (readonly PieceLine[])[], labels: readonly PieceLine[]): PieceRow[] {
  const rows = groups.map(joinLines)
  let open: { row: number; label: RowPiece } | undefined
  const put = (): void => {
    if (open) rows[open.row] = { ...rows[open.row]!, pieces: [open.label, ...rows[open.row]!.pieces] }
    open = undefined
  }
  groups.slice(0, -1).forEach((group, i) => {
    const [top, bottom] = [middle(group.at(-1)!), middle(groups[i + 1]![0]!)]
    const label = labels.find((l) => middle(l) > top && middle(l) < bottom)?.pieces[0]
    if (label && open && share(open.label, label))
      open = { row: open.row, label: { ...merge(open.label, label), rows: open.label.rows! + 1 } }
    else {
      put()
      if (label) open = { row: i, label: { ...label, rows: 2 } }
    }
  })
  put()
  return rows
}

function doubtOf({ starts, likely }: Cuts): number {
  const unsure = likely.map((p) => (p < SURE || p > 1 - SURE ? 0 : Math.min(p, 1 - p)))
  const rows = starts.map((from, i) => {
    const end = starts[i + 1] ?? likely.length
    return Math.min(1, DOUBT * Math.max(...unsure.slice(from, end + 1)))
  })
  return rows.length === 0 ? 0 : rows.reduce((a, b) => a + b, 0) / rows.length
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
