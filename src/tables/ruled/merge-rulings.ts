// Rulings as drawn (pieces, doubled, dotted) -> one rule each. Pure; sorts and sweeps, O(n log n).
import type { Ruling } from '../../types.ts'
import { COLLINEAR, length, type Rule } from './rule.ts'

/** Points of white inside one rule: pieces that miss each other by a rounding. */
const BRIDGE = 2
/** Dots and dashes: at least so many pieces, none longer, gaps no wider (points). */
const DASHES = 6
const DASH_LENGTH = 12
const DASH_GAP = 6
/** Points; shorter rules are serifs, bullets and ticks: no cell is that small. */
const SHORTEST = 4

/** Drawn rules, and what of the edges of shaded areas no drawn rule covers. */
export function mergeRulings(rulings: readonly Ruling[], shading: readonly Rule[]): Rule[] {
  return (['h', 'v'] as const).flatMap((axis) => {
    const drawn = rulings.filter((r) => r.axis === axis && r.source !== 'edge').map(toRule)
    const lines = mergeRules([...drawn, ...shading.filter((r) => r.axis === axis && r.kind === 'line')])
    const shades = shading.filter((r) => r.axis === axis && r.kind === 'edge')
    return [...lines, ...uncovered(shades, lines)].filter((r) => length(r) >= SHORTEST)
  })
}

const toRule = ({ axis, at, from, to }: Ruling): Rule => ({ axis, at, from, to, kind: 'line' })

/** Rules of one axis. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  return collinearGroups(rules).flatMap(joined)
}

/** Groups whose `at` lie within COLLINEAR of their neighbour, no group wider than twice that. */
function collinearGroups(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = []
  let first = -Infinity
  let last = -Infinity
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    if (rule.at - last <= COLLINEAR && rule.at - first <= 2 * COLLINEAR) groups.at(-1)!.push(rule)
    else {
      groups.push([rule])
      first = rule.at
    }
    last = rule.at
  }
  return groups
}

function joined(group: Rule[]): Rule[] {
  group.sort((a, b) => a.from - b.from)
  const bridge = bridgeOf(group)
  const rules: Rule[] = []
  let pieces: Rule[] = []
  let end = -Infinity
  for (const rule of group) {
    if (pieces.length > 0 && rule.from - end > bridge) {
      rules.push(oneRule(pieces))
      pieces = []
      end = -Infinity
    }
    pieces.push(rule)
    end = Math.max(end, rule.to)
  }
  return pieces.length > 0 ? [...rules, oneRule(pieces)] : rules
}

function oneRule(pieces: readonly Rule[]): Rule {
  if (pieces.length === 1) return pieces[0]!
  let [weight, sum, to] = [0, 0, -Infinity]
  for (const piece of pieces) {
    const w = Math.max(length(piece), 0.01)
    weight += w
    sum += w * piece.at
    to = Math.max(to, piece.to)
  }
  return { ...pieces[0]!, at: sum / weight, to }
}

/** Wider for a dotted or dashed line, where the white between the pieces is part of the drawing. */
function bridgeOf(group: readonly Rule[]): number {
  if (group.length < DASHES) return BRIDGE
  const gaps: number[] = []
  for (let i = 1; i < group.length; i++) {
    const gap = group[i]!.from - group[i - 1]!.to
    const dashes = length(group[i]!) <= DASH_LENGTH && length(group[i - 1]!) <= DASH_LENGTH
    if (gap > 0 && dashes) gaps.push(gap)
  }
  if (gaps.length < DASHES - 1) return BRIDGE
  const usual = gaps.sort((a, b) => a - b)[gaps.length >> 1]!
  return usual <= DASH_GAP ? Math.max(BRIDGE, usual * 1.5) : BRIDGE
}

/** What of the edges no line covers. */
function uncovered(edges: readonly Rule[], lines: readonly Rule[]): Rule[] {
  const sorted = [...lines].sort((a, b) => a.at - b.at)
  const ats = sorted.map((r) => r.at)
  return edges.flatMap((edge) => {
    let parts: Span[] = [edge]
    for (let i = lowerBound(ats, edge.at - 2 * COLLINEAR); i < ats.length && ats[i]! <= edge.at + 2 * COLLINEAR; i++)
      parts = parts.flatMap((part) => without(part, sorted[i]!))
    return parts.map(({ from, to }) => ({ ...edge, from, to }))
  })
}

export type Span = { readonly from: number; readonly to: number }

/** `part` less what `cover` covers. */
export function without(part: Span, cover: Span): Span[] {
  if (cover.to <= part.from || cover.from >= part.to) return [part]
  return [
    { from: part.from, to: cover.from },
    { from: cover.to, to: part.to },
  ].filter((r) => r.to - r.from > BRIDGE)
}

/** Index of the first entry that is not below `value`. */
export function lowerBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
