// Shapes -> marks: ink that answers a question on a form. Pure.
// An ellipse round an option is a circle, a tick or a small cross a check, a dark block in a box a fill, a diagonal
// from rule to rule a strike. Curves and markers of charts are none of them: they are too large, or touch no box.
import { union } from '../../geometry/box.ts'
import type { Box, Mark, Ruling } from '../../types.ts'
import type { Frame, Ink, Shade, Shape } from './ink.ts'

/** Points: an ellipse round an option of a form, one way or the other. */
const CIRCLE = { least: 5, longest: 160, deepest: 40 }
/** Points: ticks and crosses. */
const TICK = { least: 3, most: 22 }
/** Points: a block that fills a check box. */
const BLOCK = { least: 2, most: 14 }
/** Points: a diagonal at least this long each way, ending this near to rules. */
const STRIKE = { least: 6, near: 4 }
/** (x/a)² + (y/b)² of points on an ellipse is 1, on a rounded box up to 2. */
const ROUND = { least: 0.75, most: 1.9 }
/** A channel sum below this is dark. */
const DARK = 300
/** A page with more marks of one kind than this shows a chart or a map. */
const CROWD = 400

const w = (b: Box): number => b.x1 - b.x0
const h = (b: Box): number => b.y1 - b.y0

export function findMarks(ink: Ink, rulings: readonly Ruling[]): Mark[] {
  const shapes = ink.shapes.filter((shape) => shape.points.length >= 4)
  const diagonals = shapes.filter(isDiagonal)
  const outlines = [...ink.frames, ...shapes.filter(isRing).map(({ box, order }) => ({ box, order }))]
  return [
    ...sparse(shapes.filter(isRing).map(({ box }): Mark => ({ kind: 'circle', box }))),
    ...sparse(shapes.filter(isTick).map(({ box }): Mark => ({ kind: 'check', box }))),
    ...sparse(crossesOf(diagonals)),
    ...sparse(blocksOf(ink, shapes, outlines)),
    ...sparse(strikesOf(diagonals, rulings)),
  ]
}

const sparse = (marks: readonly Mark[]): readonly Mark[] => (marks.length > CROWD ? [] : marks)

function isRing(shape: Shape): boolean {
  const { box, curved, filled, closed, points } = shape
  const [long, deep] = [Math.max(w(box), h(box)), Math.min(w(box), h(box))]
  if (!curved || filled || deep < CIRCLE.least || long > CIRCLE.longest || deep > CIRCLE.deepest) return false
  return (closed || meetsItself(points)) && isRound(points, box)
}

function meetsItself(points: readonly number[]): boolean {
  const n = points.length
  return Math.hypot(points[0]! - points[n - 2]!, points[1]! - points[n - 1]!) < 1
}

function isRound(points: readonly number[], box: Box): boolean {
  const [cx, cy, a, b] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, w(box) / 2, h(box) / 2]
  for (let i = 0; i < points.length; i += 2) {
    const r = ((points[i]! - cx) / a) ** 2 + ((points[i + 1]! - cy) / b) ** 2
    if (r < ROUND.least || r > ROUND.most) return false
  }
  return true
}

/** Down to the right, then up to the right and higher: three points. */
function isTick({ points, closed, filled, curved, box }: Shape): boolean {
  if (points.length !== 6 || closed || filled || curved || !isSmall(box)) return false
  const ordered = points[0]! <= points[4]! ? points : [points[4], points[5], points[2], points[3], points[0], points[1]]
  const [ax, ay, bx, by, cx, cy] = ordered as [number, number, number, number, number, number]
  return ax < bx && bx < cx && by > ay && by > cy && cy < ay
}

const isSmall = (b: Box): boolean => Math.max(w(b), h(b)) <= TICK.most && Math.max(w(b), h(b)) >= TICK.least

const isDiagonal = ({ points, filled, curved }: Shape): boolean => points.length === 4 && !filled && !curved

const risesOf = ({ points: [x0, y0, x1, y1] }: Shape): boolean => (x1! - x0!) * (y1! - y0!) < 0

/** Two small diagonals that cross in the middle. */
function crossesOf(diagonals: readonly Shape[]): Mark[] {
  const small = diagonals.filter(({ box }) => isSmall(box))
  return small.flatMap((one, i) => {
    const other = small.find((two, k) => k > i && risesOf(one) !== risesOf(two) && sameMiddle(one.box, two.box))
    return other ? [{ kind: 'check' as const, box: union([one.box, other.box]) }] : []
  })
}

const sameMiddle = (a: Box, b: Box): boolean =>
  Math.abs(a.x0 + a.x1 - b.x0 - b.x1) < 4 && Math.abs(a.y0 + a.y1 - b.y0 - b.y1) < 4

/** Dark blocks inside an outline, or standing beside outlines of their own size (■ among □). */
function blocksOf(ink: Ink, shapes: readonly Shape[], outlines: readonly Frame[]): Mark[] {
  const dark: (Shade | Shape)[] = [
    ...ink.shades,
    ...shapes.filter((s) => s.filled && s.curved && isRound(s.points, s.box)),
  ]
  return dark
    .filter(({ box, color }) => isBlock(box) && isDark(color))
    .filter(({ box }) => outlines.some((o) => surrounds(o.box, box) || sameSize(o.box, box)))
    .map(({ box }) => ({ kind: 'fill', box }))
}

const isBlock = (b: Box): boolean =>
  Math.min(w(b), h(b)) >= BLOCK.least && Math.max(w(b), h(b)) <= BLOCK.most && w(b) < 2 * h(b) && h(b) < 2 * w(b)

function isDark(color: string): boolean {
  if (color.length !== 7) return false
  const value = Number.parseInt(color.slice(1), 16)
  return (value >> 16) + ((value >> 8) & 0xff) + (value & 0xff) < DARK
}

const surrounds = (outer: Box, inner: Box): boolean =>
  outer.x0 <= inner.x0 + 1 && outer.y0 <= inner.y0 + 1 && outer.x1 >= inner.x1 - 1 && outer.y1 >= inner.y1 - 1

const sameSize = (a: Box, b: Box): boolean => Math.abs(w(a) - w(b)) < 2 && Math.abs(h(a) - h(b)) < 2

function strikesOf(diagonals: readonly Shape[], rulings: readonly Ruling[]): Mark[] {
  const drawn = rulings.filter((ruling) => ruling.source !== 'edge')
  return diagonals
    .filter(({ box, points: [x0, y0, x1, y1] }) => {
      if (w(box) < STRIKE.least || h(box) < STRIKE.least) return false
      return touchesRule(drawn, x0!, y0!) && touchesRule(drawn, x1!, y1!)
    })
    .map(({ box }) => ({ kind: 'strike', box }))
}

const touchesRule = (rulings: readonly Ruling[], x: number, y: number): boolean =>
  rulings.some(({ axis, at, from, to }) => {
    const [across, along] = axis === 'h' ? [y, x] : [x, y]
    return Math.abs(across - at) <= STRIKE.near && along >= from - STRIKE.near && along <= to + STRIKE.near
  })
