// The lines above a table's first row of values -> header cells with their levels and spans. Pure.

import { groupSpans } from './head-groups.ts'
import { isBetween, type PieceLine, textOf } from './piece-line.ts'
import { type Columns, merge, type Piece } from './pieces.ts'
import type { Rule } from './rules.ts'
import { isValue } from './tokens.ts'

export type HeadCell = Piece & { readonly level: number; readonly levels: number }
export type Heads = { readonly cells: readonly HeadCell[]; readonly levels: number }

/** Ems between the middles of two lines of one heading, at most. */
const LEADING_EMS = 1.75
/** Ems by which a heading's middle may miss the middle of what it stands over. */
const CENTRE_EMS = 0.7
/** So many columns more than its own a heading alone on its line must be centred on to span them. */
const LONE_SPAN = 2
/** Share of the table's width from which a rule parts the head from the body. */
const WIDE_SHARE = 0.8
/** With so few rules inside, or on so small a share of the lines, the first parts the head from the body. */
const FEW_RULES = 2
const FEW_RULES_SHARE = 0.15
/** A head has no more lines than this. */
const MOST_LINES = 9
/** Points a rule reaches beyond the columns it spans, or falls short of them. */
const RULE_SLACK = 3

/** How many lines are the head's. */
export function headLines(lines: readonly PieceLine[], columns: Columns, rules: readonly Rule[]): number {
  const first = lines.findIndex(isBody)
  const wide = wideRules(lines, columns, rules)
  const ruled = wide.find((i) => lines.slice(0, i).some((l) => l.pieces.some((p) => p.from > 0))) ?? 0
  if (ruled > 0 && ruled <= MOST_LINES) {
    const few = wide.length <= Math.max(FEW_RULES, lines.length * FEW_RULES_SHARE)
    if (few || first < 0 || ruled <= first || lines.slice(first, ruled).every((l) => !isBody(l) || isYears(l)))
      return ruled
  }
  if (first < 0) return 1
  const end = lines.findIndex((l, i) => i >= first && !isYears(l))
  return withoutGroupHeads(lines, end > 0 && lines.slice(end).some(isBody) ? end : first)
}

/** Indexes of the lines above which a rule runs over (nearly) the whole width. */
function wideRules(lines: readonly PieceLine[], { extents }: Columns, rules: readonly Rule[]): number[] {
  const [from, to] = [extents[0]!.x0, extents.at(-1)!.x1]
  const label = (extents[0]!.x0 + extents[0]!.longest) / 2
  const wide = rules.filter(
    (r) => r.from < label && Math.min(r.to, to) - Math.max(r.from, from) >= (to - from) * WIDE_SHARE,
  )
  return lines.flatMap((line, i) => (i > 0 && wide.some((r) => isBetween(r, lines[i - 1]!, line)) ? [i] : []))
}

/** A line of values. */
function isBody(line: PieceLine): boolean {
  const right = line.pieces.filter((p) => p.from > 0)
  const values = right.filter((p) => isValue(textOf(p)))
  return values.length > 0 && (values.length * 2 >= right.length || values.some((p) => THOUSANDS.test(textOf(p))))
}
/** No head is called 23,870, even if texts stand beside it. */
const THOUSANDS = /\d,\d{3}/

const YEAR = /^\(?((19|20)\d\d|[HRSＨＲＳ]\d{1,2}|(平成|令和|昭和)(元|\d{1,2}))([-–/~～]\d{2,4})?(年度?)?\)?$/
/** Years only; labels may stand before the first of several: 項目 2018 2019 2020. */
function isYears(line: PieceLine): boolean {
  const right = line.pieces.filter((p) => p.from > 0)
  const first = right.findIndex(isYear)
  if (first < 0 || !right.slice(first).every(isYear)) return false
  return first === 0 || (right.length - first > 1 && right.slice(0, first).every((p) => !isValue(textOf(p))))
}
const isYear = (piece: Piece): boolean => YEAR.test(textOf(piece).replace(/\s/g, ''))

/** A line that only has a label, right above the values, names a group of rows. */
function withoutGroupHeads(lines: readonly PieceLine[], end: number): number {
  let last = end
  while (last > 1 && lines[last - 1]!.pieces.every((p) => p.to === 0)) last--
  return last > 0 && lines.slice(0, last).some((l) => l.pieces.some((p) => p.from > 0)) ? last : end
}

