// Header cells + rows -> the table: grid, cells, borders between them. Pure.
import type { Box, Cell, Page, Table } from '../../types.ts'
import { buildCells } from '../cells/build-cells.ts'
import { cellText } from '../cells/cell-text.ts'
import type { Grid, GridCell } from '../cells/grid.ts'
import type { Heads } from './heads.ts'
import type { Columns, Piece } from './pieces.ts'
import type { PieceRow } from './rows.ts'

type Placed = GridCell & { readonly piece?: Piece }

export type Built = Pick<Table, 'parts' | 'rows' | 'columns' | 'cells' | 'headerRows'>

export function buildTable(heads: Heads, rows: readonly PieceRow[], columns: Columns, page: Page): Built {
  const width = columns.extents.length
  const placed: Placed[] = [
    ...heads.cells.map((piece) => at(piece, piece.level, piece.levels)),
    ...rows.flatMap((row, i) => row.pieces.map((piece) => at(piece, heads.levels + i, piece.rows ?? 1))),
  ]
  const height = heads.levels + rows.length
  const whole = [...placed, ...blanks(placed, height, width)]
  const grid: Grid = { xs: bordersAcross(columns), ys: bordersDown(placed, rows, heads.levels), cells: whole }
  const box: Box = { x0: grid.xs[0]!, x1: grid.xs.at(-1)!, y0: grid.ys[0]!, y1: grid.ys.at(-1)! }
  const shell = buildCells(grid, { words: [], marks: page.marks, fills: page.fills }, page.number, heads.levels)
  return {
    parts: [{ page: page.number, box }],
    rows: height,
    columns: width,
    headerRows: heads.levels,
    cells: withText(shell, placed),
  }
}

const at = (piece: Piece, row: number, rowSpan: number): Placed => ({
  row,
  column: piece.from,
  rowSpan,
  columnSpan: piece.to - piece.from + 1,
  piece,
})

function withText(shell: readonly Cell[], placed: readonly Placed[]): Cell[] {
  const texts = new Map(placed.map((cell) => [`${cell.row} ${cell.column}`, cell.piece!.words]))
  return shell.map((cell) => {
    const words = texts.get(`${cell.row} ${cell.column}`)
    if (!words) return cell
    const { ordered, vertical, ...text } = cellText(words)
    return { ...cell, ...text, words: ordered, ...(vertical ? { vertical: true as const } : {}) }
  })
}

function blanks(placed: readonly Placed[], height: number, width: number): GridCell[] {
  const covered = new Set<number>()
  for (const cell of placed)
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) covered.add(r * width + c)
  return Array.from({ length: height * width }, (_, i) => i)
    .filter((i) => !covered.has(i))
    .map((i) => ({ row: Math.floor(i / width), column: i % width, rowSpan: 1, columnSpan: 1 }))
}

const bordersAcross = ({ rivers, extents }: Columns): number[] => [
  extents[0]!.x0,
  ...rivers.map((r) => (r.x0 + r.x1) / 2),
  extents.at(-1)!.x1,
]

/** Half way between the rows; the levels of a head share its height where its cells do not tell. */
function bordersDown(placed: readonly Placed[], rows: readonly PieceRow[], levels: number): number[] {
  const count = levels + rows.length
  const tops: number[] = []
  const bottoms: number[] = []
  for (let r = 0; r < count; r++) {
    const single = placed.filter((c) => c.row === r && c.rowSpan === 1).map((c) => c.piece!.box)
    const any =
      single.length > 0 ? single : placed.filter((c) => c.row <= r && r < c.row + c.rowSpan).map((c) => c.piece!.box)
    tops.push(Math.min(...any.map((b) => b.y0)))
    bottoms.push(Math.max(...any.map((b) => b.y1)))
  }
  const ys = [Math.min(...placed.map((c) => c.piece!.box.y0))]
  for (let r = 1; r < count; r++) ys.push(Math.max(ys[r - 1]! + 0.1, (bottoms[r - 1]! + tops[r]!) / 2))
  return [...ys, Math.max(ys.at(-1)! + 0.1, ...placed.map((c) => c.piece!.box.y1))]
}
