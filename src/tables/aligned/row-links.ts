// Lines of one table -> for each line the texts it may go on from, with what speaks for one text and what for two. Pure.
// Costs are negative logarithms of how likely a typesetter makes such a thing: 0 usual, 2 one time in seven, 4 hardly ever.

import { firstWord, hasValue, isBetween, isBold, middle, type PieceLine, share, textOf } from './piece-line.ts'
import type { Columns, Piece } from './pieces.ts'
import type { Rule } from './rules.ts'
import { isGroupName, isValue } from './tokens.ts'

/** `above`: index of the line it may go on from; `join`, `cut`: costs of one text and of two; a `value` never goes on. */
export type Link = { readonly above: number; readonly join: number; readonly cut: number; readonly value: boolean }

/** Ems between the middles of two lines of one text, at most. */
const FARTHEST_EMS = 2.4
/** Ems of white that a full line may leave. */
const ROOM_EMS = 0.4
/** Ems of room in which one more Japanese letter would have stood. */
const LETTER_EMS = 0.9
/** Ems: a column whose texts are narrower has no measure that could be full. */
const NARROW_EMS = 2.5
/** Ems by which two lines fill the same measure; by which one runs over it. */
const SAME_EMS = 1.1
/** Ems by which edges of one text may differ. */
const EDGE_EMS = 0.5
/** Ems of a hanging indent or of a first line's. */
const INDENT_EMS = 2.2
/** Ems between lines of one cell as offices set them, at most; more costs for each em. */
const LEADING_EMS = 1.7
const LOOSE = 6
/** Against the usual leading of texts: what is so much wider parts rows; what is as narrow joins, where others are wider. */
const WIDER = 1.05
const WIDER_COST = 20
const WIDER_MOST = 4
const SAME_LEADING = 1.05
const SPREAD = 1.12
const TIGHT_CUT = 1.2
/** Texts that go on for sure, needed to know the leading. */
const SURE_LINKS = 3

const FULL_CUT = 2
const SHORT_FULL_CUT = 0.8
/** Long words leave more lines full by chance. */
const LATIN_FULL_CUT = 1.2
/** 数（千人）: the unit in brackets is a label's end, however full its line. */
const UNIT_CUT = 0.3
const UNIT_END = /[(（][^()（）]{1,6}[)）]$/
const SHORT_JOIN = 3
/** One more letter would have fitted: some rule of line breaking, or an end. */
const ALMOST_JOIN = 0.8
/** A remark in brackets, the next item of a list. */
const REMARK_JOIN = 0.6
const OPEN = 3.5
const OTHER = 2.5
const RULED = 4
const TWO_VALUES = 4
/** A number alone hardly goes on from a text. */
const VALUE_AFTER_TEXT = 4
/** A row of values set in below a line that has none: its group's name stands above it. */
const NAMED_JOIN = 3
/** ... or the name has a mark of its own (■). */
const GROUP_JOIN = 6

