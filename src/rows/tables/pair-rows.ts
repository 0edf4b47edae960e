// 款 | 総務費 | 予算額 | 9,409,000円 | 決算額 | 5,588,806円 over 項 | … | 国・県支出金 | 0円 | 使用料等 | 0円: boxes of pairs, without
// heads -> each number with the one label beside it; sources that add up to one of the amounts are of its kind. Pure.
import { readCell } from '../../notation/number.ts'
import type { Role } from '../../types.ts'
import type { Grid, GridCell } from './grid.ts'
import type { HeadFinder } from './heads-above.ts'
import { FUNDING } from './words.ts'

export type Pair = { readonly label: GridCell; readonly paid?: Role }

/** One row with one pair is a card, one pair in each row a list. */
const [LEAST_ROWS, LEAST_PAIRS] = [2, 2]

export function pairRows(grid: Grid, over: HeadFinder): ReadonlyMap<GridCell, Pair> {
  const found = new Map<GridCell, Pair>()
  for (let r = 0; r < grid.rows; r++) {
    const block = blockFrom(grid, r)
    r += Math.max(0, block.length - 1)
    const pairs = block.flat()
    if (block.length < LEAST_ROWS || !isOfMoney(pairs) || pairs.some(({ value }) => isHeaded(over, value))) continue
    const paid = paidBy(pairs)
    for (const { label, value } of pairs) found.set(value, { label, ...(paid && isSource(label) ? { paid } : {}) })
  }
  return found
}

type Labelled = { readonly label: GridCell; readonly value: GridCell }

/** The rows from here on that have their pairs in the same columns. */
function blockFrom(grid: Grid, from: number): readonly (readonly Labelled[])[] {
  const rows: (readonly Labelled[])[] = []
  for (let r = from; r < grid.rows; r++) {
    const pairs = pairsOf(grid, r)
    const [first] = rows
    const alike = !first || columnsOf(first) === columnsOf(pairs)
    if (pairs.length < LEAST_PAIRS || !alike) break
    rows.push(pairs)
  }
  return rows
}

const columnsOf = (pairs: readonly Labelled[]): string => pairs.map((p) => p.value.cell.column).join()

const pairsOf = (grid: Grid, row: number): readonly Labelled[] =>
  grid.row(row).flatMap((value) => {
    const label = grid.at(row, value.cell.column - 1)
    const named = label && (label.kind === 'text' || label.kind === 'head') && label.head.years === undefined
    return value.kind === 'value' && value.cell.rowSpan === 1 && named && label.cell.rowSpan === 1
      ? [{ label, value }]
      : []
  })

const bare = (g: GridCell): string => g.text.replace(/\s+/gu, '')
const isSource = (label: GridCell): boolean => FUNDING.test(bare(label))
const isMoney = ({ label }: Labelled): boolean => /^(?:budget|settlement)$/.test(label.head.role ?? '')

/** Each label stands once, and some say 予算額 or 決算額. */
const isOfMoney = (pairs: readonly Labelled[]): boolean =>
  pairs.some(isMoney) && new Set(pairs.map((p) => bare(p.label))).size === pairs.length

/** 項目 | 令和4年度 | 項目 | 令和5年度: a head that says year or role makes a table of it. */
const isHeaded = (over: HeadFinder, { cell }: GridCell): boolean =>
  over(cell.row, cell.column).heads.some((h) => h.head.role !== undefined || h.head.years !== undefined)

/** The role of the one amount that the sources add up to. */
function paidBy(pairs: readonly Labelled[]): Role | undefined {
  const sum = pairs.filter((p) => isSource(p.label)).reduce((total, p) => total + (amountOf(p.value) ?? Number.NaN), 0)
  const roles = new Set(pairs.filter((p) => isMoney(p) && amountOf(p.value) === sum).map((p) => p.label.head.role))
  return sum > 0 && roles.size === 1 ? [...roles][0] : undefined
}

const amountOf = ({ text }: GridCell): number | undefined => {
  const read = readCell(text)
  return read.kind === 'quantities' && read.quantities.length === 1 ? read.quantities[0]!.value : undefined
}
