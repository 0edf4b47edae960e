// Merged rules + words -> the rules without underlines: a line as long as the text that stands on it. Pure.
// A hyperlink's underline fills its cell from side to side and would cut the cell in two.

import type { Word } from '../../types.ts'
import { lowerBound } from './merge-rulings.ts'
import type { Rule } from './rule.ts'

/** Points by which an underline may be longer or shorter than its text. */
const ENDS = 2.2
/** Share of the letter size in which an underline lies round the lower end of its text. */
const BELOW_EMS = 0.35

export function withoutUnderlines(rules: readonly Rule[], words: readonly Word[]): Rule[] {
  const sorted = words.filter((w) => w.turn === 0 && !w.vertical).sort((a, b) => a.box.y1 - b.box.y1)
  const bottoms = sorted.map((w) => w.box.y1)
  return rules.filter((rule) => rule.axis === 'v' || rule.kind !== 'line' || !isUnderline(rule, sorted, bottoms))
}

function isUnderline(rule: Rule, words: readonly Word[], bottoms: readonly number[]): boolean {
  let [from, to] = [Infinity, -Infinity]
  for (let i = lowerBound(bottoms, rule.at - LARGEST); i < words.length && bottoms[i]! <= rule.at + LARGEST; i++) {
    const { box, fontSize } = words[i]!
    if (Math.abs(box.y1 - rule.at) > fontSize * BELOW_EMS || box.x0 < rule.from - ENDS || box.x1 > rule.to + ENDS)
      continue
    from = Math.min(from, box.x0)
    to = Math.max(to, box.x1)
  }
  return from - rule.from <= ENDS && rule.to - to <= ENDS
}
/** Points round a rule in which words are looked at: a third of the largest print. */
const LARGEST = 12
