// Lattice -> regions of unit cells that no wall separates, cut into rectangles. Pure; union-find.

import type { Word } from '../../types.ts'
import type { GridCell } from '../cells/grid.ts'
import { intervalOf } from '../cells/grid.ts'
import type { Lattice } from './lattice.ts'
import { unionFind } from './networks.ts'

type Rect = { row: number; column: number; rowSpan: number; columnSpan: number }

/** Words decide where a region that is no rectangle is cut: never through a word if that can be helped. */
export function regionsOf(lattice: Lattice, words: readonly Word[]): GridCell[] {
  const { xs, ys } = lattice
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const labels = labelled(lattice, columns, rows)
  const units = new Map<number, number[]>()
  for (let unit = 0; unit < labels.length; unit++) {
    const list = units.get(labels[unit]!)
    if (list) list.push(unit)
    else units.set(labels[unit]!, [unit])
  }
  return [...units.values()].flatMap((members) => {
    const rect = bounds(members, columns)
    const rects = rect.rowSpan * rect.columnSpan === members.length ? [rect] : rectangles(members, rect, lattice, words)
    return rects.map((r) => (isOpen(lattice, r) ? { ...r, inside: false as const } : r))
  })
}

function labelled({ xs, walls }: Lattice, columns: number, rows: number): Int32Array {
  const cells = unionFind(columns * rows)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const unit = r * columns + c
      if (c + 1 < columns && !walls.down[r * xs.length + c + 1]) cells.join(unit, unit + 1)
      if (r + 1 < rows && !walls.across[(r + 1) * columns + c]) cells.join(unit, unit + columns)
    }
  }
  return Int32Array.from({ length: columns * rows }, (_, unit) => cells.root(unit))
}

function bounds(units: readonly number[], columns: number): Rect {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1]
  for (const unit of units) {
    const [r, c] = [Math.floor(unit / columns), unit % columns]
    top = Math.min(top, r)
    bottom = Math.max(bottom, r)
    left = Math.min(left, c)
    right = Math.max(right, c)
  }
  return { row: top, column: left, rowSpan: bottom - top + 1, columnSpan: right - left + 1 }
}

/** The cut (into bands of rows, or of columns) that runs through fewer words; on a draw the one with fewer pieces. */
function rectangles(units: readonly number[], rect: Rect, lattice: Lattice, words: readonly Word[]): Rect[] {
  const columns = lattice.xs.length - 1
  const member = new Set(units)
  const byRows = bands(rect, (r, c) => member.has(r * columns + c))
  const turned = { row: rect.column, column: rect.row, rowSpan: rect.columnSpan, columnSpan: rect.rowSpan }
  const byColumns = bands(turned, (c, r) => member.has(r * columns + c)).map((b) => ({
    row: b.column,
    column: b.row,
    rowSpan: b.columnSpan,
    columnSpan: b.rowSpan,
  }))
  const [a, b] = [wordsCut(byRows, lattice, words), wordsCut(byColumns, lattice, words)]
  return a < b || (a === b && byRows.length <= byColumns.length) ? byRows : byColumns
}

/** Runs of each row; equal runs of neighbouring rows taken together. */
function bands(rect: Rect, has: (row: number, column: number) => boolean): Rect[] {
  const done: Rect[] = []
  let open: Rect[] = []
  for (let r = rect.row; r < rect.row + rect.rowSpan; r++) {
    const next: Rect[] = []
    for (let c = rect.column; c < rect.column + rect.columnSpan; c++) {
      if (!has(r, c)) continue
      let end = c
      while (end < rect.column + rect.columnSpan && has(r, end)) end++
      const above = open.find((o) => o.column === c && o.columnSpan === end - c)
      next.push(
        above ? { ...above, rowSpan: above.rowSpan + 1 } : { row: r, column: c, rowSpan: 1, columnSpan: end - c },
      )
      c = end
    }
    done.push(...open.filter((o) => !next.some((n) => n.row === o.row && n.column === o.column)))
    open = next
  }
  return [...done, ...open]
}

function wordsCut(rects: readonly Rect[], { xs, ys }: Lattice, words: readonly Word[]): number {
  let cut = 0
  for (const { box } of words) {
    const [row, column] = [intervalOf(ys, (box.y0 + box.y1) / 2), intervalOf(xs, (box.x0 + box.x1) / 2)]
    const rect = rects.find(
      (r) => row >= r.row && row < r.row + r.rowSpan && column >= r.column && column < r.column + r.columnSpan,
    )
    if (!rect) continue
    const slack = (box.y1 - box.y0) / 3
    const inside =
      box.x0 >= xs[rect.column]! - slack &&
      box.x1 <= xs[rect.column + rect.columnSpan]! + slack &&
      box.y0 >= ys[rect.row]! - slack &&
      box.y1 <= ys[rect.row + rect.rowSpan]! + slack
    if (!inside) cut++
  }
  return cut
}

/** Two or more sides of the rectangle lie on the rim of the grid and are not drawn: it is outside the table. */
function isOpen({ xs, ys, walls }: Lattice, rect: Rect): boolean {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const [right, bottom] = [rect.column + rect.columnSpan, rect.row + rect.rowSpan]
  const down = (b: number): boolean => range(rect.row, bottom).every((r) => !walls.down[r * xs.length + b])
  const across = (b: number): boolean => range(rect.column, right).every((c) => !walls.across[b * columns + c])
  const sides = [
    rect.column === 0 && down(0),
    right === columns && down(columns),
    rect.row === 0 && across(0),
    bottom === rows && across(rows),
  ]
  return sides.filter(Boolean).length >= 2
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)
