// Grid + the page's words, marks and fills -> finished cells, row by row from the left. Pure.
import { intersection, shareInside } from '../../geometry/box.ts'
import type { Box, Cell, Fill, Mark, Page, Word } from '../../types.ts'
import { assignWords } from './assign-words.ts'
import { cellText } from './cell-text.ts'
import { cellBox, type Grid, type GridCell, intervalOf, ownersOf } from './grid.ts'

/** A fill must cover this share of a cell to be its shading. */
const SHADED_SHARE = 0.6
/** A strike-out is drawn from corner to corner of what it strikes. */
const STRUCK_SHARE = 0.6
/** Share of an em by which text may touch its border before it is said to overflow. */
const OVERFLOW_EMS = 0.5

type Ink = Pick<Page, 'words' | 'marks' | 'fills'>

/** `headerRows` says which rows are heads; nested tables and head columns are added by the caller. */
export function buildCells(grid: Grid, ink: Ink, page: number, headerRows = 0): Cell[] {
  const owners = ownersOf(grid)
  const words = assignWords(grid, owners, ink.words)
  const marks = assignMarks(grid, owners, ink.marks)
  const shades = shadesOf(grid, owners, ink.fills)
  return grid.cells
    .map((cell, i) => oneCell(grid, cell, words[i]!, { marks: marks[i]!, shade: shades[i], page, headerRows }))
    .sort((a, b) => a.row - b.row || a.column - b.column)
}

type Extras = { readonly marks: readonly Mark[]; readonly shade: string | undefined; page: number; headerRows: number }

function oneCell(grid: Grid, cell: GridCell, words: readonly Word[], extras: Extras): Cell {
  const box = cellBox(grid, cell)
  const { text, printed, lines, notes, vertical, ordered } = cellText(words)
  const overflow = overflowOf(ordered, box)
  return {
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    text,
    printed,
    lines,
    words: ordered,
    place: { page: extras.page, box },
    header: cell.row < extras.headerRows,
    marks: extras.marks,
    notes,
    ...(overflow ? { overflow } : {}),
    ...(extras.shade ? { shaded: extras.shade } : {}),
    ...(vertical ? { vertical: true as const } : {}),
  }
}

function overflowOf(words: readonly Word[], box: Box): 'clipped' | 'overflows' | undefined {
  if (words.some((w) => w.clipped)) return 'clipped'
  const beyond = (w: Word): boolean => {
    const slack = w.fontSize * OVERFLOW_EMS
    return (
      w.box.x0 < box.x0 - slack || w.box.x1 > box.x1 + slack || w.box.y0 < box.y0 - slack || w.box.y1 > box.y1 + slack
    )
  }
  return words.some(beyond) ? 'overflows' : undefined
}

function assignMarks(grid: Grid, owners: Int32Array, marks: readonly Mark[]): Mark[][] {
  const found: Mark[][] = grid.cells.map(() => [])
  for (const mark of marks) {
    for (const index of ownersUnder(grid, owners, mark.box)) {
      const box = cellBox(grid, grid.cells[index]!)
      const belongs =
        mark.kind === 'strike' ? shareInside(box, mark.box) >= STRUCK_SHARE : shareInside(mark.box, box) > 0.5
      if (belongs) found[index]!.push(mark)
    }
  }
  return found
}

/** Offices paint a merged cell in pieces, so areas of one colour add up; a white fill drawn later uncovers the cell. */
function shadesOf(grid: Grid, owners: Int32Array, fills: readonly Fill[]): (string | undefined)[] {
  const shares: Map<string, number>[] = grid.cells.map(() => new Map())
  for (const fill of fills) {
    for (const index of ownersUnder(grid, owners, fill.box)) {
      const share = shareInside(cellBox(grid, grid.cells[index]!), fill.box)
      if (share >= SHADED_SHARE) shares[index]!.clear()
      shares[index]!.set(fill.color, (shares[index]!.get(fill.color) ?? 0) + share)
    }
  }
  return shares.map((byColor) => {
    const shade = [...byColor].find(([, share]) => share >= SHADED_SHARE)?.[0]
    return shade?.toLowerCase() === '#ffffff' ? undefined : shade
  })
}

/** Indexes of the cells that `box` touches. */
export function ownersUnder(grid: Grid, owners: Int32Array, box: Box): Set<number> {
  const [xs, ys] = [grid.xs, grid.ys]
  const part = intersection(box, { x0: xs[0]!, y0: ys[0]!, x1: xs.at(-1)!, y1: ys.at(-1)! })
  if (part.x1 < part.x0 || part.y1 < part.y0) return new Set()
  const found = new Set<number>()
  for (let r = intervalOf(ys, part.y0); r <= intervalOf(ys, part.y1); r++)
    for (let c = intervalOf(xs, part.x0); c <= intervalOf(xs, part.x1); c++) found.add(owners[r * (xs.length - 1) + c]!)
  found.delete(-1)
  return found
}
