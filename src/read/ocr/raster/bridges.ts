// Two rules in one line with a worn-out stretch between them -> one rule, where a trace of it is left. Pure.
// A merged cell interrupts a rule as well: without any trace nothing is joined.
import { partsFrames } from './broken.ts'
import type { Gray, PixelBox } from './raster.ts'
import type { PixelRule } from './rules.ts'

/** Inches: the widest stretch; rules farther off each other are two. */
const STRETCH = { longest: 0.7, off: 0.02 }
/** Grays by which a trace is darker than the paper beside it. */
const TRACE = 12
/** Inches: how far a trace may lie off the line, and how far off it the paper is compared. */
const NEAR = { line: 0.012, paper: 0.03, control: 0.05 }
/** Share of the stretch that shows more traces on the line than beside it, where only grain is. */
const SHOWS = 0.2

export const bridged = (rules: readonly PixelRule[], gray: Gray, dpi: number): PixelRule[] => {
  const done: PixelRule[] = []
  for (const rule of [...rules].sort((a, b) => span(a).from - span(b).from)) {
    const i = done.findIndex((last) => canJoin(last, rule, rules, gray, dpi))
    if (i < 0) done.push(rule)
    else done[i] = { axis: rule.axis, box: around(done[i]!.box, rule.box) }
  }
  return done
}

const around = (a: PixelBox, b: PixelBox): PixelBox => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
})

const span = ({ axis, box }: PixelRule): { from: number; to: number; at: number } =>
  axis === 'h'
    ? { from: box.x0, to: box.x1, at: (box.y0 + box.y1) / 2 }
    : { from: box.y0, to: box.y1, at: (box.x0 + box.x1) / 2 }

const canJoin = (last: PixelRule, next: PixelRule, rules: readonly PixelRule[], gray: Gray, dpi: number): boolean => {
  if (last.axis !== next.axis) return false
  const [a, b] = [span(last), span(next)]
  const gap = b.from - a.to
  if (Math.abs(a.at - b.at) > STRETCH.off * dpi || gap > STRETCH.longest * dpi) return false
  if (b.to <= a.to) return true
  if (gap > Math.min(a.to - a.from, b.to - b.from)) return false
  if (gap > 0 && isParted(last, next, rules, dpi)) return false
  return gap <= 0 || showsThrough(gray, last.axis, { from: a.to, to: b.from, at: (a.at + b.at) / 2 }, dpi)
}

const isParted = (last: PixelRule, next: PixelRule, rules: readonly PixelRule[], dpi: number): boolean => {
  const across = rules.filter((rule) => rule.axis !== last.axis).map(({ box }) => box)
  const { x0, y0, x1, y1 } = last.box
  const end = last.axis === 'h' ? { x: x1, y: y0 } : { x: x0, y: y1 }
  return partsFrames(end, { x: next.box.x0, y: next.box.y0 }, across, dpi)
}

type Stretch = { readonly from: number; readonly to: number; readonly at: number }

const showsThrough = (gray: Gray, axis: 'h' | 'v', stretch: Stretch, dpi: number): boolean => {
  // The ends of both rules are blurred into the stretch.
  const [from, to] = [stretch.from + NEAR.paper * dpi, stretch.to - NEAR.paper * dpi]
  if (to <= from) return true
  const beside = Math.round(NEAR.control * dpi)
  const shift = (by: number): number =>
    traces(gray, axis, { from: Math.round(from), to: Math.ceil(to), at: stretch.at + by }, dpi)
  return shift(0) >= Math.max(shift(beside), shift(-beside)) + SHOWS
}

/** Share of the stretch's steps with something darker on the line than on both sides of it. */
const traces = ({ width, height, data }: Gray, axis: 'h' | 'v', { from, to, at }: Stretch, dpi: number): number => {
  const [along, across] = axis === 'h' ? [1, width] : [width, 1]
  const [near, paper] = [Math.max(1, Math.round(NEAR.line * dpi)), Math.round(NEAR.paper * dpi)]
  const line = Math.round(at - 0.5)
  const limit = axis === 'h' ? height : width
  if (line - near - paper < 0 || line + near + paper >= limit) return 0
  let n = 0
  for (let k = from; k < to; k++)
    for (let off = -near; off <= near; off++) {
      const i = k * along + (line + off) * across
      if (Math.min(data[i - paper * across]!, data[i + paper * across]!) - data[i]! < TRACE) continue
      n++
      break
    }
  return n / (to - from)
}
