// A table without a head under one with the same columns -> the head carried on to it. Pure.
// Budget books print the head once a page, over the first of several tables of one layout.
import type { Cell, Table } from '../../types.ts'

export function withCarriedHead(table: Table, head: Table): Table {
  const heads = head.cells.filter((c) => c.row < head.headerRows)
  if (heads.some((c) => c.row + c.rowSpan > head.headerRows)) return table
  const body = table.cells.map((c): Cell => ({ ...c, row: c.row + head.headerRows }))
  return {
    ...table,
    rows: table.rows + head.headerRows,
    headerRows: head.headerRows,
    cells: [...heads, ...body],
    reasons: [...table.reasons, { id: 'carried-head', weight: 0, detail: head.id }],
  }
}