/** No line begins with these (行頭禁則). */
const NEVER_FIRST = /^[、。，．,.・：；:;）)」』】〕］\]ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％%‰℃]/
/** What begins a new line by custom: a bracketed remark, a bullet, a note. */
const REMARK = /^[（(【※＊*・○●◎◆■□▪①-⑳]/

export function linksOf(lines: readonly PieceLine[], columns: Columns, rules: readonly Rule[]): Link[][] {
  const measures = columns.extents.map((_, c) => measureOf(lines, c))
  const found = lines.map((line, l) =>
    line.pieces.flatMap((piece) => {
      const near = nearestAbove(lines, l, piece)
      if (!near) return []
      const costs = textCosts(near.upper, piece, measures[piece.to]!, columns)
      const names =
        piece.box.x0 - near.upper.box.x0 > piece.size * EDGE_EMS && hasValue(line) && !hasValue(lines[near.above]!)
      const group = lines[near.above]!.pieces.length === 1 && isGroupName(textOf(near.upper))
      if (group) return [{ ...near, join: GROUP_JOIN, cut: 0 }]
      return [{ ...near, ...(names ? { join: Math.max(costs.join, NAMED_JOIN), cut: 0 } : costs) }]
    }),
  )
  const pitchCosts = leadingOf(found.flat())
  return found.map((near, l) =>
    near.map((n): Link => {
      const x = (n.piece.box.x0 + n.piece.box.x1) / 2
      const ruled = rules.some((r) => isBetween(r, lines[n.above]!, lines[l]!) && r.from < x && r.to > x)
      const pitch = pitchCosts(n.pitch)
      const cut = ruled ? 0 : n.cut + pitch.cut
      return { above: n.above, join: n.join + pitch.join + (ruled ? RULED : 0), cut, value: isValue(textOf(n.piece)) }
    }),
  )
}

/** Costs by the distance of two lines: of one text where texts go on for sure, and wider where rows part. */
function leadingOf(links: readonly (Near & Pick<Link, 'join' | 'cut'>)[]) {
  const pitches = links.map((n) => n.pitch)
  const sure = links.filter((n) => n.cut - n.join >= FULL_CUT).map((n) => n.pitch)
  const usual = sure.length >= SURE_LINKS ? percentile(sure, 0.5) : percentile(pitches, 0.1)
  const spread = percentile(pitches, 0.8) / Math.max(usual, 0.1)
  return (pitch: number): { join: number; cut: number } => {
    const wider = pitch / Math.max(usual, 0.1)
    const loose = Math.max(0, pitch - LEADING_EMS) * LOOSE
    const join = wider > WIDER ? Math.min(WIDER_MOST, (wider - WIDER) * WIDER_COST) : 0
    return { join: loose + join, cut: wider < SAME_LEADING && spread > SPREAD ? TIGHT_CUT : 0 }
  }
}

type Near = { readonly above: number; readonly upper: Piece; readonly piece: Piece; readonly pitch: number }

function nearestAbove(lines: readonly PieceLine[], l: number, piece: Piece): Near | undefined {
  for (let k = l - 1; k >= 0; k--) {
    if ((middle(lines[l]!) - middle(lines[k]!)) / piece.size > FARTHEST_EMS) return undefined
    const upper = lines[k]!.pieces.find((p) => share(p, piece))
    if (upper) return { above: k, upper, piece, pitch: (middle(piece.box) - middle(upper.box)) / piece.size }
  }
  return undefined
}

type Measure = { readonly width: number; readonly sure: boolean }

/** The width that texts of a column are broken at: two lines fill it; a single longer one runs over it. */
function measureOf(lines: readonly PieceLine[], column: number): Measure {
  const pieces = lines.flatMap((l) => l.pieces.filter((p) => p.from === column && p.to === column))
  const widths = pieces.map((p) => p.box.x1 - p.box.x0).sort((a, b) => b - a)
  const size = pieces[0]?.size ?? 1
  const at = widths.findIndex((w, i) => i + 1 < widths.length && w - widths[i + 1]! <= size * SAME_EMS)
  const same = at < 0 ? 0 : widths.filter((w) => widths[at]! - w <= size * SAME_EMS && w <= widths[at]!).length
  return { width: widths[Math.max(at, 0)] ?? 0, sure: same >= 3 }
}

function textCosts(above: Piece, below: Piece, measure: Measure, columns: Columns): { join: number; cut: number } {
  const size = below.size
  const [text, next] = [textOf(above), textOf(below)]
  if (isValue(next)) return { join: isValue(text) ? TWO_VALUES : VALUE_AFTER_TEXT, cut: 0 }
  const other = isBold(above) !== isBold(below) || Math.abs(above.size - below.size) > size * 0.15
  const join = other ? OTHER : aligned(above, below, size)
  if (unclosed(text) && !other) return { join, cut: OPEN }
  if (NEVER_FIRST.test(next)) return { join, cut: OPEN }
  const width = above.box.x1 - above.box.x0
  const over = width > measure.width + size * SAME_EMS
  const river = columns.rivers[above.to]?.x1
  if (over || width <= size * NARROW_EMS) return { join: join + (REMARK.test(next) ? REMARK_JOIN : SHORT_JOIN), cut: 0 }
  const room = Math.min(measure.width - width, river === undefined ? Infinity : river - above.box.x1)
  if (room - size * ROOM_EMS >= firstWord(below))
    return { join: join + (REMARK.test(next) ? REMARK_JOIN : SHORT_JOIN), cut: 0 }
  if (REMARK.test(next)) return { join: join + 0.3, cut: 0.3 }
  if (join >= OTHER) return { join, cut: 0 }
  if (isLatin(next)) return { join, cut: measure.sure ? LATIN_FULL_CUT : SHORT_FULL_CUT }
  if (room >= size * LETTER_EMS) return { join: join + ALMOST_JOIN, cut: 0 }
  if (UNIT_END.test(text)) return { join, cut: UNIT_CUT }
  return { join, cut: measure.sure ? FULL_CUT : SHORT_FULL_CUT }
}

const isLatin = (text: string): boolean => /^[\u0000-\u024f\u2010-\u2027]/.test(text)
const unclosed = (text: string): boolean => count(text, /[（(「『【［[]/g) > count(text, /[）)」』】］\]]/g)
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** One text has one left edge, one middle or one right edge; a hanging indent costs little. */
function aligned(above: Piece, below: Piece, size: number): number {
  const left = below.box.x0 - above.box.x0
  const right = below.box.x1 - above.box.x1
  if (Math.min(Math.abs(left), Math.abs(right), Math.abs(left + right) / 2) <= size * EDGE_EMS) return 0
  return left > 0 && left <= size * INDENT_EMS ? 0.4 : left < 0 && -left <= size * INDENT_EMS ? 1.2 : 2
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 1
}
