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
  return { held: kept, loose: waiting }
}

function holderOf(rules: readonly Rule[]): (rule: Rule) => boolean {
  const byAxis = { h: sorted(rules, 'h'), v: sorted(rules, 'v') }
  return (rule) => {
    const crossing = byAxis[rule.axis === 'h' ? 'v' : 'h']
    const along = byAxis[rule.axis]
    return [rule.from, rule.to].every((end) => meets(crossing, end, rule.at) || ends(along, rule.at, end))
  }
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
function ends({ rules, ats }: Sorted, at: number, end: number): boolean {
  for (let i = lowerBound(ats, at - CORNER); i < ats.length && ats[i]! <= at + CORNER; i++)
    if (Math.abs(rules[i]!.from - end) <= CORNER || Math.abs(rules[i]!.to - end) <= CORNER) return true
  return false
}
