// Rules -> the rules that can be cell borders: of the edges of shaded areas only those that drawn lines hold. Pure.
// A highlighted phrase inside a cell has edges too; they end in the middle of nowhere, a shaded cell's end on its lines.
import { lowerBound } from './merge-rulings.ts'
import { CORNER, type Rule } from './rule.ts'

/** A shaded cell in the corner of shaded cells hangs on lines over two others at most. */
const ROUNDS = 3

export function anchoredRules(rules: readonly Rule[]): { readonly held: Rule[]; readonly loose: Rule[] } {
  let kept = rules.filter((r) => r.kind !== 'edge')
  let waiting = rules.filter((r) => r.kind === 'edge')
  for (let round = 0; round < ROUNDS && waiting.length > 0; round++) {
    const holds = holderOf(kept)
    const [held, loose] = [waiting.filter(holds), waiting.filter((r) => !holds(r))]
    if (held.length === 0) break
    kept = [...kept, ...held]
    waiting = loose
  }
  const corners = cornersOf(waiting, kept)
  return { held: [...kept, ...waiting.filter((r) => corners.has(r))], loose: waiting.filter((r) => !corners.has(r)) }
}

/** Two edges that meet and hang, each, on a kept rule with their other end: the outer corner of a shaded cell. */
function cornersOf(waiting: readonly Rule[], kept: readonly Rule[]): Set<Rule> {
  const holds = endHolderOf(kept)
  const half = waiting.filter((r) => holds(r, r.from) !== holds(r, r.to))
  const meetsHalf = endHolderOf(half)
  const free = (r: Rule): number => (holds(r, r.from) ? r.to : r.from)
  const found = half.filter((r) => meetsHalf(r, free(r)))
  return new Set(found)
}

const holderOf = (rules: readonly Rule[]): ((rule: Rule) => boolean) => {
  const holds = endHolderOf(rules)
  return (rule) => holds(rule, rule.from) && holds(rule, rule.to)
}

/** Does one of the rules hold this end of another: cross it there, or go on from it? */
function endHolderOf(rules: readonly Rule[]): (rule: Rule, end: number) => boolean {
  const byAxis = { h: sorted(rules, 'h'), v: sorted(rules, 'v') }
  return (rule, end) =>
    meets(byAxis[rule.axis === 'h' ? 'v' : 'h'], end, rule.at) || ends(byAxis[rule.axis], rule.at, end, rule)
}

type Sorted = { readonly rules: readonly Rule[]; readonly ats: readonly number[] }

function sorted(rules: readonly Rule[], axis: 'h' | 'v'): Sorted {
  const own = rules.filter((r) => r.axis === axis).sort((a, b) => a.at - b.at)
  return { rules: own, ats: own.map((r) => r.at) }
}

/** Does a crossing rule at `at` (within CORNER) run through `along`? */
function meets({ rules, ats }: Sorted, at: number, along: number): boolean {
  for (let i = lowerBound(ats, at - CORNER); i < ats.length && ats[i]! <= at + CORNER; i++)
    if (along >= rules[i]!.from - CORNER && along <= rules[i]!.to + CORNER) return true
  return false
}

/** Does a collinear rule begin or end at `end`? */
function ends({ rules, ats }: Sorted, at: number, end: number, own: Rule): boolean {
  for (let i = lowerBound(ats, at - CORNER); i < ats.length && ats[i]! <= at + CORNER; i++)
    if (rules[i] !== own && (Math.abs(rules[i]!.from - end) <= CORNER || Math.abs(rules[i]!.to - end) <= CORNER))
      return true
  return false
}
