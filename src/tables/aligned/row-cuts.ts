// Lines of a table's body -> where its rows begin, and how sure each cut is: the cheapest way to part them. Pure.
// Every way to part the lines has a cost (row-links, row-cost); the ways together tell how likely each cut is.

import { middle, type PieceLine } from './piece-line.ts'
import type { Columns } from './pieces.ts'
import { rowCost, rowSetting, STANDS, type Stand } from './row-cost.ts'
import { type Link, linksOf } from './row-links.ts'
import type { Rule } from './rules.ts'

/** Lines a row has at most. */
const MOST_LINES = 14
/** Lines that overlap in height stand in one row. */
const OVERLAP_EMS = 0.75
const OVERLAP_CUT = 5
/** Lines of one row in which no text goes on: cost, and more for each em beyond the usual distance. */
const UNLINKED = 0.5
const UNLINKED_EMS = 1.3
const UNLINKED_EM = 5
/** A cut without a rule among rows that rules part. */
const RULED_CUT = 8

export type Cuts = {
  /** Indexes of the lines that begin a row, the first being 0. */
  readonly starts: readonly number[]
  /** For each line how likely it begins a row, 0..1. */
  readonly likely: readonly number[]
  readonly cost: number
  readonly stand: Stand
}

/** `parted(i)`: a rule runs between line i - 1 and line i; `ruled`: rules part (nearly) all rows, what lies between is one. */
export function cutRows(
  lines: readonly PieceLine[],
  columns: Columns,
  rules: readonly Rule[],
  parted: (i: number) => boolean,
  ruled: boolean,
): Cuts {
  const setting = rowSetting(lines, columns)
  const links = linksOf(lines, columns, rules)
  const base = joinCosts(lines, links)
  const ways = STANDS.map((stand) => {
    const cost = (from: number, to: number): number =>
      base(from, to) + rowCost(setting, from, to, stand) + (ruled && from > 0 && !parted(from) ? RULED_CUT : 0)
    return { stand, ...waysOf(lines.length, cost, parted) }
  })
  const best = ways.reduce((a, b) => (b.cost < a.cost - 1e-9 ? b : a))
  const weights = ways.map((way) => Math.exp(best.free - way.free))
  const all = weights.reduce((a, b) => a + b, 0)
  const likely = lines.map((_, i) => ways.reduce((sum, way, k) => sum + (way.likely[i]! * weights[k]!) / all, 0))
  return { starts: best.starts, likely, cost: best.cost, stand: best.stand }
}

/** What the links say of lines from..to as one row: those inside are joined, those to lines above are cut. */
function joinCosts(lines: readonly PieceLine[], links: readonly (readonly Link[])[]) {
  return (from: number, to: number): number => {
    let cost = 0
    for (let l = from; l < to; l++) {
      const inside = links[l]!.filter((link) => link.above >= from)
      const across = links[l]!.filter((link) => link.above < from)
      if (l > from && inside.length === 0) cost += apartCost(lines[l - 1]!, lines[l]!)
      const texts = across.filter((link) => !link.value)
      cost += together(inside.map((link) => link.join)) + together(texts.map((link) => link.cut))
    }
    return cost + (from > 0 && overlap(lines[from - 1]!, lines[from]!) ? OVERLAP_CUT : 0)
  }
}

/** Lines of one row in which no text goes on. */
function apartCost(above: PieceLine, below: PieceLine): number {
  if (overlap(above, below)) return 0
  const pitch = (middle(below) - middle(above)) / Math.min(above.size, below.size)
  return UNLINKED + Math.max(0, pitch - UNLINKED_EMS) * UNLINKED_EM
}

/** Columns of one line tell the same story: two of them count, more do not. */
function together(costs: readonly number[]): number {
  if (costs.length === 0) return 0
  return (costs.reduce((a, b) => a + b, 0) / costs.length) * Math.min(2, costs.length)
}

const overlap = (above: PieceLine, below: PieceLine): boolean =>
  middle(below) - middle(above) < Math.min(above.size, below.size) * OVERLAP_EMS

/** The cheapest way through, and over all ways the chance that a row begins at each line. */
function waysOf(count: number, cost: (from: number, to: number) => number, parted: (i: number) => boolean) {
  const costs: number[][] = Array.from({ length: count }, () => [])
  const least = [0, ...new Array<number>(count).fill(Infinity)]
  const back = new Array<number>(count + 1).fill(0)
  const forward = [0, ...new Array<number>(count).fill(-Infinity)]
  for (let from = 0; from < count; from++) {
    for (let to = from + 1; to <= Math.min(count, from + MOST_LINES); to++) {
      if (to - 1 > from && parted(to - 1)) break
      const own = cost(from, to)
      costs[from]!.push(own)
      if (least[from]! + own < least[to]! - 1e-9) {
        least[to] = least[from]! + own
        back[to] = from
      }
      forward[to] = logSum(forward[to]!, forward[from]! - own)
    }
  }
  const backward = [...new Array<number>(count).fill(-Infinity), 0]
  for (let from = count - 1; from >= 0; from--)
    costs[from]!.forEach((own, k) => {
      backward[from] = logSum(backward[from]!, backward[from + 1 + k]! - own)
    })
  const starts: number[] = []
  for (let at = count; at > 0; at = back[at]!) starts.unshift(back[at]!)
  const whole = forward[count]!
  return {
    starts,
    cost: least[count]!,
    free: -whole,
    likely: Array.from({ length: count }, (_, i) => Math.exp(forward[i]! + backward[i]! - whole)),
  }
}

const logSum = (a: number, b: number): number => {
  const most = Math.max(a, b)
  return most === -Infinity ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most))
}
