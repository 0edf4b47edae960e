// A network without its outer lines -> with them: where rules end together, the open side of the table runs. Pure.
import type { Network } from './networks.ts'
import { CORNER, type Rule } from './rule.ts'

/** Points that rules must reach beyond the last crossing rule: less is a line drawn a bit too long. */
const REACH = 6
/** Rules that end within so many points of each other end together. */
const TOGETHER = 3
/** One rule that reaches out is an underline, two are a table without its side. */
const FEWEST = 2

export function withOpenSides({ across, down }: Network): Network {
  if (across.length < FEWEST || down.length === 0) return { across, down }
  const sides = [...closing(across, down, 'v')]
  const wide = [...down, ...sides]
  const ends = wide.length < FEWEST ? [] : [...closing(wide, across, 'h')]
  return { across: [...across, ...reaching(ends, sides)], down: [...down, ...reaching(sides, ends)] }
}

/** Open sides meet in the corner, where nothing is drawn either. */
const reaching = (sides: readonly Rule[], others: readonly Rule[]): Rule[] =>
  sides.map((side) => ({
    ...side,
    from: Math.min(side.from, ...others.map((o) => o.at)),
    to: Math.max(side.to, ...others.map((o) => o.at)),
  }))

/** The rules of `axis` that close what `along` leaves open before the first and behind the last of `crossing`. */
function closing(along: readonly Rule[], crossing: readonly Rule[], axis: 'h' | 'v'): Rule[] {
  const ats = crossing.map((r) => r.at)
  const [first, last] = [Math.min(...ats), Math.max(...ats)]
  const before = together(
    along,
    (r) => first - r.from,
    (r) => r.from,
  )
  const behind = together(
    along,
    (r) => r.to - last,
    (r) => r.to,
  )
  return [before, behind].filter((side) => side !== undefined).map((side) => ({ axis, kind: 'open' as const, ...side }))
}

/** The outermost place where at least two rules that reach out end together. */
function together(rules: readonly Rule[], reach: (r: Rule) => number, end: (r: Rule) => number) {
  const out = rules.filter((r) => reach(r) > REACH).sort((a, b) => reach(b) - reach(a))
  for (const outermost of out) {
    const side = out.filter((r) => Math.abs(end(r) - end(outermost)) <= TOGETHER)
    if (side.length < FEWEST) continue
    const ats = side.map((r) => r.at)
    return { at: end(outermost), from: Math.min(...ats) - CORNER / 2, to: Math.max(...ats) + CORNER / 2 }
  }
  return undefined
}
