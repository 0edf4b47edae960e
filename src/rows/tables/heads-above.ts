// For every place of a grid: the heads that stand over it, lowest first, and the band rows (titles) it lies under. Pure.
import type { Grid, GridCell } from './grid.ts'
import { headingLevel } from './outline.ts'
import { FUNDING } from './words.ts'

export type Above = {
  /** Outermost first. */
  readonly heads: readonly GridCell[]
  /** At least one head says role or year, or a header row proves the others. */
  readonly strong: boolean
  /** Full-width rows between heads and value, outermost first, then those over the heads. */
  readonly bands: readonly GridCell[]
  readonly titles: readonly GridCell[]
  /** The other cells of the lowest heads' row. */
  readonly beside: readonly GridCell[]
  /** The row in which the heads begin, -1 without heads. */
  readonly top: number
}

/** A head is a short text; longer ones are contents of the cell above. */
const LONGEST_HEAD = 40
/** Higher head towers were not seen (group, group, role, year). */
const MOST_HEADS = 5

export const WITHOUT_HEADS: Above = { heads: [], strong: false, bands: [], titles: [], beside: [], top: -1 }

export type HeadFinder = (row: number, column: number) => Above

export function headFinder(grid: Grid): HeadFinder {
  const memo = new Map<number, Above>()
  const finder: HeadFinder = (row, column) => {
    const key = row * grid.columns + column
    const known = memo.get(key)
    if (known) return known
    const found = findAbove(grid, row, column, finder)
    memo.set(key, found)
    return found
  }
  return finder
}

