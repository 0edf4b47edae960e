// Tables drawn side by side -> one, where the right one has values but no labels and its rows go on with the left one's. Pure.
// 区分 | R4 with labels ➡ R5 without: before and after a change, drawn as two boxes.
import { union } from '../geometry/box.ts'
import { findYears } from '../notation/years.ts'
import type { Cell, Table } from '../types.ts'

/** Points between the rules of one row in both tables. */
const SAME_ROW = 3
/** Points between the two tables: room for an arrow. */
const NEAR = 90

const rowTops = (table: Table): readonly number[] =>
  Array.from({ length: table.rows }, (_, row) =>
    Math.min(...table.cells.filter((c) => c.row === row).map((c) => c.place.box.y0)),
  )

const isName = (cell: Cell): boolean => cell.text.length > 2 && !/\d/u.test(cell.text)

/** Years over values, and no column of names. */
const isBare = (table: Table): boolean => {
  const heads = table.cells.filter((c) => c.row === 0)
  const body = table.cells.filter((c) => c.row > 0)
  return (
    table.rows > 1 &&
    heads.every((c) => findYears(c.text, undefined, { header: true }).length > 0) &&
    body.some((c) => /\d/u.test(c.text)) &&
    !body.some(isName)
  )
}

const goesWith = (left: Table, right: Table): boolean => {
  const [a, b] = [left.parts[0], right.parts[0]]
  if (!a || !b || left.parts.length + right.parts.length > 2 || a.page !== b.page || left.rows !== right.rows)
    return false
  const gap = b.box.x0 - a.box.x1
  if (gap < -SAME_ROW || gap > NEAR || Math.abs(a.box.y0 - b.box.y0) > SAME_ROW) return false
  const tops = rowTops(right)
  return rowTops(left).every((y, row) => Math.abs(y - tops[row]!) <= SAME_ROW)
}

const join = (left: Table, right: Table): Table => ({
  ...left,
  parts: [{ page: left.parts[0]!.page, box: union([left.parts[0]!.box, right.parts[0]!.box]) }],
  columns: left.columns + right.columns,
  headerRows: Math.max(1, left.headerRows),
  cells: [...left.cells, ...right.cells.map((c) => ({ ...c, column: c.column + left.columns }))].sort(
    (x, y) => x.row - y.row || x.column - y.column,
  ),
})

export const joinBeside = (tables: readonly Table[]): readonly Table[] => {
  const bare = tables.filter(isBare)
  if (bare.length === 0) return tables
  const partner = new Map<Table, Table>()
  for (const right of bare) {
    const left = tables.find((t) => t !== right && !bare.includes(t) && !partner.has(t) && goesWith(t, right))
    if (left) partner.set(left, right)
  }
  const joined = new Set(partner.values())
  return tables.flatMap((t) => {
    const right = partner.get(t)
    return joined.has(t) ? [] : [right ? join(t, right) : t]
  })
}
