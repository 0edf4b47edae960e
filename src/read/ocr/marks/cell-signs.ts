// Signs alone in a cell that grade or answer (◎ △ ▲ × ✓ レ), told by their ink. Pure.
import { isRing, isRound, minusOf, signOf } from '../ink-signs.ts'
import { boxOf, type Component } from '../raster/components.ts'
import type { Gray } from '../raster/raster.ts'
import type { Region } from '../regions.ts'
import { softInk } from './soft-ink.ts'

type Sign = '◎' | '△' | '▲' | '×' | '✓' | 'レ'
export type CellSign = Sign | NonNullable<ReturnType<typeof signOf>>

/** Ems: how large such a sign is. */
const SIZE = { least: 0.42, most: 1.6 }
/** Width to height. */
const SHAPE = { least: 0.6, most: 1.6 }
/** Share of the outer ring's side: how large the inner one is, and how far off its middle. */
const INNER = { least: 0.25, most: 0.75, off: 0.12 }
/** Share of a triangle's height in which its lowest side lies, and of its width that is drawn there. */
const FOOT = { high: 0.25, drawn: 0.75 }
/** Share of half its side by which ink of × lies off its diagonals, and share of the ink that must not. */
const CROSS = { off: 0.26, on: 0.93, reach: 0.8 }
/** Shares of width and height: where the foot of a tick stands, how high its arms reach, how near its ink lies to them. */
const TICK = { foot: 0.6, left: 0.25, steep: 0.12, right: 0.15, off: 0.16, on: 0.9 }

/** The ink that letters are told by, and where that says nothing the softer one: thin rings break up. */
export const cellSign = (region: Region, gray: Gray, em: number): CellSign | undefined => {
  const told = signOf(region.ink, em) ?? gradeOf(region.ink, em)
  const { x0, y0, x1, y1 } = region.box
  if (told || Math.max(x1 - x0, y1 - y0) > SIZE.most * em) return told
  const soft = softInk(gray, region.box)
  return soft.length === 0 ? undefined : (signOf(soft, em) ?? gradeOf(soft, em))
}

const gradeOf = (ink: readonly Component[], em: number): Sign | undefined => {
  const { x0, y0, x1, y1 } = boxOf(ink)
  const [w, h] = [x1 - x0, y1 - y0]
  if (Math.max(w, h) < SIZE.least * em || Math.max(w, h) > SIZE.most * em) return undefined
  if (w / h < SHAPE.least || w / h > SHAPE.most) return undefined
  if (ink.length === 2) return isDoubleRing(ink) ? '◎' : undefined
  const [only] = ink
  if (ink.length !== 1 || !only) return undefined
  const triangle = minusOf(only, only)
  if (triangle === '△' || triangle === '▲') return hasFoot(only) ? triangle : undefined
  if (isCross(only)) return '×'
  return tickOf(only)
}

/** 人 and A grow downwards, too, but stand on two feet. */
const hasFoot = ({ x0, x1, y0, y1, runs }: Component): boolean => {
  let longest = 0
  for (let i = 0; i < runs.length; i += 3)
    if (runs[i + 2]! >= y1 - FOOT.high * (y1 - y0)) longest = Math.max(longest, runs[i + 1]! - runs[i]!)
  return longest >= FOOT.drawn * (x1 - x0)
}

const isDoubleRing = ([a, b]: readonly Component[]): boolean => {
  const [outer, inner] = a!.x1 - a!.x0 >= b!.x1 - b!.x0 ? [a!, b!] : [b!, a!]
  const side = outer.x1 - outer.x0
  const share = (inner.x1 - inner.x0) / side
  const off = Math.hypot(middle(outer).x - middle(inner).x, middle(outer).y - middle(inner).y) / side
  return isRing(outer) && isRound(inner) && share >= INNER.least && share <= INNER.most && off <= INNER.off
}

const middle = ({ x0, x1, y0, y1 }: Component) => ({ x: (x0 + x1) / 2, y: (y0 + y1) / 2 })

/** Ink along both diagonals, out to all four corners. */
const isCross = (c: Component): boolean => {
  const { x, y } = middle(c)
  const [a, b] = [(c.x1 - c.x0) / 2, (c.y1 - c.y0) / 2]
  const corners = new Set<number>()
  let on = 0
  for (const [px, py] of pixels(c)) {
    const [u, v] = [(px - x) / a, (py - y) / b]
    const nearer = Math.min(Math.abs(u - v), Math.abs(u + v))
    if (nearer <= 2 * CROSS.off) on++
    if (Math.abs(u) >= CROSS.reach && Math.abs(v) >= CROSS.reach - CROSS.off)
      corners.add((u > 0 ? 1 : 0) + (v > 0 ? 2 : 0))
  }
  return corners.size === 4 && on >= CROSS.on * c.pixels
}

function* pixels({ runs }: Component): Iterable<readonly [x: number, y: number]> {
  for (let i = 0; i < runs.length; i += 3)
    for (let x = runs[i]!; x < runs[i + 1]!; x++) yield [x + 0.5, runs[i + 2]! + 0.5]
}

/** Two arms that meet in a foot: the right one rises to the side, the left one is short (✓) or upright (レ). */
const tickOf = (c: Component): '✓' | 'レ' | undefined => {
  const [w, h] = [c.x1 - c.x0, c.y1 - c.y0]
  const points = [...pixels(c)].map(([x, y]) => ({ x: (x - c.x0) / w, y: (y - c.y0) / h }))
  const bottom = points.filter(({ y }) => y >= 1 - 1.5 / h)
  const foot = { x: bottom.reduce((sum, p) => sum + p.x, 0) / bottom.length, y: 1 }
  const left = highest(points.filter(({ x }) => x <= Math.max(1.5 / w, 0.08)))
  const right = highest(points.filter(({ x }) => x >= 1 - Math.max(1.5 / w, 0.08)))
  if (!left || !right || foot.x > TICK.foot) return undefined
  const near = points.filter((p) => Math.min(off(p, left, foot), off(p, foot, right)) <= TICK.off).length
  if (near < TICK.on * points.length) return undefined
  if (left.y <= TICK.right && foot.x <= TICK.left) return right.y >= TICK.left && right.y <= 0.75 ? 'レ' : undefined
  return right.y <= TICK.right && left.y >= TICK.left && left.y <= 1 - TICK.steep ? '✓' : undefined
}

type Point = { readonly x: number; readonly y: number }

const highest = (points: readonly Point[]): Point | undefined =>
  points.reduce<Point | undefined>((a, b) => (a && a.y <= b.y ? a : b), undefined)

/** Distance of a point from a stretch. */
const off = (p: Point, from: Point, to: Point): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = Math.max(0, Math.min(1, ((p.x - from.x) * dx + (p.y - from.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(p.x - from.x - along * dx, p.y - from.y - along * dy)
}
