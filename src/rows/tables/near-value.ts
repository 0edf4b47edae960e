// Heads and units that stand near a value though not over it: over its labels, in the corner, left of it. Pure.
import type { Grid, GridCell } from './grid.ts'
import type { Head } from './head.ts'
import type { Above, HeadFinder } from './heads-above.ts'
import type { Labels } from './labels.ts'
import { NO_FACT_HEAD, OFFICE_HEAD } from './words.ts'
import { overYears } from './year-sums.ts'

/** 図書館 under 担当課 counts nothing. */
export function isUnitOf(over: HeadFinder, row: number, next: GridCell | undefined): next is GridCell {
  if (next?.kind !== 'unit') return false
  const own = over(row, next.cell.column).heads.at(-1)?.text.replace(/\s+/gu, '') ?? ''
  return !OFFICE_HEAD.test(own) && !NO_FACT_HEAD.test(own)
}

/** 令和5年度の指標 over the names dates the columns beside them. */
export const labelHeads = (over: HeadFinder, row: number, labels: Labels): readonly Head[] =>
  labels.column < 0 ? [] : over(row, labels.column).heads.map((h) => h.head)

/** A sum of years is named as the years left of it are. */
export function namingHeads(over: HeadFinder, g: GridCell, row: number, above: Above): Above {
  if (!overYears(above)) return above
  for (let c = g.cell.column - 1; c >= 0; c--) {
    const left = over(row, c)
    if (left.heads.some((h) => h.head.years)) return left
  }
  return above
}

/** （単位：千円） in the corner over the labels, also where labels of several widths stand between. */
export function cornerUnit(
  grid: Grid,
  over: HeadFinder,
  row: number,
  above: Above,
  labels: Labels,
): string | undefined {
  if (labels.column < 0) return undefined
  const near = over(row, labels.column).heads.findLast((h) => h.head.unit)
  const corner = above.heads.map((h) => grid.at(h.cell.row, labels.column)).findLast((h) => h?.head.unit)
  return (near ?? corner)?.head.unit
}
