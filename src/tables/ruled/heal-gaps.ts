// Rules found on a picture -> the same, where a piece was lost made whole again. Pure; sorts and binary search.
// A table's rule ends on another rule. One that ends in the middle of nowhere, and goes on a little farther or would soon
// meet another, has lost a piece; print that stands in the gap says that nothing was drawn there.
import type { Box, Word } from '../../types.ts'
import { lowerBound } from './merge-rulings.ts'
import { COLLINEAR, CORNER, length, type Rule } from './rule.ts'

/** Points of a rule that a scan may lose in one place. */
const LOST = 16
/** ... and where both ends of the gap are free. */
const LOST_INSIDE = 26
/** Points from a wall to the text beside it. */
const NEAR = 80
/** The rule on either side, or before its end, is longer than what is missing. */
const LONGER = 1

export function healGaps(rules: readonly Rule[], words: readonly Word[]): Rule[] {
  const crossing = { h: sortedOf(rules, 'v'), v: sortedOf(rules, 'h') }
  const texts = words.filter((w) => w.kind === 'text').map((w) => w.box)
  return (['h', 'v'] as const).flatMap((axis) => {
    const own = rules.filter((r) => r.axis === axis)
    return bridged(own, crossing[axis], texts).map((rule) => extended(rule, crossing[axis], texts))
  })
}

type Sorted = { readonly rules: readonly Rule[]; readonly ats: readonly number[] }

function sortedOf(rules: readonly Rule[], axis: 'h' | 'v'): Sorted {
  const own = rules.filter((r) => r.axis === axis).sort((a, b) => a.at - b.at)
  return { rules: own, ats: own.map((r) => r.at) }
}

/** Pieces on one line become one rule where a gap between them has a free end. */
function bridged(rules: readonly Rule[], crossing: Sorted, texts: readonly Box[]): Rule[] {
  const done: Rule[] = []
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const at = done.findLastIndex((r) => Math.abs(r.at - rule.at) <= 2 * COLLINEAR && isGap(r, rule))
    const before = done[at]
    if (before && isLost(before, rule, crossing, texts)) done[at] = { ...before, at: mean(before, rule), to: rule.to }
    else done.push(rule)
  }
  return done
}

const isGap = (a: Rule, b: Rule): boolean => b.from > a.to && b.from - a.to <= LOST_INSIDE

const mean = (a: Rule, b: Rule): number => (a.at * length(a) + b.at * length(b)) / (length(a) + length(b))

function isLost(a: Rule, b: Rule, crossing: Sorted, texts: readonly Box[]): boolean {
  const gap = b.from - a.to
  if (Math.max(length(a), length(b)) < gap * LONGER) return false
  if (texts.some((box) => isCrossed(box, a.axis, a.at, a.to, b.from))) return false
  const free = [a.to, b.from].filter((end) => !meets(crossing, end, a.at)).length
  if (gap > LOST) return free === 2
  return free > 0 || (a.axis === 'v' && hasBothSides(texts, a.at, a.to, b.from))
}

/** A wall as long as its row is gone: text stands left and right of it, none across. */
const hasBothSides = (texts: readonly Box[], at: number, from: number, to: number): boolean => {
  const beside = texts.filter((box) => (box.y0 + box.y1) / 2 > from && (box.y0 + box.y1) / 2 < to)
  const left = beside.some((box) => box.x1 <= at + COLLINEAR && box.x1 > at - NEAR)
  return left && beside.some((box) => box.x0 >= at - COLLINEAR && box.x0 < at + NEAR)
}

/** A free end goes on to the next crossing rule. */
function extended(rule: Rule, crossing: Sorted, texts: readonly Box[]): Rule {
  const reach = Math.min(LOST, length(rule) * LONGER)
  const next = (end: number, way: 1 | -1): number => {
    if (meets(crossing, end, rule.at)) return end
    const found = crossing.rules.filter(
      (r) => (r.at - end) * way > 0 && (r.at - end) * way <= reach && holds(r, rule.at),
    )
    const at = way > 0 ? found[0]?.at : found.at(-1)?.at
    if (at === undefined) return end
    const [from, to] = way > 0 ? [end, at] : [at, end]
    return texts.some((box) => isCrossed(box, rule.axis, rule.at, from, to)) ? end : at
  }
  return { ...rule, from: next(rule.from, -1), to: next(rule.to, 1) }
}

const holds = (crossing: Rule, at: number): boolean => at >= crossing.from - LOST && at <= crossing.to + LOST

function meets({ rules, ats }: Sorted, end: number, at: number): boolean {
  for (let i = lowerBound(ats, end - CORNER - COLLINEAR); i < ats.length && ats[i]! <= end + CORNER + COLLINEAR; i++)
    if (holds(rules[i]!, at)) return true
  return false
}

/** Does text run over the line from..to at `at`? */
function isCrossed(box: Box, axis: 'h' | 'v', at: number, from: number, to: number): boolean {
  const [low, high, start, end] = axis === 'h' ? [box.y0, box.y1, box.x0, box.x1] : [box.x0, box.x1, box.y0, box.y1]
  const inner = (high - low) / 4
  return at > low + inner && at < high - inner && Math.min(end, to) - Math.max(start, from) > 0
}
