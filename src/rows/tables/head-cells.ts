// Which cells of a grid are heads, bands over the whole width, or labels of their row. Pure.
import { type Grid, type GridCell, unbracket } from './grid.ts'
import { FUNDING, YEAR_COLUMN } from './words.ts'

/** A head is a short text; longer ones are contents of the cell above. */
const LONGEST_HEAD = 40

/** 事業概要 | a paragraph: rows of a form part the blocks above and below, also where the paragraph's cell is narrow. */
export function isFormRow(grid: Grid, row: number, column: number): boolean {
  const cells = grid.row(row)
  if (cells.some((x) => x.kind === 'value' || x.kind === 'status')) return false
  return cells.some(
    (x) => x.kind === 'text' && x.text.length > LONGEST_HEAD && x.cell.column > 0 && x.cell.column <= column,
  )
}

/** 分類 | 意識・行動 over all columns, between rows of values that go on in the same columns: it parts no heads from them. */
export function isFieldRow(grid: Grid, g: GridCell, own: GridCell): boolean {
  const { row, column, columnSpan } = g.cell
  if (g.kind !== 'text' || column === 0 || column + columnSpan < grid.columns || columnSpan <= own.cell.columnSpan)
    return false
  if (grid.row(row).some((x) => x !== g && x.kind !== 'text' && x.kind !== 'blank' && x.kind !== 'label-head'))
    return false
  const before = grid.at(row - 1, own.cell.column)
  return (
    (before?.kind === 'value' || before?.kind === 'status' || before?.kind === own.kind) &&
    before.cell.column === own.cell.column &&
    before.cell.columnSpan === own.cell.columnSpan
  )
}

/** A text over the whole width, alone in its row: the name of what follows. */
export function isBand(grid: Grid, g: GridCell): boolean {
  if (g.kind !== 'text' && (g.kind !== 'head' || g.cell.column > 0)) return false
  const row = grid.row(g.cell.row)
  if (row.some((x) => x !== g && x.kind !== 'blank' && x.kind !== 'unit')) return false
  return grid.columns > 1 && g.cell.column <= 1 && g.text.length <= LONGEST_HEAD * 2 && !isRemark(grid, g)
}

/** A sentence below the name that it explains, or 積算方法：... below its indicator; alone in its row. */
export const isRemark = (grid: Grid, g: GridCell): boolean =>
  (EXPLAINS.test(g.text) || (g.cell.column > 0 && g.text.endsWith('。'))) &&
  grid.row(g.cell.row).every((x) => x === g || x.kind === 'blank' || x.cell.rowSpan > 1)
