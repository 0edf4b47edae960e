// A cell left of a value: is it its label, its unit, a year that belongs to another value, or nothing of the row? Pure.
import { type Grid, type GridCell, unbracket } from './grid.ts'
import { isUnitLabel, isUnitRow } from './head-cells.ts'
import type { HeadFinder } from './heads-above.ts'
import { NO_FACT_HEAD, OFFICE_HEAD, ROLE_WORDS, YEAR_COLUMN } from './words.ts'

/** 人 | 目標 over 時間 | 目標 over (blank) | 実績: the nearest unit above, in the rows of one name. */
export function unitAbove(grid: Grid, column: number, row: number, first: number): GridCell | undefined {
  for (let r = row - 1; r >= first; r--) {
    const g = grid.at(r, column)
    if (g && g.kind !== 'blank') return g
  }
  return undefined
}

/** 75歳以上 (1,000円) reads like a number, and is a label where the column's other cells are labels. */
export function isNamingValue(grid: Grid, above: HeadFinder, g: GridCell, row: number): boolean {
  const { column } = g.cell
  if (
    /^[\s0-9,.%-]+$/.test(g.text) ||
    ROLE_WORDS.some(([word]) => word.test(g.text)) ||
    isValueColumn(above, row, column)
  )
    return false
  const { top } = above(row, column)
  for (let r = top + 1; r < grid.rows; r++) {
    const other = grid.at(r, column)
    const labels = other?.kind === 'text' && grid.row(r).some((x) => x.kind === 'value' && x.cell.column > column)
    if (labels && above(r, column).top === top) return true
  }
  return false
}

/** Do other rows of this block have a label in the blank's column? */
export function isLabelColumn(grid: Grid, above: HeadFinder, blank: GridCell): boolean {
  const { row, column } = blank.cell
  const top = above(row, column).top
  const label = (r: number): boolean | undefined => {
    const g = grid.at(r, column)
    if (!g || g.kind === 'blank') return g ? undefined : false
    return g.kind === 'text' && grid.row(r).some((x) => x.kind === 'value')
  }
  for (let r = row - 1; r > top && r >= 0; r--) if (label(r) !== undefined) return label(r)!
  for (let r = row + 1; r < grid.rows; r++) if (label(r) !== undefined) return label(r)!
  return false
}

/** 基準値 | 基準年度 | 目標値 | 目標年度: the year belongs to a value beside it (read-value.ts), not to the row. */
export const isYearOfValue = (grid: Grid, above: HeadFinder, row: number, column: number): boolean => {
  const head = headText(above, row, column)
  // 計画期間: 令和3年度～令和5年度 says how long the project runs, not when an amount was spent.
  if (/期間$/u.test(unbracket(head))) return true
  if (!YEAR_COLUMN.test(unbracket(head))) return false
  return grid.at(row, column - 1)?.kind === 'value' || !/^(?:調査)?年[度次]?等?$/.test(unbracket(head))
}

/** KPI 1, 指標②: the name stands beside it. */
const ORDER_LABEL = /^(?:KPI|(?:成果|活動|評価|目標)?指標|No\.?)[(（]?(?:[0-9]{1,2}|[①-⑳])[)）]?$/iu
/** ↑, ↗, ◎: the way an indicator should go, a mark. */
const SIGNS = /^[\p{S}\p{P}]+$/u

/** a, (B), D-I: the sign of a row that a sum speaks of, or the sum. */
const LETTER = /^[(（]?[A-Za-z](?:[-－−+＋/／×÷][A-Za-z])*[)）]?$/u

/** Remarks, signs and numbers of order name nothing. */
export function isNoLabel(above: HeadFinder, row: number, { cell, text }: GridCell): boolean {
  const bare = text.replace(/\s+/gu, '')
  if (ORDER_LABEL.test(bare) || SIGNS.test(bare) || LETTER.test(bare)) return true
  // 65～74歳 below 年齢 at the left end says who is counted.
  if (cell.column === 0 && /^(?:年齢|学年)/u.test(headText(above, row, 0))) return false
  // 合計 over No., 事業名 and 担当課 stands under all of them.
  for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
    const head = headText(above, row, c)
    if (!NO_FACT_HEAD.test(head) && !OFFICE_HEAD.test(head)) return false
  }
  return true
}

export const headText = (above: HeadFinder, row: number, column: number): string =>
  above(row, column).heads.at(-1)?.text.replace(/\s+/gu, '') ?? ''

/** 千円 right behind a number is that number's unit. */
export function belongsToLeft(grid: Grid, unit: GridCell, row: number): boolean {
  return grid.at(row, unit.cell.column - 1)?.kind === 'value'
}

/** 単位 at the head of a column; in a card (単位 | 人) and in a row of units it is the label of its row. */
export function isUnitColumn(grid: Grid, above: HeadFinder, row: number, column: number): boolean {
  const head = above(row, column).heads.at(-1)
  if (!head || !isUnitLabel(head) || isUnitRow(grid, head.cell.row)) return false
  return grid.row(head.cell.row).filter((g) => g.kind !== 'blank').length > 2
}

export function isValueColumn(above: HeadFinder, row: number, column: number): boolean {
  const found = above(row, column)
  return found.strong && found.heads.at(-1)?.kind !== 'label-head' && found.heads.some((h) => h.kind === 'head')
}

/** A merged label that comes as one filled cell and blanks below it: an outer label column goes on until the next label. */
export function fillDown(grid: Grid, above: HeadFinder, blank: GridCell, names: GridCell[], heads: GridCell[]): void {
  const column = blank.cell.column
  const top = above(blank.cell.row, column).top
  for (let r = blank.cell.row - 1; r > top && r >= 0; r--) {
    const g = grid.at(r, column)!
    if (g.kind === 'blank') continue
    // 確保方策 | 保育所 over (blank) | 幼稚園: a group whose name says the role.
    if (g.kind === 'head' && g.head.role && grid.at(r, column + g.cell.columnSpan)?.kind === 'text') heads.unshift(g)
    if (g.kind !== 'text' || names.includes(g) || g.cell.columnSpan > blank.cell.columnSpan) return
    names.unshift(g)
    return
  }
}

/** 活動 | 実績値 | 成果 | 実績値 under 令和5年度の指標名: nothing but words stand below such a head, whatever year its group says. */
export function isWordColumn(grid: Grid, above: HeadFinder, row: number, column: number): boolean {
  const { heads, top } = above(row, column)
  if (heads.at(-1)?.kind !== 'text') return false
  for (let r = heads.at(-1)!.cell.row + heads.at(-1)!.cell.rowSpan; r < grid.rows; r++) {
    const g = grid.at(r, column)
    if (g && above(r, column).top === top && g.kind !== 'text' && g.kind !== 'blank') return false
  }
  return true
}
