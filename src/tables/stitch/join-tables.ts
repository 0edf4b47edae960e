// Two tables, the second going on where the first ends -> one. Pure.
import type { Cell, Table } from '../../types.ts'
import { joinLines } from '../cells/join.ts'
import { cellsAt, isCutRow, isSplitLabel } from './cut-row.ts'

/** `skip`: rows of `next` that repeat the head. */
export function joinBelow(table: Table, next: Table, skip: number): Table {
  const above = cellsAt(table, table.rows - 1)
  const below = cellsAt(next, skip)
  const cut = isCutRow(above, below)
  const partner = new Map<Cell, Cell>()
  for (const [column, b] of below.entries()) {
    const a = above[column]
    if (!a || b.column !== column || a.column !== column || a.columnSpan !== b.columnSpan) continue
    if (cut ? isLastOf(a, table) : isSplitLabel(a, b, table, next)) partner.set(a, b)
  }
  const lost = cut && everyRowEnds(below, partner) ? 1 : 0
  const shift = table.rows - skip - lost
  const joined = new Set(partner.values())
  const rest = next.cells
    .flatMap((c) => (joined.has(c) ? [] : belowHead(c, skip)))
    .map((c): Cell => ({ ...c, row: c.row + shift, header: false }))
  return {
    ...table,
    rows: table.rows + next.rows - skip - lost,
    cells: [...table.cells.map((c) => joinedCell(c, partner.get(c), lost)), ...rest].sort(byPlace),
    parts: [...table.parts, ...next.parts],
    notes: [...table.notes, ...next.notes.filter((n) => !table.notes.includes(n))],
    confidence: Math.min(table.confidence, next.confidence),
    reasons: [...table.reasons, { id: skip > 0 ? 'continued-with-head' : 'continued', weight: 0, detail: next.id }],
  }
}

/** 活動指標 beside the head and the row below it: what reaches out of a repeated head stays with its rows. */
const belowHead = (cell: Cell, skip: number): readonly Cell[] => {
  if (cell.row >= skip) return [cell]
  const rowSpan = cell.row + cell.rowSpan - skip
  return rowSpan > 0 ? [{ ...cell, row: skip, rowSpan }] : []
}

const byPlace = (a: Cell, b: Cell): number => a.row - b.row || a.column - b.column

const isLastOf = (cell: Cell, table: Table): boolean => cell.row + cell.rowSpan === table.rows

/** The cut row vanishes only when each cell of it found its upper part. */
const everyRowEnds = (below: readonly Cell[], partner: ReadonlyMap<Cell, Cell>): boolean => {
  const joined = new Set(partner.values())
  return below.every((b) => joined.has(b))
}

function joinedCell(cell: Cell, other: Cell | undefined, lost: number): Cell {
  if (!other) return cell
  const lines = [...cell.lines, ...other.lines]
  return {
    ...cell,
    rowSpan: cell.rowSpan + other.rowSpan - lost,
    text: joinLines(lines),
    printed: cell.printed + other.printed,
    lines,
    words: [...cell.words, ...other.words],
    more: [...(cell.more ?? []), other.place, ...(other.more ?? [])],
    marks: [...cell.marks, ...other.marks],
    notes: [...cell.notes, ...other.notes],
  }
}

/** The right half of a table that runs over two facing pages. */
export function joinBeside(table: Table, next: Table): Table {
  const rest = next.cells.map((c): Cell => ({ ...c, column: c.column + table.columns }))
  return {
    ...table,
    columns: table.columns + next.columns,
    cells: [...table.cells, ...rest].sort(byPlace),
    headerRows: Math.max(table.headerRows, next.headerRows),
    parts: [...table.parts, ...next.parts],
    notes: [...table.notes, ...next.notes],
    confidence: Math.min(table.confidence, next.confidence),
    reasons: [...table.reasons, { id: 'facing-pages', weight: 0, detail: next.id }],
  }
}
