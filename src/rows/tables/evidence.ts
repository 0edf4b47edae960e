// Is a number under these heads a fact at all? Pure.
import type { Surroundings } from './captions.ts'
import type { GridCell } from './grid.ts'
import type { Head } from './head.ts'
import type { Above, HeadFinder } from './heads-above.ts'
import type { Labels } from './labels.ts'
import { isMonthly } from './months.ts'
import { sumRole } from './read-value.ts'
import { FUNDING, MEASURE, NO_FACT_HEAD } from './words.ts'
import { overYears } from './year-sums.ts'

/** A value cell may be wider than its head: the first column with a head counts. */
export function bestAbove(over: HeadFinder, g: GridCell, row: number): Above {
  const first = over(row, g.cell.column)
  for (let c = g.cell.column + 1; c < g.cell.column + g.cell.columnSpan && !first.strong; c++) {
    const other = over(row, c)
    if (other.strong) return other
  }
  return first
}

/** A cell over columns of several heads is a remark in the row, no value of the first of them. */
export function spansHeads(over: HeadFinder, g: GridCell, row: number): boolean {
  const lowest = new Set<GridCell>()
  for (let c = g.cell.column; c < g.cell.column + g.cell.columnSpan; c++) {
    const head = over(row, c).heads.at(-1)
    if (head) lowest.add(head)
  }
  return lowest.size > 1
}

/** A number is a fact only where a head or a row label says role or year, or a caption does over named columns. */
export function speaks(above: Above, labels: Labels, around: Surroundings): boolean {
  if (sumRole(above) !== undefined || overYears(above)) return true
  const direct = [...above.heads, ...labels.heads].some((h) => h.head.role !== undefined || h.head.years !== undefined)
  if (direct) return true
  const counted = above.heads.some((h) => {
    const bare = h.text.replace(/\s+/gu, '')
    return FUNDING.test(bare) || MEASURE.test(h.head.name) || isMonthly(above)
  })
  if (counted && labels.distant.some((h) => h.head.role !== undefined)) return true
  const captioned = [...above.titles, ...above.bands].map((t) => t.head).concat(around.captions)
  return (
    counted &&
    labels.names.length > 0 &&
    captioned.some((c) => (around.captionRole(c) !== undefined || isMonthly(above)) && c.years !== undefined)
  )
}

/** 決算額 | 国庫支出金 | 一般財源: what pays for an amount has its role and its year; the nearest amount on the left. */
export function moneyBeside(above: Above, over: HeadFinder, row: number, column: number): Head | undefined {
  const funds = above.heads.some((h) => FUNDING.test(h.text.replace(/\s+/gu, '')))
  if (!funds || above.heads.some((h) => h.head.role !== undefined)) return undefined
  for (let c = column - 1; c >= 0; c--) {
    const left = over(row, c)
    const head = left.heads.findLast((h) => h.head.role === 'budget' || h.head.role === 'settlement')
    if (head && left.top === above.top) return head.head
  }
  return cornerMoney(above)
}

/** 決算額の財源内訳 | 国庫支出金 | 県支出金 over amounts: the first cell of the heads says of what they are parts. */
const cornerMoney = ({ beside }: Above): Head | undefined => {
  const corner = beside.find((g) => g.kind !== 'blank')
  const role = corner?.head.role
  return corner && /財源|内訳/u.test(corner.text) && (role === 'budget' || role === 'settlement')
    ? corner.head
    : undefined
}

export const isNoFact = (above: Above): boolean =>
  NO_FACT_HEAD.test(above.heads.at(-1)?.text.replace(/\s+/gu, '') ?? '')