export function headsOf(lines: readonly PieceLine[], columns: Columns, rules: readonly Rule[]): Heads {
  const cells: (Piece & { above: number[]; line: number; level: number })[] = []
  lines.forEach((line, i) => {
    const groups = groupSpans(line, lines[i + 1])
    for (const raw of line.pieces) {
      const piece = groups?.get(raw) ?? spanned(raw, line, lines[i + 1], columns, rules)
      const over = cells.findLastIndex((c) => c.from <= piece.to && piece.from <= c.to)
      const above = cells[over]
      const same = above && above.from === piece.from && above.to === piece.to
      if (same && isOneHeading(above, piece, rules)) cells[over] = { ...above, ...merge(above, piece), line: i }
      else {
        const levels = cells.filter((c) => c.from <= piece.to && piece.from <= c.to).map((c) => c.level + 1)
        cells.push({ ...piece, above: [], line: i, level: Math.max(0, ...levels) })
      }
    }
  })
  const levels = Math.max(0, ...cells.map((c) => c.level + 1))
  return { levels, cells: cells.map((cell) => ({ ...cell, ...levelsOf(cell, cells, levels) })) }
}

function isOneHeading(above: Piece, below: Piece, rules: readonly Rule[]): boolean {
  const pitch = (below.box.y0 + below.box.y1) / 2 - above.box.y1 + Math.min(above.size, below.size) / 2
  if (pitch > below.size * LEADING_EMS) return false
  const x = (below.box.x0 + below.box.x1) / 2
  return !rules.some(
    (r) => r.at > above.box.y1 - below.size * 0.35 && r.at < below.box.y0 + below.size * 0.35 && r.from < x && r.to > x,
  )
}

/** Nothing below: down to the body; nothing above: up to the top. */
function levelsOf(cell: Piece & { level: number }, cells: readonly (Piece & { level: number })[], levels: number) {
  const over = cells.filter((c) => c.from <= cell.to && cell.from <= c.to && c.level !== cell.level)
  const top = over.some((c) => c.level < cell.level) ? cell.level : 0
  const next = Math.min(levels, ...over.filter((c) => c.level > cell.level).map((c) => c.level))
  return { level: top, levels: next - top }
}

/** The columns a heading stands over: those its rule spans, or those it is centred on. */
function spanned(
  piece: Piece,
  line: PieceLine,
  below: PieceLine | undefined,
  columns: Columns,
  rules: readonly Rule[],
): Piece {
  const { extents } = columns
  const [whole0, whole1] = [extents[0]!.x0, extents.at(-1)!.x1]
  const x = middleOf(piece)
  // A rule under several headings of the line parts levels; it says of none how far it reaches.
  const shared = (r: Rule): boolean =>
    line.pieces.some((p) => p !== piece && p.from > 0 && middleOf(p) > r.from && middleOf(p) < r.to)
  const under = below ? (below.y0 + below.y1) / 2 : line.y1 + piece.size * 1.2
  const rule = rules.find(
    (r) =>
      r.at > piece.box.y1 - piece.size * 0.4 &&
      r.at < under &&
      r.from < x &&
      r.to > x &&
      !shared(r) &&
      r.to - r.from < (whole1 - whole0) * WIDE_SHARE,
  )
  if (rule) {
    const covered = extents.flatMap((e, c) => {
      const middle = (e.x0 + e.x1) / 2
      return middle > rule.from - RULE_SLACK && middle < rule.to + RULE_SLACK ? [c] : []
    })
    if (covered.length > 0) return { ...piece, from: covered[0]!, to: covered.at(-1)! }
  }
  return below && !isValue(textOf(piece)) ? centred(piece, line, below, columns) : piece
}

const middleOf = (piece: Piece): number => (piece.box.x0 + piece.box.x1) / 2

function centred(piece: Piece, line: PieceLine, below: PieceLine, { extents }: Columns): Piece {
  const x = (piece.box.x0 + piece.box.x1) / 2
  const left = Math.max(piece.from === 0 ? 0 : 1, ...line.pieces.filter((p) => p.to < piece.from).map((p) => p.to + 1))
  const right = Math.min(extents.length - 1, ...line.pieces.filter((p) => p.from > piece.to).map((p) => p.from - 1))
  const under = below.pieces.filter((p) => p.from >= left && p.to <= right)
  const miss = (from: number, to: number): number => {
    const parts = under.filter((p) => p.from >= from && p.to <= to)
    if (parts.length === 0) return Number.POSITIVE_INFINITY
    return Math.abs((Math.min(...parts.map((p) => p.box.x0)) + Math.max(...parts.map((p) => p.box.x1))) / 2 - x)
  }
  const slack = piece.size * CENTRE_EMS
  if (piece.from === 0) return piece
  const alone = line.pieces.every((p) => p === piece || p.to === 0)
  if (alone && right - left >= LONE_SPAN && miss(left, right) <= slack) return { ...piece, from: left, to: right }
  if (miss(piece.from, piece.to) <= slack) return piece
  let best = { from: piece.from, to: piece.to }
  for (let from = piece.from; from >= left; from--)
    for (let to = piece.to; to <= right; to++)
      if (miss(from, to) <= slack && to - from > best.to - best.from) best = { from, to }
  return { ...piece, ...best }
}