const EXPLAINS = /^[(（※]?[^:：。]{0,8}(?:説明|定義|算式|方法|考え方|備考|出典|根拠|理由)[^:：。]{0,4}[:：]./u

/** 取組の工程 | 検討 | 運用 under R4 | R5 | R6: a bar that lies under several years is no head of what stands below it. */
export const isSchedule = (grid: Grid, row: number): boolean => {
  const years = yearsAbove(grid, row)
  return grid
    .row(row)
    .some(
      ({ kind, cell: c }) =>
        kind === 'text' &&
        years.filter(({ cell: y }) => y.column >= c.column && y.column < c.column + c.columnSpan).length > 1,
    )
}

/** The heads of the nearest row of years, with nothing but texts between. */
function yearsAbove(grid: Grid, row: number): readonly GridCell[] {
  for (let r = row - 1; r >= 0; r--) {
    const cells = grid.row(r)
    if (cells.some((g) => g.kind === 'value' || g.kind === 'status')) return []
    const years = cells.filter((g) => g.kind === 'head' && g.head.years)
    if (years.length > 1) return years
  }
  return []
}

export function isHeadCell(grid: Grid, g: GridCell): boolean {
  if (isFieldOnly(grid, g.cell.row)) return false
  if (g.kind === 'head' || g.kind === 'label-head') return !isRowLabel(grid, g) && !isYearEntry(grid, g)
  if (g.kind === 'unit') return inHeaderRow(grid, g)
  if (g.kind !== 'text' || g.text.length > LONGEST_HEAD || /。$/u.test(g.text)) return false
  return inHeaderRow(grid, g) || (FUNDING.test(g.text.replace(/\s+/gu, '')) && !isRowLabel(grid, g))
}

/** 目標 / 実績 to the left of numbers are labels of their rows, never heads of what stands below them. */
export function isRowLabel(grid: Grid, g: GridCell): boolean {
  for (let r = g.cell.row; r < g.cell.row + g.cell.rowSpan; r++) {
    const next = grid.row(r).find((x) => x.cell.column > g.cell.column && !BETWEEN.test(x.kind))
    if (next && (next.kind === 'value' || next.kind === 'status')) return true
  }
  return false
}

/** 数値 | 年度 over 40.0% | R9: the year of the number left of it, one in each row, also where nothing stands behind it. */
export function isYearEntry(grid: Grid, g: GridCell): boolean {
  if (!isYearAlone(g) || grid.at(g.cell.row, g.cell.column - 1)?.kind !== 'value') return false
  for (let r = g.cell.row - 1; r >= 0; r--) {
    const above = grid.at(r, g.cell.column)!
    if (above.kind !== 'blank' && above.kind !== 'status' && !isYearAlone(above))
      return YEAR_COLUMN.test(unbracket(above.text.replace(/\s+/gu, '')))
  }
  return false
}
const isYearAlone = (g: GridCell): boolean =>
  g.kind === 'head' && g.head.years !== undefined && g.head.role === undefined

/** 個別施策 | 産業の振興 over KPI | 実施回数 over 担当課 | 産業課: rows of a label and its text, side by side on the left, head no columns.
 * Converted text prints the boxes over a table so; the widest tables have at least four columns behind them. */
export function isFieldOnly(grid: Grid, row: number): boolean {
  const only = (r: number) => {
    const filled = grid.row(r).filter((x) => x.kind !== 'blank')
    return filled.length === 2 && filled.every((x, i) => x.cell.column === i && /^(?:text|label-head)$/.test(x.kind))
  }
  if (grid.table.kind !== 'given' || grid.columns < LEAST_WIDE || row < 0 || !only(row)) return false
  return (row > 0 && only(row - 1)) || (row + 1 < grid.rows && only(row + 1))
}
const LEAST_WIDE = 6

/** A row of heads: no values in it, and the table finder, the first row, or a strong head says so. */
export function inHeaderRow(grid: Grid, g: GridCell): boolean {
  const row = grid.row(g.cell.row)
  if (row.some((x) => x.kind === 'value' || x.kind === 'status')) return false
  if (g.cell.row < grid.table.headerRows || (g.cell.header && row.length > 2)) return true
  const named = row.filter((x) => x.kind !== 'blank')
  if (named.length < 2) return false
  if (row.some((x) => x.kind === 'head' && !isRowLabel(grid, x)) && named.every((x) => x.text.length <= LONGEST_HEAD))
    return true
  if (!named.every((x) => x.text.length <= LONGEST_HEAD)) return false
  const corner = row[0]!.kind === 'blank' || row[0]!.kind === 'label-head'
  if (beginsBlock(grid, g.cell.row)) return named.length >= (corner ? 2 : 3)
  return row[0]!.kind === 'blank' && isSecondRow(grid, g.cell.row)
}

/** (blank) | 3～5歳 | 教育希望 | 保育 under 区分 | 1号 | 2号: the first full row's heads in parts. */
const isSecondRow = (grid: Grid, row: number): boolean => {
  const upper = grid.row(row - 1)
  return (
    beginsBlock(grid, row - 1) &&
    upper[0]?.kind === 'label-head' &&
    upper.slice(1).every((x) => x.kind === 'text' || x.kind === 'blank' || x.kind === 'head')
  )
}

/** The first row of more than one cell, in the table or, headed 区分, below a band that parts it (◆令和9年度). */
const beginsBlock = (grid: Grid, row: number): boolean =>
  firstFullRow(grid) === row ||
  (grid.row(row)[0]?.kind === 'label-head' && row > 0 && grid.row(row - 1).some((x) => isBand(grid, x)))

function firstFullRow(grid: Grid): number {
  for (let r = 0; r < grid.rows; r++) if (grid.row(r).filter((x) => x.kind !== 'blank').length > 1) return r
  return 0
}

/** A unit, a gap, or a name under a group that says the role: 確保方策 | 保育所 | 120. */
const BETWEEN = /^(?:unit|blank|text)$/

export const isUnitLabel = (g: GridCell): boolean => /^[(（]?単位[)）]?$/.test(g.text.replace(/\s+/gu, ''))

/** (blank) | 千円 | ％ | 千円 | ％ below the heads, whether the table finder counts it to them or not. */
export function isBareUnitRow(grid: Grid, row: number): boolean {
  const units = grid.row(row).filter((g) => g.kind !== 'blank')
  return row > 0 && units.length > 1 && units.every((g) => g.kind === 'unit' && !inHeaderRow(grid, g))
}

/** 単位 | 千件 | % | 人: indicators stand side by side, each with its unit under its name. */
export function isUnitRow(grid: Grid, row: number): boolean {
  const [label, ...others] = grid.row(row).filter((g) => g.kind !== 'blank')
  return label !== undefined && isUnitLabel(label) && others.length > 1 && others.every((g) => g.kind === 'unit')
}
