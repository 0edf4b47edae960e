// Pixel rules -> the areas they enclose. Pure.
// All borders of all rules cut the sheet into units; units that no rule parts are one area. An area that is a rectangle
// and does not reach the sheet's edge is a cell; everything else is open ground.

import { openSides } from './open-sides.ts'
import type { PixelBox } from './raster.ts'
import type { PixelRule } from './rules.ts'

/** Inches within which rules lie on one line. */
const ALIGNED = 0.02
/** Inches by which a rule may end short of its corner. */
const SHORT_OF = 0.03
/** Share of a unit's side that a rule must cover to part it from its neighbour. */
const PARTS = 0.7
/** Inches: lower or narrower, no text fits in. */
const SMALLEST = 0.06

type Sheet = { readonly width: number; readonly height: number; readonly dpi: number }

/** Without the rules' own ink. */
export const findCells = (drawn: readonly PixelRule[], sheet: Sheet): PixelBox[] => {
  const rules = [...drawn, ...openSides(drawn, sheet.dpi)]
  const xs = lines(rules, 'v', sheet.width, sheet.dpi)
  const ys = lines(rules, 'h', sheet.height, sheet.dpi)
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const area = Int32Array.from({ length: columns * rows }, (_, i) => i)
  const walls = { h: wallsOf(rules, 'h', ys, xs, sheet.dpi), v: wallsOf(rules, 'v', xs, ys, sheet.dpi) }
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      if (c > 0 && !walls.v.has(c * rows + r)) join(area, r * columns + c - 1, r * columns + c)
      if (r > 0 && !walls.h.has(r * columns + c)) join(area, (r - 1) * columns + c, r * columns + c)
    }
  return enclosed(area, columns, rows)
    .map(({ c0, r0, c1, r1 }) => inside({ x0: xs[c0]!, y0: ys[r0]!, x1: xs[c1]!, y1: ys[r1]! }, rules))
    .filter((b) => Math.min(b.x1 - b.x0, b.y1 - b.y0) >= SMALLEST * sheet.dpi)
}

const middle = ({ axis, box }: PixelRule): number => (axis === 'h' ? box.y0 + box.y1 : box.x0 + box.x1) / 2

const lines = (rules: readonly PixelRule[], axis: 'h' | 'v', end: number, dpi: number): number[] => {
  const ats = rules.filter((r) => r.axis === axis).map(middle)
  const found = [0]
  for (const at of [...ats.sort((a, b) => a - b), end]) if (at - found.at(-1)! > ALIGNED * dpi) found.push(at)
  return found
}

/** Keys line * units + unit of the sides that a rule covers. */
const wallsOf = (
  rules: readonly PixelRule[],
  axis: 'h' | 'v',
  ats: readonly number[],
  across: readonly number[],
  dpi: number,
): Set<number> => {
  const units = across.length - 1
  const covered = new Map<number, number>()
  for (const rule of rules) {
    if (rule.axis !== axis) continue
    const line = nearest(ats, middle(rule))
    const [from, to] = axis === 'h' ? [rule.box.x0, rule.box.x1] : [rule.box.y0, rule.box.y1]
    for (let u = 0; u < units; u++) {
      const side = across[u + 1]! - across[u]!
      const shared = Math.min(to + SHORT_OF * dpi, across[u + 1]!) - Math.max(from - SHORT_OF * dpi, across[u]!)
      if (shared > 0) covered.set(line * units + u, (covered.get(line * units + u) ?? 0) + shared / side)
    }
  }
  return new Set([...covered].filter(([, share]) => share >= PARTS).map(([key]) => key))
}

const nearest = (ats: readonly number[], at: number): number => {
  let best = 0
  for (let i = 1; i < ats.length; i++) if (Math.abs(ats[i]! - at) < Math.abs(ats[best]! - at)) best = i
  return best
}

const root = (area: Int32Array, i: number): number => {
  let r = i
  while (area[r] !== r) r = area[r]!
  area[i] = r
  return r
}

const join = (area: Int32Array, a: number, b: number): void => {
  area[root(area, b)] = root(area, a)
}

type Span = { c0: number; r0: number; c1: number; r1: number; units: number }

/** Rectangles that do not reach the sheet's edge. */
const enclosed = (area: Int32Array, columns: number, rows: number): Span[] => {
  const spans = new Map<number, Span>()
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const key = root(area, r * columns + c)
      const span = spans.get(key) ?? { c0: c, r0: r, c1: c + 1, r1: r + 1, units: 0 }
      spans.set(key, {
        c0: Math.min(span.c0, c),
        r0: span.r0,
        c1: Math.max(span.c1, c + 1),
        r1: r + 1,
        units: span.units + 1,
      })
    }
  return [...spans.values()].filter(
    ({ c0, r0, c1, r1, units }) => c0 > 0 && r0 > 0 && c1 < columns && r1 < rows && units === (c1 - c0) * (r1 - r0),
  )
}

/** Drawn in as far as the rules at its sides are thick. */
const inside = (cell: PixelBox, rules: readonly PixelRule[]): PixelBox => {
  let { x0, y0, x1, y1 } = cell
  for (const { axis, box } of rules) {
    if (axis === 'h' && box.x0 < cell.x1 && box.x1 > cell.x0) {
      if (box.y0 <= cell.y0 && box.y1 > y0) y0 = box.y1
      if (box.y1 >= cell.y1 && box.y0 < y1) y1 = box.y0
    }
    if (axis === 'v' && box.y0 < cell.y1 && box.y1 > cell.y0) {
      if (box.x0 <= cell.x0 && box.x1 > x0) x0 = box.x1
      if (box.x1 >= cell.x1 && box.x0 < x1) x1 = box.x0
    }
  }
  return { x0: Math.ceil(x0), y0: Math.ceil(y0), x1: Math.floor(x1), y1: Math.floor(y1) }
}
