// For a value of a grid: the labels to its left in its own block, outermost first. Pure.
import { type Grid, type GridCell, unbracket } from './grid.ts'
import { isUnitLabel, isUnitRow } from './head-cells.ts'
import type { HeadFinder } from './heads-above.ts'
import { EXPLAINING_HEAD, NO_FACT_HEAD, OFFICE_HEAD, PROJECT_HEAD, ROLE_WORDS, YEAR_COLUMN } from './words.ts'

export type Labels = {
  /** Names, outermost first. */
  readonly names: readonly GridCell[]
  /** 目標, R4, 予算 as row labels, outermost first. */
  readonly heads: readonly GridCell[]
  /** 千円 or 人 in a cell of its own. */
  readonly units: readonly GridCell[]
  /** Role words further left, behind other values: 決算 | 177 | 千円 | … | 177. */
  readonly distant: readonly GridCell[]
  /** The label cell next to the values is blank. */
  readonly unnamed: boolean
  /** The column of the innermost name, -1 without one. */
  readonly column: number
}

/** Sentences are no labels. */
const LONGEST_LABEL = 100
const LONGEST_PLAIN_LABEL = 40
const isSentence = (text: string): boolean =>
  text.length > LONGEST_LABEL || (text.length > LONGEST_PLAIN_LABEL && /[、。]/.test(text))

export function labelsLeft(grid: Grid, above: HeadFinder, row: number, column: number): Labels {
  const names: GridCell[] = []
  const heads: GridCell[] = []
  const units: GridCell[] = []
  const distant: GridCell[] = []
  const doubtful: GridCell[] = []
  let unnamed = false
  let over = false
  let unitGap = -1
  for (let c = column - 1; c >= 0; c--) {
    const g = grid.at(row, c)!
    c = g.cell.column
    if (over) {
      if (g.kind === 'head') distant.unshift(g)
      else if (g.kind === 'text' && !isSentence(g.text) && PROJECT_HEAD.test(headText(above, row, c))) names.unshift(g)
      continue
    }
    const found = names.length > 0 || heads.length > 0
    if (g.kind === 'value' || g.kind === 'status') {
      // 指標名 | 策定時 merged over the rows of 目標 and 実績: the indicator's name stands before both.
      const merged = names.length === 0 && g.cell.rowSpan > Math.max(1, ...heads.map((h) => h.cell.rowSpan))
      if (found && !merged && isValueColumn(above, row, c)) over = true
      else if (names.length === 0 && g.kind === 'value' && isNamingValue(grid, above, g, row)) names.unshift(g)
    } else if (g.kind === 'blank') {
      const valueColumn = isValueColumn(above, row, c)
      if (names.length === 0 && isUnitColumn(grid, above, row, c)) unitGap = c
      if (names.length > 0 && valueColumn) over = true
      else if (found && !valueColumn) fillDown(grid, above, g, names, heads)
      else if (!valueColumn && isLabelColumn(grid, above, g)) unnamed = true
    } else if (g.kind === 'unit') {
      const paid = OFFICE_HEAD.test(headText(above, row, c))
      if (names.length === 0 && !paid && !belongsToLeft(grid, g, row)) units.unshift(g)
    } else if (isUnitColumn(grid, above, row, c)) {
      units.unshift(g)
    } else if (g.kind === 'head') {
      if (!isYearOfValue(grid, above, row, c)) heads.unshift(g)
    } else if (names.length > 0 && isValueColumn(above, row, c)) over = true
    else if (
      (!found && isValueColumn(above, row, c)) ||
      (names.length === 0 && EXPLAINING_HEAD.test(headText(above, row, c)))
    )
      doubtful.unshift(g)
    else if (!isSentence(g.text) && !isNoLabel(above, row, g)) names.unshift(g)
  }
  // 利用者数 | 人 | 目標 over (blank) | (blank) | 実績: what is carried down brings its unit.
  const carried = names.at(-1)
  const unit = unitGap >= 0 && carried ? unitAbove(grid, unitGap, row, carried.cell.row) : undefined
  if (unit && units.length === 0) units.push(unit)
  // 世帯 | 20,000: a counter that stands alone before the numbers is what is counted.
  const counter = names.length === 0 && doubtful.length === 0 && !unnamed ? units[0] : undefined
  if (counter && units.length === 1 && heads.length === 0) names.push(counter)
  // 会議 | 回 | 10: the outer of two is a name that is a counter elsewhere.
  if (counter && units.length > 1) names.push(...units.splice(0, 1))
  // 事業名 | 事業の内容 | 区分: what explains a name is no name beside it.
  const plain = names.filter((g) => !EXPLAINING_HEAD.test(headText(above, row, g.cell.column)) && !/。$/u.test(g.text))
  if (plain.length > 0 && plain.length < names.length) names.splice(0, names.length, ...plain)
  if (names.length === 0 && !unnamed) names.push(...doubtful.filter((g) => !isSentence(g.text)).slice(0, 1))
  return { names, heads, units, distant, unnamed, column: names.at(-1)?.cell.column ?? -1 }
}

/** 人 | 目標 over 時間 | 目標 over (blank) | 実績: the nearest unit above, in the rows of one name. */
function unitAbove(grid: Grid, column: number, row: number, first: number): GridCell | undefined {
  for (let r = row - 1; r >= first; r--) {
    const g = grid.at(r, column)
    if (g && g.kind !== 'blank') return g
  }
  return undefined
}

/** 75歳以上 (1,000円) reads like a number, and is a label where the column's other cells are labels. */
function isNamingValue(grid: Grid, above: HeadFinder, g: GridCell, row: number): boolean {
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
function isLabelColumn(grid: Grid, above: HeadFinder, blank: GridCell): boolean {
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
const isYearOfValue = (grid: Grid, above: HeadFinder, row: number, column: number): boolean => {
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
function isNoLabel(above: HeadFinder, row: number, { cell, text }: GridCell): boolean {
  const bare = text.replace(/\s+/gu, '')
  if (ORDER_LABEL.test(bare) || SIGNS.test(bare) || LETTER.test(bare)) return true
  // 合計 over No., 事業名 and 担当課 stands under all of them.
  for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
    const head = headText(above, row, c)
    if (!NO_FACT_HEAD.test(head) && !OFFICE_HEAD.test(head)) return false
  }
  return true
}

const headText = (above: HeadFinder, row: number, column: number): string =>
  above(row, column).heads.at(-1)?.text.replace(/\s+/gu, '') ?? ''

/** 千円 right behind a number is that number's unit. */
function belongsToLeft(grid: Grid, unit: GridCell, row: number): boolean {
  return grid.at(row, unit.cell.column - 1)?.kind === 'value'
}

/** 単位 at the head of a column; in a card (単位 | 人) and in a row of units it is the label of its row. */
function isUnitColumn(grid: Grid, above: HeadFinder, row: number, column: number): boolean {
  const head = above(row, column).heads.at(-1)
  if (!head || !isUnitLabel(head) || isUnitRow(grid, head.cell.row)) return false
  return grid.row(head.cell.row).filter((g) => g.kind !== 'blank').length > 2
}

export function isValueColumn(above: HeadFinder, row: number, column: number): boolean {
  const found = above(row, column)
  return found.strong && found.heads.at(-1)?.kind !== 'label-head' && found.heads.some((h) => h.kind === 'head')
}

/** A merged label that comes as one filled cell and blanks below it: an outer label column goes on until the next label. */
function fillDown(grid: Grid, above: HeadFinder, blank: GridCell, names: GridCell[], heads: GridCell[]): void {
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
