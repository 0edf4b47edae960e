// Have two tables the same columns (or the same rows)? Compared by their borders, upright, from the left (or the top). Pure.

import { uprightBox } from '../../geometry/turn.ts'
import type { Box, Cell, Page, Table } from '../../types.ts'

/** Points: borders of two pages differ by rounding only; aligned tables find theirs from the text. */
const SAME_RULED = 3
const SAME_ALIGNED = 14

export type Pages = ReadonlyMap<number, Page>

/** Left borders of the columns and the right end, measured from the left one, taken from cells on page `number`. */
export function columnBorders(table: Table, pages: Pages, number: number): number[] {
  return borders(table, pages, number, { count: table.columns, from: (c) => c.column, span: (c) => c.columnSpan }, 'x')
}

export function rowBorders(table: Table, pages: Pages, number: number): number[] {
  return borders(table, pages, number, { count: table.rows, from: (c) => c.row, span: (c) => c.rowSpan }, 'y')
}

type Lines = { readonly count: number; readonly from: (c: Cell) => number; readonly span: (c: Cell) => number }

function borders(table: Table, pages: Pages, number: number, lines: Lines, axis: 'x' | 'y'): number[] {
  const found: (number | undefined)[] = new Array(lines.count + 1).fill(undefined)
  for (const cell of table.cells) {
    if (cell.place.page !== number) continue
    const box = uprightCell(cell, table, pages)
    if (!box) continue
    found[lines.from(cell)] ??= axis === 'x' ? box.x0 : box.y0
    found[lines.from(cell) + lines.span(cell)] ??= axis === 'x' ? box.x1 : box.y1
  }
  const known = found.filter((b) => b !== undefined)
  return known.map((b) => b - known[0]!)
}

export function uprightCell(cell: Cell, table: Table, pages: Pages): Box | undefined {
  const page = pages.get(cell.place.page)
  return page ? uprightBox(cell.place.box, page, table.turn) : undefined
}

export function sameBorders(a: readonly number[], b: readonly number[], kind: Table['kind']): boolean {
  const slack = kind === 'ruled' ? SAME_RULED : SAME_ALIGNED
  return a.length === b.length && a.every((x, i) => Math.abs(x - b[i]!) <= slack)
}
