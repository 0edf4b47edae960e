// Rows + horizontal rules -> labels of several rows: where each row has its rule, but only some run on below the label, a
// label names the rows between two that do. Pure.
import type { Columns } from './pieces.ts'
import type { PieceRow, RowPiece } from './rows.ts'
import type { Rule } from './rules.ts'

/** Ends of rows at which a rule leaves the label out; fewer may be a rule drawn too short. */
const LEAST_SHORT = 2

export function withRuledLabels(rows: readonly PieceRow[], { extents }: Columns, rules: readonly Rule[]): PieceRow[] {
  const between = rows.slice(1).map((row, i) => rules.filter((r) => r.at > middle(rows[i]!) && r.at < middle(row)))
  const last = middleOf(extents.at(-1)!)
  const lies = (list: readonly Rule[], x: number): boolean => list.some((r) => r.from < x && r.to > x)
  let done = [...rows]
  for (let c = 0; c + 1 < extents.length; c++) {
    const x = extents[c]!.x0 + (extents[c]!.longest - extents[c]!.x0) / 2
    const short = between.filter((list) => lies(list, last) && !lies(list, x)).length
    if (short < LEAST_SHORT || !between.every((list) => list.length > 0)) return done
    const starts = [0, ...between.flatMap((list, i) => (lies(list, x) ? [i + 1] : []))]
    for (const [k, from] of starts.entries()) done = grouped(done, c, from, starts[k + 1] ?? rows.length)
  }
  return done
}

const middle = (row: PieceRow): number => (row.y0 + row.y1) / 2
const middleOf = ({ x0, x1 }: { readonly x0: number; readonly x1: number }): number => (x0 + x1) / 2

/** The only text of the column in these rows, as a label over all of them. */
function grouped(rows: readonly PieceRow[], column: number, from: number, to: number): PieceRow[] {
  const own = rows.slice(from, to).flatMap((row) => row.pieces.filter((p) => p.from <= column && p.to >= column))
  if (to - from < 2 || own.length !== 1 || own.some((p) => p.from !== p.to || (p.rows ?? 1) > 1)) return [...rows]
  const label: RowPiece = { ...own[0]!, rows: to - from }
  return rows.map((row, r) => {
    if (r < from || r >= to) return row
    const others = row.pieces.filter((p) => p.from !== column)
    return { ...row, pieces: r === from ? [...others, label].sort((a, b) => a.from - b.from) : others }
  })
}
