// Tables of a budget book -> rows whose columns form a sum, and those in which it holds: 比較 = 本年度 - 前年度,
// 計 = 補正前の額 + 補正額. A number in the wrong row or column breaks the sum: the share measures the placing of cells.
import type { Cell, Table } from '../../../src/types.ts'
import { bare } from './shared.ts'

export type Sums = { readonly rows: number; readonly hold: number; readonly broken: readonly string[] }

/** whole = part + other, told by their column heads. */
const RELATIONS = [
  { whole: /^本年度(予算額)?$/, part: /^前年度(予算額)?$/, other: /^比較(増減)?$/ },
  { whole: /^計$/, part: /^補正前の?額$/, other: /^補正額$/ },
]

export function columnSums(tables: readonly Table[]): Sums {
  const checked = tables.flatMap((table) => RELATIONS.flatMap((relation) => tableRows(table, relation)))
  const broken = checked.filter((r) => r.part + r.other !== r.whole)
  return {
    rows: checked.length,
    hold: checked.length - broken.length,
    broken: broken.map((r) => `${r.where}: ${r.part} + ${r.other} <> ${r.whole}`),
  }
}

type Sum = { readonly where: string; readonly whole: number; readonly part: number; readonly other: number }

function tableRows(table: Table, relation: (typeof RELATIONS)[number]): Sum[] {
  const heads = table.cells.filter((c) => c.row < table.headerRows)
  const columnOf = (test: RegExp): number[] => [
    ...new Set(heads.filter((c) => c.columnSpan === 1 && test.test(bare(c.text))).map((c) => c.column)),
  ]
  const columns = [relation.whole, relation.part, relation.other].map(columnOf)
  if (columns.some((c) => c.length !== 1)) return []
  return rowsOf(table).flatMap((row, i) => {
    const [whole, part, other] = columns.map(([c]) => numberIn(row.get(c!)))
    if (whole === undefined || part === undefined || other === undefined) return []
    return [{ where: `${table.id} row ${i}`, whole, part, other }]
  })
}

/** Cells by column, each in the row it begins in. */
const rowsOf = (table: Table): Map<number, Cell>[] => {
  const rows = Array.from({ length: table.rows }, () => new Map<number, Cell>())
  for (const cell of table.cells) if (cell.row >= table.headerRows) rows[cell.row]!.set(cell.column, cell)
  return rows
}

function numberIn(cell: Cell | undefined): number | undefined {
  const text = cell ? bare(cell.text) : ''
  return /^[△▲-]?\d{1,3}(,?\d{3})*$/.test(text) ? Number(text.replace(/,/g, '').replace(/^[△▲-]/, '-')) : undefined
}
