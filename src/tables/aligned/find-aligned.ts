// An upright page, the places already taken by ruled tables -> the tables that words alone, or with few rules, line up to. Pure.
// words -> lines of chunks -> without running text -> blocks -> rivers, head, rows -> table, or none
import { holdsCentre } from '../../geometry/box.ts'
import type { Box, Page, Table } from '../../types.ts'
import { blocksOf, isHeading, splitRepeated } from './blocks.ts'
import { partedByHeadings } from './headings.ts'
import { LEAST_CONFIDENCE } from './judge.ts'
import { type Line, pageLines, usualBlank } from './lines.ts'
import { withoutProse } from './prose.ts'
import { median } from './river.ts'
import { horizontalRules, type Rule, ruleZones } from './rules.ts'
import { structure } from './structure.ts'

/** Ems: a chunk as wide as this is no cell but a line of text. */
const WIDE_CHUNK_EMS = 25
/** Points by which a border may lie outside the box of its table: half of a thick stroke. */
const BORDER_POINTS = 3
/** Points between the two strokes of a double rule, at most. */
const EMPTY_POINTS = 12
/** Share of the lines between two rules that must have several chunks: beside a label of three lines stands one of values. */
const SPLIT_SHARE = 0.3

export function findAligned(page: Page, taken: readonly Box[]): Table[] {
  const free = (box: Box): boolean => !taken.some((t) => holdsCentre(t, box))
  const words = page.words.filter((w) => w.kind !== 'ruby' && free(w.box))
  if (words.length < 4) return []
  const blank = usualBlank(words)
  const lines = pageLines(words, blank)
  const rules = horizontalRules(page.rulings).filter((r) => !taken.some((t) => isBorder(r, t)))
  const usual = median(lines.map((line) => line.size))
  // between the last rule of a table and the first of the next stands the next one's heading
  const isTitle = (within: readonly Line[]): boolean => within.length > 0 && within.every((l) => isHeading(l, usual))
  const zones = ruleZones(rules, lines, (within, height) => isTabular(within, height) && !isTitle(within))
  const rest = withoutProse(lines, (box) => zones.some((zone) => holdsCentre(zone.box, box)))
  return partedByHeadings(blocksOf(rest.lines, rest.prose, zones))
    .flatMap(splitRepeated)
    .map((block) => structure(block.lines, block.zone !== undefined, { page, rules, blank }))
    .filter((table): table is Table => table !== undefined && table.confidence >= LEAST_CONFIDENCE)
}

/** Does the rule belong to a table that is found already? */
const isBorder = (rule: Rule, { x0, y0, x1, y1 }: Box): boolean =>
  rule.at > y0 - BORDER_POINTS && rule.at < y1 + BORDER_POINTS && rule.from < x1 && rule.to > x0

function isTabular(lines: readonly Line[], height: number): boolean {
  if (lines.length === 0) return height <= EMPTY_POINTS
  const chunks = lines.flatMap((line) => line.chunks)
  const wide = chunks.filter((c) => c.box.x1 - c.box.x0 > WIDE_CHUNK_EMS * c.size)
  const split = lines.filter((line) => line.chunks.length > 1)
  return split.length >= lines.length * SPLIT_SHARE && wide.length <= chunks.length * 0.3
}
