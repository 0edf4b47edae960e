// Merged rules + words -> the rules without underlines: a line as long as the text that stands on it. Pure.
// A hyperlink's underline fills its cell from side to side and would cut the cell in two. A row's rule runs under white too.

import type { Word } from '../../types.ts'
import { lowerBound } from './merge-rulings.ts'
import { CORNER, type Rule } from './rule.ts'

/** Points by which an underline may be longer or shorter than its text. */
const ENDS = 2.2
/** Share of the letter size in which an underline lies round the lower end of its text. */
const BELOW_EMS = 0.35
/** Ems of white between two words of an underlined text: a full-width blank; texts of two cells stand farther apart. */
const WHITE_EMS = 1.2

export function withoutUnderlines(rules: readonly Rule[], words: readonly Word[]): Rule[] {
  const sorted = words.filter((w) => w.turn === 0 && !w.vertical).sort((a, b) => a.box.y1 - b.box.y1)
  const bottoms = sorted.map((w) => w.box.y1)
  const walls = rules.filter((r) => r.axis === 'v')
  return rules.filter(
    (rule) =>
      rule.axis === 'v' || rule.kind !== 'line' || !isUnderline(rule, sorted, bottoms) || isCrossed(rule, walls),
  )
}

/** A wall that meets it between its ends parts cells: no text stands across. */
const isCrossed = (rule: Rule, walls: readonly Rule[]): boolean =>
  walls.some(
    ({ at, from, to }) =>
      at > rule.from + 2 * CORNER && at < rule.to - 2 * CORNER && from <= rule.at + CORNER && to >= rule.at - CORNER,
  )

function isUnderline(rule: Rule, words: readonly Word[], bottoms: readonly number[]): boolean {
  const standing: Word[] = []
  for (let i = lowerBound(bottoms, rule.at - LARGEST); i < words.length && bottoms[i]! <= rule.at + LARGEST; i++) {
    const { box, fontSize } = words[i]!
    if (Math.abs(box.y1 - rule.at) > fontSize * BELOW_EMS || box.x0 < rule.from - ENDS || box.x1 > rule.to + ENDS)
      continue
    standing.push(words[i]!)
  }
  if (standing.length === 0) return false
  standing.sort((a, b) => a.box.x0 - b.box.x0)
  let end = rule.from
  for (const [i, { box, fontSize }] of standing.entries()) {
    if (box.x0 - end > (i === 0 ? ENDS : fontSize * WHITE_EMS)) return false
    end = Math.max(end, box.x1)
  }
  return rule.to - end <= ENDS
}
/** Points round a rule in which words are looked at: a third of the largest print. */
const LARGEST = 12
