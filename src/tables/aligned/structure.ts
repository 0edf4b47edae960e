// The lines of one table -> its columns, head, rows, and what speaks for it. Pure.
import type { Page, Table } from '../../types.ts'
import { buildTable } from './build.ts'
import { findRivers } from './columns.ts'
import { headLines, headsOf } from './heads.ts'
import { judge } from './judge.ts'
import type { Line } from './lines.ts'
import { isBetween, isBold, type PieceLine, share, textOf } from './piece-line.ts'
import { type Columns, columnsOf, piecesOf } from './pieces.ts'
import { type PieceRow, type Rows, rowsOf } from './rows.ts'
import { withRuledLabels } from './ruled-labels.ts'
import type { Rule } from './rules.ts'
import { edgesOf } from './text-edges.ts'
import { isGroupName, isValue } from './tokens.ts'
import { titleLines, trimmed } from './trim-lines.ts'

export type Setting = {
  readonly page: Page
  readonly rules: readonly Rule[]
  /** The page's usual blank, in ems. */
  readonly blank: number
  /** Where vertical rules part columns. */
  readonly walls?: readonly number[]
}

/** `bounded`: something says where the table begins and ends, so that no line is left out. */
export function structure(drawn: readonly Line[], bounded: boolean, setting: Setting): Table | undefined {
  const { lines, edges } = edgesOf(drawn)
  const rivers = findRivers(lines, setting.blank, setting.walls, edges)
  if (rivers.length === 0) return undefined
  const whole = pieceLines(lines, columnsOf(rivers, lines, setting.blank))
  const [from, to] = bounded ? [titleLines(whole, setting.rules), lines.length] : trimmed(whole)
  if (to - from < 2) return undefined
  const kept = lines.slice(from, to)
  const columns = columnsOf(rivers, kept, setting.blank)
  const shown = pieceLines(kept, columns)
  const rules = near(setting.rules, kept)
  const { end, cut } = headAndRows(shown, columns, rules)
  const heads = headsOf(shown.slice(0, end), columns, rules)
  const body = withRuledLabels(cut.rows, columns, rules).map((row) => withGroupName(row, rivers.length))
  if (heads.levels + body.length < 2) return undefined
  const leaders = kept.filter((line) => line.leader).length / kept.length
  const verdict = judge({
    body,
    columns: rivers.length + 1,
    headLevels: heads.levels,
    ruled: bounded,
    leaders,
    doubt: cut.doubt,
  })
  return { id: '', kind: 'aligned', turn: 0, notes: [], ...buildTable(heads, body, columns, setting.page), ...verdict }
}

/** ■ 総務費 alone on its row names the rows below, whatever its column says in them: it stands over all columns. */
function withGroupName(row: PieceRow, last: number): PieceRow {
  const [only, more] = row.pieces
  if (!only || more || only.from > 0 || !isGroupName(textOf(only))) return row
  return { ...row, pieces: [{ ...only, to: last }] }
}

/** Lines of labels right above the first values are the head's last, or the first of a row set at its bottom or middle. */
function headAndRows(
  lines: readonly PieceLine[],
  columns: Columns,
  rules: readonly Rule[],
): { end: number; cut: Rows } {
  const latest = headLines(lines, columns, rules)
  const values = valueColumns(lines.slice(latest), columns)
  const isLabels = (line: PieceLine): boolean =>
    line.pieces.every((p) => range(p.from, p.to).every((c) => !values.has(c)))
  let earliest = latest
  while (earliest > 1 && isLabels(lines[earliest - 1]!) && !isRuledAbove(lines, earliest, rules)) earliest--
  if (earliest === 1 && latest === 1 && isWrapped(lines, isLabels)) earliest = 0
  const ways = range(earliest, latest).map((end) => ({ end, cut: rowsOf(lines.slice(end), columns, rules) }))
  const cost = ({ end, cut }: { end: number; cut: Rows }): number => cut.cost + headCost(lines, earliest, end)
  return ways.reduce((a, b) => (cost(b) < cost(a) ? b : a))
}

/** A label alone above the first line that goes on in it: on its next page a table may have no head. */
function isWrapped([first, second]: readonly PieceLine[], isLabels: (line: PieceLine) => boolean): boolean {
  const [only, more] = first?.pieces ?? []
  return only !== undefined && !more && isLabels(first!) && !isBold(only) && second!.pieces.some((p) => share(p, only))
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** A rule below the head leaves no doubt. */
const isRuledAbove = (lines: readonly PieceLine[], i: number, rules: readonly Rule[]): boolean =>
  i < lines.length && rules.some((r) => isBetween(r, lines[i - 1]!, lines[i]!))

function valueColumns(lines: readonly PieceLine[], { extents }: Columns): Set<number> {
  const pieces = lines.flatMap((l) => l.pieces)
  return new Set(
    range(1, extents.length - 1).filter((c) => {
      const own = pieces.filter((p) => p.from <= c && c <= p.to)
      return own.filter((p) => isValue(textOf(p))).length * 2 > own.length
    }),
  )
}

/** A head of bold letters has no other lines; each line of labels is as likely a head's as a row's. */
function headCost(lines: readonly PieceLine[], from: number, end: number): number {
  const bold = (list: readonly PieceLine[]): boolean => list.every((l) => l.pieces.every(isBold))
  let cost = 0
  for (let i = from; i < end; i++) if (bold(lines.slice(0, from)) !== bold([lines[i]!])) cost += OTHER_HEAD
  return cost + (end - from) * HEAD_LINE
}
const OTHER_HEAD = 3
const HEAD_LINE = 0.3

const pieceLines = (lines: readonly Line[], columns: Columns): PieceLine[] =>
  lines.map((line) => ({ pieces: piecesOf(line, columns), y0: line.box.y0, y1: line.box.y1, size: line.size }))

function near(rules: readonly Rule[], lines: readonly Line[]): Rule[] {
  const [x0, x1] = [Math.min(...lines.map((l) => l.box.x0)), Math.max(...lines.map((l) => l.box.x1))]
  const [y0, y1] = [lines[0]!.box.y0 - 2, lines.at(-1)!.box.y1 + 2]
  return rules.filter((r) => r.at > y0 && r.at < y1 && r.from < x1 && r.to > x0)
}
