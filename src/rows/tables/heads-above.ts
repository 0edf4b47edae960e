// For every place of a grid: the heads that stand over it, lowest first, and the band rows (titles) it lies under. Pure.
import type { Grid, GridCell } from './grid.ts'
import {
  isBand,
  isBareUnitRow,
  isFieldRow,
  isFormRow,
  isHeadCell,
  isRemark,
  isRowLabel,
  isSchedule,
  isUnitRow,
  isYearEntry,
} from './head-cells.ts'
import { groupHead, slidHead } from './lost-spans.ts'
import { headingLevel } from './outline.ts'

export type Above = {
  /** Outermost first. */
  readonly heads: readonly GridCell[]
  /** At least one head says role or year, or a header row proves the others. */
  readonly strong: boolean
  /** Full-width rows between heads and value, outermost first, then those over the heads. */
  readonly bands: readonly GridCell[]
  readonly titles: readonly GridCell[]
  /** The other cells of the rows that the lowest head stands in. */
  readonly beside: readonly GridCell[]
  /** The unit of the column: in a row of units between heads and value, or over its first number. */
  readonly unit?: string
  /** The source lost its spans; heads were told by their order. */
  readonly slid?: true
  /** The row in which the heads begin, -1 without heads. */
  readonly top: number
}

/** Higher head towers were not seen (group, group, role, year). */
const MOST_HEADS = 5

export const WITHOUT_HEADS: Above = { heads: [], strong: false, bands: [], titles: [], beside: [], top: -1 }

export type HeadFinder = (row: number, column: number) => Above

export function headFinder(grid: Grid): HeadFinder {
  const memo = new Map<number, Above>()
  const finder: HeadFinder = (row, column) => {
    if (column < 0 || column >= grid.columns) return WITHOUT_HEADS
    const key = row * grid.columns + column
    const known = memo.get(key)
    if (known) return known
    const above = findAbove(grid, row, column, finder)
    const own = grid.at(row, column)
    const found = own?.kind === 'value' && own.head.unit ? { ...above, unit: own.head.unit } : above
    memo.set(key, found)
    return found
  }
  return finder
}

function findAbove(grid: Grid, row: number, column: number, finder: HeadFinder): Above {
  const own = grid.at(row, column)
  const bands: GridCell[] = []
  let underHeads = false
  let r = (own?.cell.row ?? row) - 1
  while (r >= 0) {
    const g = bandAt(grid, r) ?? grid.at(r, column)!
    if (g.kind === 'unit' && (isUnitRow(grid, r) || isBareUnitRow(grid, r)))
      return { ...finder(r, column), unit: g.text }
    const slid = own ? slidHead(grid, r, row, own) : undefined
    // ２ 指標 over 区分 | 指標名 | (blank): what stands over the band heads another block.
    if (isBand(grid, g) && underHeads) return { ...WITHOUT_HEADS, bands: [g, ...bands] }
    if (isBand(grid, g)) bands.unshift(g)
    else if (slid) return { ...climb(grid, slid, slid.cell.column, bands), slid: true }
    else if (isHeadCell(grid, g)) return climb(grid, g, column, bands)
    else if (sameKind(grid, g, own)) return withBands(finder(g.cell.row, column), bands)
    else if (!passes(grid, g, own, column)) return { ...WITHOUT_HEADS, bands }
    underHeads ||= g.kind === 'blank' && grid.row(r).some((x) => x.kind === 'label-head' && isHeadCell(grid, x))
    r = g.cell.row - 1
  }
  return { ...WITHOUT_HEADS, bands }
}

/** The value above in the same column has the same heads: long tables are climbed once. */
const sameKind = (grid: Grid, g: GridCell, own: GridCell | undefined): boolean =>
  g.kind === 'value' &&
  own?.kind === 'value' &&
  grid.table.kind !== 'given' &&
  g.cell.column === own.cell.column &&
  g.cell.columnSpan === own.cell.columnSpan

const withBands = (above: Above, bands: readonly GridCell[]): Above =>
  bands.length > 0 ? { ...above, bands: [...above.bands, ...bands] } : above

