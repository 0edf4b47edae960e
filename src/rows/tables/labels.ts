// For a value of a grid: the labels to its left in its own block, outermost first. Pure.
import type { Grid, GridCell } from './grid.ts'
import type { HeadFinder } from './heads-above.ts'
import {
  belongsToLeft,
  fillDown,
  headText,
  isLabelColumn,
  isNamingValue,
  isNoLabel,
  isUnitColumn,
  isValueColumn,
  isWordColumn,
  isYearOfValue,
  unitAbove,
} from './label-cells.ts'
import { EXPLAINING_HEAD, OFFICE_HEAD, PROJECT_HEAD } from './words.ts'

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

/** What a walk to the left has seen. */
type Seen = Record<'names' | 'heads' | 'units' | 'distant' | 'doubtful', GridCell[]> & {
  readonly unnamed: boolean
  /** A blank column of units, -1 without one. */
  readonly unitGap: number
}

function seenLeft(grid: Grid, above: HeadFinder, row: number, column: number): Seen {
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
      const left = belongsToLeft(grid, g, row) && !isUnitColumn(grid, above, row, c)
      if (names.length === 0 && !paid && !left) units.unshift(g)
    } else if (isUnitColumn(grid, above, row, c)) {
      units.unshift(g)
    } else if (g.kind === 'head') {
      if (!isYearOfValue(grid, above, row, c)) heads.unshift(g)
    } else if (names.length > 0 && isValueColumn(above, row, c)) over = true
    else if (
      (!found && isValueColumn(above, row, c) && !isWordColumn(grid, above, row, c)) ||
      (names.length === 0 && EXPLAINING_HEAD.test(headText(above, row, c)))
    )
      doubtful.unshift(g)
    else if (!isSentence(g.text) && !isNoLabel(above, row, g)) names.unshift(g)
  }
  return { names, heads, units, distant, unnamed, doubtful, unitGap }
}

export function labelsLeft(grid: Grid, above: HeadFinder, row: number, column: number): Labels {
  const { names, heads, units, distant, unnamed, doubtful, unitGap } = seenLeft(grid, above, row, column)
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
