// A table without a head under one with the same columns -> the head carried on to it. Pure.
// Budget books print the head once a page, over the first of several tables of one layout.
import type { Cell, Table } from '../../types.ts'

export function withCarriedHead(table: Table, head: Table): Table {
  if (beginsWithHead(table)) return table
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

/** 区分 | 1号 | 2号 over plain numbers: a head whose names hold digits is a head all the same. */
function beginsWithHead(table: Table): boolean {
  const inRow = (row: number) => table.cells.filter((c) => c.row === row && c.column > 0 && c.text.trim() !== '')
  const first = inRow(0)
  if (first.length < 2 || first.some((c) => !NAMES.test(c.text.normalize('NFKC')))) return false
  const body = Array.from({ length: table.rows - 1 }, (_, i) => inRow(i + 1)).filter((row) => row.length > 0)
  const plain = body.filter((row) => row.some((c) => PLAIN_NUMBER.test(c.text.normalize('NFKC'))))
  return plain.length * 2 > body.length
}
const NAMES = /[\p{L}]/u
const PLAIN_NUMBER = /^\s*[-△▲]?[\d,.]+\s*[%％]?\s*$/u