/** From the lowest head upwards as long as heads stand on heads. */
function climb(grid: Grid, lowest: GridCell, column: number, bands: readonly GridCell[]): Above {
  const heads = [lowest]
  const titles: GridCell[] = []
  let r = lowest.cell.row - 1
  while (r >= 0 && heads.length < MOST_HEADS) {
    const g = bandAt(grid, r) ?? groupHead(grid, r, column, heads[0]!)
    if (isBand(grid, g)) {
      titles.unshift(g)
    } else if (titles.length === 0 && isHeadCell(grid, g) && covers(g, heads[0]!)) heads.unshift(g)
    else if (!(g.kind === 'blank' && heads[0]!.kind === 'unit' && g.cell.row < grid.table.headerRows)) break
    // 予算額 | 比較 over (blank) | 増減 over 千円 | 千円: a unit alone heads nothing, the blank above it is its head's.
    r = g.cell.row - 1
  }
  if (titles.length === 0) titles.push(...section(grid, r, column))
  const strong = heads.some((h) => h.kind === 'head' || h.head.role !== undefined || h.head.years !== undefined)
  return { heads, strong, bands, titles, beside: rowsOf(grid, lowest), top: heads[0]!.cell.row }
}

/** 計 beside a group of years reaches down to the row of the years. */
const rowsOf = (grid: Grid, { cell }: GridCell): readonly GridCell[] => [
  ...new Set(Array.from({ length: cell.rowSpan }, (_, i) => grid.row(cell.row + i)).flat()),
]

/** The nearest numbered band above a paragraph that parts it from the heads. */
function section(grid: Grid, from: number, column: number): readonly GridCell[] {
  for (let r = from; r >= 0; r--) {
    const g = bandAt(grid, r) ?? grid.at(r, column)!
    if (g.kind === 'value' || g.kind === 'status') return []
    if (isBand(grid, g) && headingLevel(g.text) !== '') return [g]
    r = g.cell.row
  }
  return []
}

/** ３ 事業費の推移（単位：千円） alone in the first column: converted text knows no other way to print a row of its own. */
function bandAt(grid: Grid, row: number): GridCell | undefined {
  if (grid.table.kind !== 'given') return undefined
  const [only, more] = grid.row(row).filter((g) => g.kind !== 'blank')
  return only && !more && only.cell.column === 0 && isBand(grid, only) && headingLevel(only.text) !== ''
    ? only
    : undefined
}

/** A head stands over all of the lower one, or began left of it where spans are lost. */
const covers = (upper: GridCell, lower: GridCell): boolean =>
  upper.cell.columnSpan >= lower.cell.columnSpan || upper.cell.column < lower.cell.column

/** May the search for the heads of a column go on above this cell's row? */
const passes = (grid: Grid, g: GridCell, own: GridCell | undefined, column: number): boolean =>
  isRemark(grid, g) ||
  (own !== undefined && isFieldRow(grid, g, own)) ||
  ((isData(grid, g, own) || isSchedule(grid, g.cell.row)) && !isFormRow(grid, g.cell.row, column))

/** May the search for a head pass this cell? Values, marks and blanks yes; a text only where its row holds values too. */
function isData(grid: Grid, g: GridCell, own: GridCell | undefined): boolean {
  if (g.kind === 'value' || g.kind === 'status' || g.kind === 'blank' || g.kind === 'unit') return true
  // 基準年度 over R元, H30, R2: years and roles that label their rows stand in columns with heads of their own.
  if (g.kind === 'head')
    return (own?.kind === 'head' || isDated(grid, g)) && (isRowLabel(grid, g) || isYearEntry(grid, g))
  // 都の事業のため、区の負担はない。 over 予算額 | 決算額: a remark instead of numbers.
  if (own && g.cell.columnSpan > own.cell.columnSpan && !/[、。]/u.test(g.text)) return false
  return grid.row(g.cell.row).some((x) => x !== g && (x.kind === 'value' || x.kind === 'status'))
}

/** 最終目標R9 | 目標達成 | － over 6年度 | 48件 | 46件: a word of a role behind the year of its row is what the aim says. */
const isDated = (grid: Grid, g: GridCell): boolean =>
  g.head.years === undefined &&
  grid.row(g.cell.row).some((x) => x.cell.column < g.cell.column && x.kind === 'head' && x.head.years !== undefined)