function findAbove(grid: Grid, row: number, column: number, finder: HeadFinder): Above {
  const own = grid.at(row, column)
  const bands: GridCell[] = []
  let r = (own?.cell.row ?? row) - 1
  while (r >= 0) {
    const g = grid.at(r, column)!
    const beside = g.kind === 'blank' && own ? alignedHead(grid, r, row, own) : undefined
    if (isBand(grid, g)) bands.unshift(g)
    else if (beside) return climb(grid, beside, beside.cell.column, bands)
    else if (isHeadCell(grid, g)) return climb(grid, g, column, bands)
    else if (sameKind(grid, g, own)) return withBands(finder(g.cell.row, column), bands)
    else if (!isData(grid, g, own) || isFormRow(grid, g.cell.row, column)) return { ...WITHOUT_HEADS, bands }
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

/** Where a source lost its spans, heads and values slide apart: the third value then lies under the third head. */
function alignedHead(grid: Grid, headRow: number, row: number, own: GridCell): GridCell | undefined {
  if (grid.table.kind !== 'given' || (own.kind !== 'value' && own.kind !== 'status')) return undefined
  const heads = grid.row(headRow).filter((g) => g.kind === 'head' && !isRowLabel(grid, g))
  const values = grid.row(row).filter((g) => g.kind === 'value' || g.kind === 'status')
  if (heads.length < 2 || heads.length !== values.length) return undefined
  return heads[values.indexOf(own)]
}

/** From the lowest head upwards as long as heads stand on heads. */
function climb(grid: Grid, lowest: GridCell, column: number, bands: readonly GridCell[]): Above {
  const heads = [lowest]
  const titles: GridCell[] = []
  let r = lowest.cell.row - 1
  while (r >= 0 && heads.length < MOST_HEADS) {
    const g = groupHead(grid, r, column, heads[0]!)
    if (isBand(grid, g)) {
      titles.unshift(g)
    } else if (titles.length === 0 && isHeadCell(grid, g) && covers(g, heads[0]!)) heads.unshift(g)
    else break
    r = g.cell.row - 1
  }
  if (titles.length === 0) titles.push(...section(grid, r, column))
  const strong = heads.some((h) => h.kind === 'head' || h.head.role !== undefined || h.head.years !== undefined)
  return { heads, strong, bands, titles, beside: grid.row(lowest.cell.row), top: heads[0]!.cell.row }
}

/** The nearest numbered band above a paragraph that parts it from the heads. */
function section(grid: Grid, from: number, column: number): readonly GridCell[] {
  for (let r = from; r >= 0; r--) {
    const g = grid.at(r, column)!
    if (g.kind === 'value' || g.kind === 'status') return []
    if (isBand(grid, g) && headingLevel(g.text) !== '') return [g]
    r = g.cell.row
  }
  return []
}

/** A head stands over all of the lower one, or began left of it where spans are lost. */
const covers = (upper: GridCell, lower: GridCell): boolean =>
  upper.cell.columnSpan >= lower.cell.columnSpan || upper.cell.column < lower.cell.column

/** R2 | (blank) over 予算 | 決算: where a source lost its spans, a blank over a head belongs to the head left of it. */
function groupHead(grid: Grid, row: number, column: number, lower: GridCell): GridCell {
  const own = grid.at(row, column)!
  if (own.kind !== 'blank' || lower.kind !== 'head') return own
  for (let c = column - 1; c >= 0; c--) {
    const left = grid.at(row, c)!
    const below = grid.at(lower.cell.row, c)
    if (left.kind !== 'blank')
      return left.kind === 'head' && below?.kind === 'head' && below.text !== lower.text ? left : own
  }
  return own
}

/** 事業概要 | a paragraph: rows of a form part the blocks above and below, also where the paragraph's cell is narrow. */
function isFormRow(grid: Grid, row: number, column: number): boolean {
  const cells = grid.row(row)
  if (cells.some((x) => x.kind === 'value' || x.kind === 'status')) return false
  return cells.some(
    (x) => x.kind === 'text' && x.text.length > LONGEST_HEAD && x.cell.column > 0 && x.cell.column <= column,
  )
}

/** A text over the whole width, alone in its row: the name of what follows. */
export function isBand(grid: Grid, g: GridCell): boolean {
  if (g.kind !== 'text' && (g.kind !== 'head' || g.cell.column > 0)) return false
  const row = grid.row(g.cell.row)
  if (row.some((x) => x !== g && x.kind !== 'blank' && x.kind !== 'unit')) return false
  return grid.columns > 1 && g.cell.column <= 1 && g.text.length <= LONGEST_HEAD * 2
}

function isHeadCell(grid: Grid, g: GridCell): boolean {
  if (g.kind === 'head' || g.kind === 'label-head') return !isRowLabel(grid, g)
  if (g.kind === 'unit') return inHeaderRow(grid, g)
  if (g.kind !== 'text' || g.text.length > LONGEST_HEAD) return false
  return inHeaderRow(grid, g) || (FUNDING.test(g.text.replace(/\s+/gu, '')) && !isRowLabel(grid, g))
}

/** 目標 / 実績 to the left of numbers are labels of their rows, never heads of what stands below them. */
function isRowLabel(grid: Grid, g: GridCell): boolean {
  for (let r = g.cell.row; r < g.cell.row + g.cell.rowSpan; r++) {
    const right = grid.row(r).filter((x) => x.cell.column > g.cell.column)
    const next = right[0]
    if (next && (next.kind === 'value' || next.kind === 'status')) return true
  }
  return false
}

/** A row of heads: no values in it, and the table finder, the first row, or a strong head says so. */
export function inHeaderRow(grid: Grid, g: GridCell): boolean {
  const row = grid.row(g.cell.row)
  if (row.some((x) => x.kind === 'value' || x.kind === 'status')) return false
  if (g.cell.row < grid.table.headerRows || (g.cell.header && row.length > 2)) return true
  const named = row.filter((x) => x.kind !== 'blank')
  if (named.length < 2) return false
  if (row.some((x) => x.kind === 'head' && !isRowLabel(grid, x)) && named.every((x) => x.text.length <= LONGEST_HEAD))
    return true
  const corner = row[0]!.kind === 'blank' || row[0]!.kind === 'label-head'
  return (
    firstFullRow(grid) === g.cell.row &&
    named.length >= (corner ? 2 : 3) &&
    named.every((x) => x.text.length <= LONGEST_HEAD)
  )
}

function firstFullRow(grid: Grid): number {
  for (let r = 0; r < grid.rows; r++) if (grid.row(r).filter((x) => x.kind !== 'blank').length > 1) return r
  return 0
}

/** May the search for a head pass this cell? Values, marks and blanks yes; a text only where its row holds values too. */
function isData(grid: Grid, g: GridCell, own: GridCell | undefined): boolean {
  if (g.kind === 'value' || g.kind === 'status' || g.kind === 'blank' || g.kind === 'unit') return true
  if (g.kind === 'head') return false
  if (own && g.cell.columnSpan > own.cell.columnSpan) return false
  return grid.row(g.cell.row).some((x) => x !== g && (x.kind === 'value' || x.kind === 'status'))
}
