// The lines of one table -> its columns, head, rows, and what speaks for it. Pure.
import type { Page, Table } from '../../types.ts'
import { buildTable } from './build.ts'
import { findRivers } from './columns.ts'
import { headLines, headsOf } from './heads.ts'
import { judge } from './judge.ts'
import type { Line } from './lines.ts'
import { type Columns, columnsOf, piecesOf } from './pieces.ts'
import { type PieceLine, rowsOf } from './rows.ts'
import type { Rule } from './rules.ts'
import { isCaption } from './tokens.ts'

export type Setting = {
  readonly page: Page
  readonly rules: readonly Rule[]
  /** The page's usual blank, in ems. */
  readonly blank: number
  /** Where vertical rules part columns. */
  readonly walls?: readonly number[]
}

/** Ems between a line of a heading and the line below it. */
const TIGHT_EMS = 0.9

/** `bounded`: something says where the table begins and ends, so that no line is left out. */
export function structure(lines: readonly Line[], bounded: boolean, setting: Setting): Table | undefined {
  const rivers = findRivers(lines, setting.blank, setting.walls)
  if (rivers.length === 0) return undefined
  const whole = pieceLines(lines, columnsOf(rivers, lines, setting.blank))
  const [from, to] = bounded ? [0, lines.length] : trimmed(whole)
  if (to - from < 2) return undefined
  const kept = lines.slice(from, to)
  const columns = columnsOf(rivers, kept, setting.blank)
  const shown = pieceLines(kept, columns)
  const rules = near(setting.rules, kept)
  const end = headLines(shown, columns, rules)
  const heads = headsOf(shown.slice(0, end), columns, rules)
  const body = rowsOf(shown.slice(end), columns, rules)
  if (heads.levels + body.length < 2) return undefined
  const leaders = kept.filter((line) => line.leader).length / kept.length
  const verdict = judge({ body, columns: rivers.length + 1, headLevels: heads.levels, ruled: bounded, leaders })
  return { id: '', kind: 'aligned', turn: 0, notes: [], ...buildTable(heads, body, columns, setting.page), ...verdict }
}

const pieceLines = (lines: readonly Line[], columns: Columns): PieceLine[] =>
  lines.map((line) => ({ pieces: piecesOf(line, columns), y0: line.box.y0, y1: line.box.y1, size: line.size }))

function near(rules: readonly Rule[], lines: readonly Line[]): Rule[] {
  const [x0, x1] = [Math.min(...lines.map((l) => l.box.x0)), Math.max(...lines.map((l) => l.box.x1))]
  const [y0, y1] = [lines[0]!.box.y0 - 2, lines.at(-1)!.box.y1 + 2]
  return rules.filter((r) => r.at > y0 && r.at < y1 && r.from < x1 && r.to > x0)
}

/** Without what stands above the first and below the last line of several columns, but for wrapped headings. */
function trimmed(lines: readonly PieceLine[]): [number, number] {
  const isRow = (line: PieceLine): boolean => line.pieces.length > 1
  let from = lines.findIndex(isRow)
  if (from < 0) return [0, 0]
  while (from > 0 && isHeading(lines[from - 1]!, lines[from]!)) from--
  return [from, lines.findLastIndex(isRow) + 1]
}

function isHeading(line: PieceLine, below: PieceLine): boolean {
  if (below.y0 - line.y1 > line.size * TIGHT_EMS || Math.abs(line.size - below.size) > line.size * 0.2) return false
  return line.pieces.every((p) => p.from > 0 && !isCaption(p.words.map((w) => w.text).join(' ')))
}
