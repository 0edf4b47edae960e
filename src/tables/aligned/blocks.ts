// Lines without running text -> blocks that may be tables: neighbours in height, ended by white, captions, text, rules. Pure.
import type { Box } from '../../types.ts'
import { chunkOf, type Line, lineOf } from './lines.ts'
import { median } from './river.ts'
import type { Zone } from './rules.ts'
import { isBullet, isCaption, isUnitNote, isValue } from './tokens.ts'

export type Block = { readonly lines: readonly Line[]; readonly zone?: Zone }

/** Ems of white between two lines that end a block, where its rows stand close; ... */
const GAP_EMS = 2.3
/** ... or as many of its usual gaps. */
const GAP_TIMES = 1.8
/** Letters so much larger than the table's are a heading's. */
const HEADING_TIMES = 1.15
/** Points by which the middle of a text may lie beyond the ends of its table's rules. */
const OVERHANG = 2
/** Ems between a head and the rule below it. */
const HEAD_GAP_EMS = 1
/** Share of the width that the column of labels takes at least: what begins left of it is a title. */
const STUB_SHARE = 0.15
/** Lines with values that make a zone between rules a whole table, so that what follows its last rule is none of it. */
const WHOLE_LINES = 2

export function blocksOf(lines: readonly Line[], prose: readonly Box[], zones: readonly Zone[]): Block[] {
  const found: { lines: Line[]; zone?: Zone }[] = []
  for (const raw of lines) {
    for (const { line, zone } of parted(raw, zones)) {
      const block = zone ? found.findLast((b) => b.zone === zone) : found.findLast((b) => !isBeside(b, line))
      const starts = !block || (zone ? false : endsBefore(block, line, prose))
      if (starts) found.push({ lines: [line], ...(zone ? { zone } : {}) })
      else block.lines.push(line)
    }
  }
  for (const block of found) takeHead(block, found)
  return found
    .filter((block) => block.lines.length > 0)
    .map((block) => ({ ...block, lines: block.lines.map(joinBullet) }))
}

/** Side by side with a zone stands what is none of it. */
function parted(line: Line, zones: readonly Zone[]): { line: Line; zone: Zone | undefined }[] {
  const y = (line.box.y0 + line.box.y1) / 2
  const near = zones.filter(({ box }) => y > box.y0 && y < box.y1)
  const groups = new Map<Zone | undefined, Line['chunks'][number][]>()
  for (const chunk of line.chunks) {
    const x = (chunk.box.x0 + chunk.box.x1) / 2
    const zone = near.find(({ box }) => x > box.x0 - OVERHANG && x < box.x1 + OVERHANG)
    groups.set(zone, [...(groups.get(zone) ?? []), chunk])
  }
  return [...groups].map(([zone, chunks]) => ({ line: { ...line, ...lineOf(chunks) }, zone }))
}

/** A head may stand above the first rule: lines close above it, the lowest with several chunks. */
function takeHead(block: { lines: Line[]; zone?: Zone }, all: readonly { lines: Line[]; zone?: Zone }[]): void {
  const box = block.zone?.box
  if (!box) return
  let top = box.y0
  for (;;) {
    const above = all.find(
      (b) => !b.zone && b.lines.length > 0 && isHeadAbove(b.lines.at(-1)!, box, top, top === box.y0),
    )
    const line = above?.lines.pop()
    if (!line) return
    block.lines.unshift(line)
    top = line.box.y0
  }
}

function isHeadAbove(line: Line, box: Box, top: number, lowest: boolean): boolean {
  const gap = top - line.box.y1
  if (gap < -line.size * 0.3 || gap > line.size * HEAD_GAP_EMS) return false
  if (line.box.x0 < box.x0 - OVERHANG || line.box.x1 > box.x1 + OVERHANG) return false
  if (line.chunks.some((c) => isCaption(c.text) || isUnitNote(c.text))) return false
  return lowest ? line.chunks.length > 2 : line.box.x0 > box.x0 + (box.x1 - box.x0) * STUB_SHARE
}

/** The block between two rules has no part in what stands at its side. */
const isBeside = ({ zone }: { zone?: Zone }, line: Line): boolean =>
  zone !== undefined && line.box.y0 < zone.box.y1 && line.box.y1 > zone.box.y0

function endsBefore(block: { lines: Line[]; zone?: Zone }, line: Line, prose: readonly Box[]): boolean {
  const last = block.lines.at(-1)!
  if (line.chunks.length <= 2 && isCaption(line.chunks[0]!.text)) return true
  if ([last, line].some((l) => l.chunks.some((c) => isUnitNote(c.text)))) return true
  if (block.zone && block.lines.filter(hasValues).length >= WHOLE_LINES) return true
  const size = median(block.lines.map((l) => l.size))
  if (
    (line.chunks.length === 1 ? line.size > size * HEADING_TIMES : isHeading(line, size)) &&
    line.box.x0 < startOf(block) + size
  )
    return true
  const gap = line.box.y0 - last.box.y1
  const usual = median(block.lines.slice(1).map((l, i) => l.box.y0 - block.lines[i]!.box.y1))
  if (gap > Math.max(GAP_EMS * size, usual * GAP_TIMES)) return true
  return prose.some((p) => p.y0 > last.box.y0 && p.y1 < line.box.y1 && p.x0 < line.box.x1 && p.x1 > line.box.x0)
}

const startOf = ({ lines }: { lines: readonly Line[] }): number => Math.min(...lines.map((l) => l.box.x0))

/** One text, or a number and its words, in letters larger than the table's. */
export function isHeading(line: Line, size: number): boolean {
  const last = line.chunks.at(-1)!
  return line.size > size * HEADING_TIMES && line.chunks.length <= 2 && /\p{L}/u.test(last.text) && !isValue(last.text)
}

const hasValues = (line: Line): boolean => line.chunks.length > 1 && line.chunks.slice(1).some((c) => isValue(c.text))

/** `・ text`, `1. text`: a list has no columns. */
function joinBullet(line: Line): Line {
  const [first, second, ...rest] = line.chunks
  if (!first || !second || rest.length > 0 || !isBullet(first.text) || isValue(second.text)) return line
  return lineOf([chunkOf([...first.words, ...second.words])])
}

/** Where the first line of several chunks, a head's, comes again with its first text, another table begins. */
export function splitRepeated(block: Block): Block[] {
  const first = block.lines.findIndex((line) => line.chunks.length > 1)
  const stub = block.lines[first]?.chunks[0]?.text
  if (stub === undefined || !/\p{L}/u.test(stub)) return [block]
  const starts = block.lines.flatMap((line, i) =>
    i > first + 2 && line.chunks.length > 1 && line.chunks[0]!.text === stub && !isWrapped(block.lines, i)
      ? [headStart(block.lines, i)]
      : [],
  )
  const cuts = [0, ...starts, block.lines.length]
  return cuts.slice(1).map((end, i) => ({ ...block, lines: block.lines.slice(cuts[i], end) }))
}

/** The last line of a label of several lines may be the same in many rows: 福祉に関する | 相談の件数. */
function isWrapped(lines: readonly Line[], i: number): boolean {
  const [above, own] = [lines[i - 1], lines[i]!.chunks[0]!]
  return above?.chunks.length === 1 && Math.abs(above.box.x0 - own.box.x0) < own.size / 2 && above.size === own.size
}

/** What stands above the repeated line and not above its label is part of the head too. */
function headStart(lines: readonly Line[], i: number): number {
  const x = lines[i]!.chunks[0]!.box.x1
  let from = i
  while (from > 0 && lines[from - 1]!.chunks.every((c) => c.box.x0 > x)) from--
  return from
}
