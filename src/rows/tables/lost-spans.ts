// Converted text loses merged cells: the heads of a slid or blank place are told by order and neighbours. Pure.
import type { Grid, GridCell } from './grid.ts'
import { isFieldOnly, isRowLabel } from './head-cells.ts'
import { NO_FACT_HEAD } from './words.ts'

/** Where a source lost its spans, heads and values slide apart: the third value then lies under the third head. */
export function slidHead(grid: Grid, headRow: number, row: number, own: GridCell): GridCell | undefined {
  if (grid.table.kind !== 'given' || (own.kind !== 'value' && own.kind !== 'status')) return undefined
  const heads = grid.row(headRow).filter((g) => g.kind === 'head' && !isRowLabel(grid, g))
  // A number under No. is no value that could have slid under another head.
  const isOrder = (g: GridCell) => NO_FACT_HEAD.test(grid.at(headRow, g.cell.column)?.text.replace(/\s+/gu, '') ?? '')
  const values = grid.row(row).filter((g) => (g.kind === 'value' || g.kind === 'status') && !isOrder(g))
  if (heads.length < 2 || heads.length !== values.length) return undefined
  // 事業計画 | R7 | R8 | 計 over 事業費 | 1 | 2 | 3: where a text stands over each value, nothing slid, though 計 be no head.
  if (values.every((v) => grid.at(headRow, v.cell.column)?.kind !== 'blank')) return undefined
  const at = grid.at(headRow, own.cell.column)
  return at?.kind === 'blank' || at?.kind === 'head' ? heads[values.indexOf(own)] : undefined
}

/** R2 | (blank) over 予算 | 決算: where a source lost its spans, a blank over a head belongs to the head left of it. */
export function groupHead(grid: Grid, row: number, column: number, lower: GridCell): GridCell {
  const own = grid.at(row, column)!
  if (own.kind !== 'blank' || isFieldOnly(grid, row)) return own
  if (lower.kind !== 'head')
    return repeatedGroup(grid, row, column, lower) ?? spreadGroup(grid, row, column, lower) ?? own
  for (let c = column - 1; c >= 0; c--) {
    const left = grid.at(row, c)!
    const below = grid.at(lower.cell.row, c)
    if (left.kind !== 'blank')
      return left.kind === 'head' && below?.kind === 'head' && below.text !== lower.text
        ? left
        : (spreadGroup(grid, row, column, lower) ?? own)
  }
  return own
}

/** R4 | (blank) | R5 | (blank) over 定員 | 児童数 | 定員 | 児童数: heads that come again under the next year are groups. */
function repeatedGroup(grid: Grid, row: number, column: number, lower: GridCell): GridCell | undefined {
  const years = Array.from({ length: grid.columns }, (_, c) => c).filter((c) => {
    const g = grid.at(row, c)
    return g?.kind === 'head' && g.head.years !== undefined && g.cell.columnSpan === 1
  })
  const start = years.findLast((c) => c < column)
  const [first, second] = years
  if (start === undefined || first === undefined || second === undefined) return undefined
  const width = second - first
  const under = (c: number): string => grid.at(lower.cell.row, c)?.text ?? ''
  const cycle = Array.from({ length: width }, (_, i) => under(first + i))
  const comesAgain = years.every((c) => cycle.every((text, i) => text !== '' && under(c + i) === text))
  return width > 1 && column - start < width && comesAgain ? grid.at(row, start) : undefined
}

/** 児童数 | (blank) | (blank) | 教員数 over 男 | 女 | 計 | (blank): a name with parts below it goes on until the next name. */
function spreadGroup(grid: Grid, row: number, column: number, lower: GridCell): GridCell | undefined {
  const isPart = (g: GridCell | undefined): g is GridCell => /^(?:text|head|label-head)$/.test(g?.kind ?? '')
  if (grid.table.kind !== 'given' || !isPart(lower)) return undefined
  for (let c = column - 1; c >= 0; c--) {
    const left = grid.at(row, c)!
    const below = grid.at(lower.cell.row, c)
    if (!isPart(below) || below.text === lower.text) return undefined
    if (left.kind !== 'blank')
      return (left.kind === 'text' || left.kind === 'head') && below !== left ? left : undefined
  }
  return undefined
}
