// A network of rules -> the lattice it draws: sorted borders, and which unit edges are walls. Pure.
import type { Network } from './networks.ts'
import { length, type Rule } from './rule.ts'

/** Points between two borders that are one: a double rule, or corners that miss each other. No text fits in. */
const SAME_BORDER = 2.8
/** Share of a unit edge that must be drawn to be a wall, or points that may be missing of it at both ends together. */
const WALL_SHARE = 0.85
const WALL_GAP = 4

export type Lattice = {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** walls.down[row * xs.length + border], walls.across[border * columns + column]: 1 = a wall. */
  readonly walls: { readonly down: Uint8Array; readonly across: Uint8Array }
}

export function latticeOf({ across, down }: Network): Lattice {
  const [xs, ys] = [borders(down), borders(across)]
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const downWalls = new Uint8Array(rows * xs.length)
  const acrossWalls = new Uint8Array(ys.length * columns)
  const downInk = ink(down, xs, ys)
  const acrossInk = ink(across, ys, xs)
  for (let r = 0; r < rows; r++)
    for (let b = 0; b <= columns; b++)
      if (isWall(downInk[b * rows + r]!, ys[r + 1]! - ys[r]!)) downWalls[r * xs.length + b] = 1
  for (let b = 0; b <= rows; b++)
    for (let c = 0; c < columns; c++)
      if (isWall(acrossInk[b * columns + c]!, xs[c + 1]! - xs[c]!)) acrossWalls[b * columns + c] = 1
  return { xs, ys, walls: { down: downWalls, across: acrossWalls } }
}

const isWall = (drawn: number, whole: number): boolean =>
  drawn > 0 && (drawn >= whole * WALL_SHARE || (whole - drawn <= WALL_GAP && drawn >= whole * 0.3))

/** Where rules of one axis stand, doubles taken together, weighted by length. */
function borders(rules: readonly Rule[]): number[] {
  const found: { first: number; weight: number; sum: number }[] = []
  let last = -Infinity
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const group = found.at(-1)
    if (group && rule.at - last <= SAME_BORDER && rule.at - group.first <= 2 * SAME_BORDER) {
      group.weight += length(rule)
      group.sum += length(rule) * rule.at
    } else found.push({ first: rule.at, weight: length(rule), sum: length(rule) * rule.at })
    last = rule.at
  }
  return found.map((g) => g.sum / g.weight)
}

/** Points drawn of each unit edge: ink[border * units + unit]. Rules that lie on each other count once. */
function ink(rules: readonly Rule[], at: readonly number[], along: readonly number[]): Float64Array {
  const units = along.length - 1
  const drawn = new Float64Array(at.length * units)
  const until = new Float64Array(at.length).fill(-Infinity)
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const border = nearest(at, rule.at)
    const from = Math.max(rule.from, until[border]!)
    for (let u = 0; u < units; u++) {
      const part = Math.min(rule.to, along[u + 1]!) - Math.max(from, along[u]!)
      if (part > 0) drawn[border * units + u] = drawn[border * units + u]! + part
    }
    until[border] = Math.max(until[border]!, rule.to)
  }
  return drawn
}

export function nearest(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= value) low = middle
    else high = middle
  }
  return high >= 0 && Math.abs(sorted[high]! - value) < Math.abs(sorted[low]! - value) ? high : low
}
