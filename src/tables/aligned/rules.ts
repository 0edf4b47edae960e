// A page's horizontal rulings -> rules in one piece, and the zones they bound. Pure.
import { overlaps } from '../../geometry/box.ts'
import type { Box, Ruling } from '../../types.ts'
import type { Line } from './lines.ts'

export type Rule = { readonly at: number; readonly from: number; readonly to: number; readonly drawn: boolean }

/** Points: pieces of one rule lie this close in height, and leave gaps no wider than this. */
const SAME_HEIGHT = 1.6
const PIECE_GAP = 3
/** Points: rules of one table begin and end this near one another. */
const SAME_ENDS = 6
/** Points: shorter ones underline a word. */
const SHORTEST = 12

/** Borders of two shaded rows: fewer are a bar, not stripes. */
const STRIPE_BORDERS = 4
/** Points: a row of text needs this height. */
const STRIPE_HEIGHT = 8
/** The highest row of a striped table against the lowest. */
const UNEVEN = 2.5

/** Borders of shadings count as rules of less weight (`drawn` false). */
export function horizontalRules(rulings: readonly Ruling[]): Rule[] {
  const sorted = rulings.filter((r) => r.axis === 'h').sort((a, b) => a.at - b.at || a.from - b.from)
  const rules: { at: number; from: number; to: number; drawn: boolean }[] = []
  for (const r of sorted) {
    const same = rules.findLast(
      (other) => r.at - other.at <= SAME_HEIGHT && r.from <= other.to + PIECE_GAP && r.to >= other.from - PIECE_GAP,
    )
    if (same) {
      same.from = Math.min(same.from, r.from)
      same.to = Math.max(same.to, r.to)
      same.drawn ||= r.source !== 'edge'
    } else rules.push({ at: r.at, from: r.from, to: r.to, drawn: r.source !== 'edge' })
  }
  return rules.filter((r) => r.to - r.from >= SHORTEST)
}

/** Between two rules of the same ends. */
export type Zone = { readonly box: Box; readonly rules: readonly Rule[] }

/** Runs of rules with the same ends, between which every stretch looks like a table to `tabular`. */
export function ruleZones(
  rules: readonly Rule[],
  lines: readonly Line[],
  tabular: (lines: readonly Line[], height: number) => boolean,
): Zone[] {
  const zones: Zone[] = []
  const stripes = families(rules.filter((r) => !r.drawn)).flatMap(stripesOf)
  for (const family of [...families(rules.filter((r) => r.drawn)), ...stripes]) {
    let run: Rule[] = [family[0]!]
    const close = () => {
      if (run.length > 1 && !zones.some((zone) => overlaps(zone.box, boxOf(run))))
        zones.push({ box: boxOf(run), rules: run })
    }
    for (let i = 1; i < family.length; i++) {
      const box = boxOf([family[i - 1]!, family[i]!])
      if (
        tabular(
          lines.flatMap((line) => inside(line, box)),
          box.y1 - box.y0,
        )
      )
        run.push(family[i]!)
      else {
        close()
        run = [family[i]!]
      }
    }
    close()
  }
  return zones
}

function families(rules: readonly Rule[]): Rule[][] {
  const found: Rule[][] = []
  for (const rule of rules) {
    const same = found.find(
      ([first]) => Math.abs(first!.from - rule.from) <= SAME_ENDS && Math.abs(first!.to - rule.to) <= SAME_ENDS,
    )
    if (same) same.push(rule)
    else found.push([rule])
  }
  return found.filter((family) => family.length > 1)
}

/** Shaded and white rows in turn: the borders of the shades, and of the white row above the first and below the last. */
function stripesOf(family: readonly Rule[]): Rule[][] {
  const heights = family.slice(1).map((rule, i) => rule.at - family[i]!.at)
  const [least, most] = [Math.min(...heights), Math.max(...heights)]
  if (family.length < STRIPE_BORDERS || least < STRIPE_HEIGHT || most > UNEVEN * least) return []
  const [first, last] = [family[0]!, family.at(-1)!]
  return [[{ ...first, at: first.at - most }, ...family, { ...last, at: last.at + most }]]
}

const boxOf = (rules: readonly Rule[]): Box => ({
  x0: Math.min(...rules.map((r) => r.from)),
  x1: Math.max(...rules.map((r) => r.to)),
  y0: rules[0]!.at,
  y1: rules.at(-1)!.at,
})

/** The part of a line that stands in the box. */
function inside(line: Line, box: Box): Line[] {
  const y = (line.box.y0 + line.box.y1) / 2
  if (y < box.y0 || y > box.y1) return []
  const chunks = line.chunks.filter((c) => c.box.x1 > box.x0 - SAME_ENDS && c.box.x0 < box.x1 + SAME_ENDS)
  return chunks.length > 0 ? [{ ...line, chunks }] : []
}
