// Lines of a table -> the white rivers between its columns. Pure.
import { bodyLines } from './body-lines.ts'
import type { Line } from './lines.ts'
import { mergeSides, mergeSigns } from './merge-columns.ts'
import { betweenNumbers, isUsuallyWide, LEAST_LINES } from './narrow.ts'
import { median, middle, type River } from './river.ts'
import type { Edges } from './text-edges.ts'

/** Ems a river must be wide: the fewer lines, the likelier blanks stand below one another by chance. */
const WIDTH_EMS: readonly (readonly [lines: number, ems: number])[] = [
  [2, 1],
  [4, 0.75],
  [9, 0.55],
  [Infinity, 0.4],
]
/** ... and this many of the page's usual blank. */
const WIDTH_BLANKS = 1.35
/** Points: half the width of a river that a rule makes. */
const WALL_HALF = 0.5
/** Between numbers a narrower river will do. */
const NUMBERS_EMS = 0.2
/** Share of the lines that may cross a river: a long label, a heading over several columns. */
const CROSSING = 0.07
/** A column must hold text on this share of the lines. */
const COLUMN_SHARE = 0.06

/** `walls`: where vertical rules part columns; `edges`: where lines begin texts and end numbers (text-edges.ts). */
export function findRivers(
  lines: readonly Line[],
  blank: number,
  walls: readonly number[] = [],
  edges: Edges = { starts: [], ends: [] },
): River[] {
  const body = bodyLines(lines)
  if (body.length < 2) return []
  const size = median(body.map((line) => line.size))
  const enough = Math.max(WIDTH_EMS.find(([n]) => body.length <= n)![1], blank * WIDTH_BLANKS) * size
  const gaps = gapsOf(body, Math.floor(body.length * CROSSING))
  const rivers = gaps.filter(
    (gap) =>
      gap.x1 - gap.x0 >= enough ||
      (gap.x1 - gap.x0 >= NUMBERS_EMS * size && betweenNumbers(body, gap, size)) ||
      (body.length >= LEAST_LINES && isUsuallyWide(body, gap, size, edges)),
  )
  return withWalls(mergeSides(body, mergeSigns(body, supported(body, rivers, labelsOnly(lines)))), gaps, walls)
}

/** A vertical rule that hardly a line crosses parts columns, however narrow the gap and however empty the column. */
function withWalls(rivers: readonly River[], gaps: readonly River[], walls: readonly number[]): River[] {
  const parting = walls.filter((x) => gaps.some((gap) => x > gap.x0 - 1 && x < gap.x1 + 1))
  const holds = (river: River): boolean => parting.some((x) => x > river.x0 - 1 && x < river.x1 + 1)
  const thin = parting.map((x) => ({ x0: x - WALL_HALF, x1: x + WALL_HALF }))
  return [...rivers.filter((river) => !holds(river)), ...thin].sort((a, b) => a.x0 - b.x0)
}

function gapsOf(lines: readonly Line[], tolerance: number): River[] {
  const edges = lines.flatMap((line) =>
    line.chunks.flatMap((chunk) =>
      chunk.words.flatMap((w) => [
        { x: w.box.x0, step: 1 },
        { x: w.box.x1, step: -1 },
      ]),
    ),
  )
  edges.sort((a, b) => a.x - b.x || b.step - a.step)
  const gaps: River[] = []
  let [depth, from] = [0, Number.NaN]
  for (const { x, step } of edges) {
    if (depth + step > tolerance && depth <= tolerance && from < x) gaps.push({ x0: from, x1: x })
    if (depth + step <= tolerance && depth > tolerance) from = x
    depth += step
  }
  return gaps
}

/** Labels of several rows have lines of their own. */
const labelsOnly = (lines: readonly Line[]): Line[] => lines.filter((line) => line.chunks.length === 1)

/** Drops rivers beside which no column is. */
function supported(lines: readonly Line[], rivers: readonly River[], labels: readonly Line[]): River[] {
  const least = Math.max(2, Math.ceil(lines.length * COLUMN_SHARE))
  const kept: River[] = []
  rivers.forEach((river, i) => {
    const left = kept.at(-1)?.x1 ?? Number.NEGATIVE_INFINITY
    const right = rivers[i + 1]?.x0 ?? Number.POSITIVE_INFINITY
    const own = labels.filter((line) => line.box.x0 > left && line.box.x1 <= river.x0 + 1).length
    if (linesBetween(lines, left, river.x0) + (kept.length === 0 ? own : 0) < least) {
      if (kept.length > 0) kept[kept.length - 1] = widest(kept.at(-1)!, river)
      return
    }
    if (linesBetween(lines, river.x1, right) >= least || i < rivers.length - 1) kept.push(river)
  })
  while (kept.length > 0 && linesBetween(lines, kept.at(-1)!.x1, Number.POSITIVE_INFINITY) < least) kept.pop()
  return kept
}

const widest = (a: River, b: River): River => (b.x1 - b.x0 > a.x1 - a.x0 ? b : a)

const linesBetween = (lines: readonly Line[], from: number, to: number): number =>
  lines.filter((line) => line.chunks.some((c) => c.words.some((w) => middle(w.box) > from && middle(w.box) < to)))
    .length
