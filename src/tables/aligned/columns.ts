// Lines of a table -> the white rivers between its columns. Pure.
import { type Line, lineOf, THOUSANDS_GAP_EMS } from './lines.ts'
import type { Edges } from './text-edges.ts'
import { isValue } from './tokens.ts'

/** A river of white from x0 to x1 that (nearly) no line crosses. */
export type River = { readonly x0: number; readonly x1: number }

/** Ems a river must be wide: the fewer lines, the likelier blanks stand below one another by chance. */
const WIDTH_EMS: readonly (readonly [lines: number, ems: number])[] = [
  [2, 1],
  [4, 0.75],
  [9, 0.55],
  [Infinity, 0.4],
]
/** ... and this many of the page's usual blank. */
const WIDTH_BLANKS = 1.35
/** Ems between the middles of lines that overlap. */
export const OVERLAP_EMS = 0.8
/** Points: half the width of a river that a rule makes. */
const WALL_HALF = 0.5
/** A column that begins, or numbers that end, at one place may touch the text beside them; ... */
const STARTING_EMS = 0.05
const EDGE_EMS = 0.12
/** ... others leave at least so much white everywhere; and on most lines, of so many at least, as much as this. */
const SOME_EMS = 0.3
const STARTING_WHITE_EMS = 0.6
const WHITE_EMS = 1.2
const LEAST_LINES = 3
/** Lines on either side of a column of texts set left and numbers set right. */
const LEAST_SIDE = 2
/** Between numbers a narrower river will do. */
const NUMBERS_EMS = 0.2
/** Share of the lines that may cross a river: a long label, a heading over several columns. */
const CROSSING = 0.07
/** A column must hold text on this share of the lines. */
const COLUMN_SHARE = 0.06
const NEGATIVE = /^[△▲]/
/** Signs that belong to the number beside them, however far the tabulator has put them. */
const SIGN = /^[$¥€£%％△▲()（）[\]*†‡※<>≤≥~〜]{1,2}$/

/** `walls`: where vertical rules part columns; `edges`: where lines begin texts and end numbers (text-edges.ts). */
export function findRivers(
  lines: readonly Line[],
  blank: number,
  walls: readonly number[] = [],
  edges: Edges = { starts: [], ends: [] },
): River[] {
  const body = bodyLines(interleaved(lines))
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

/** A label of two lines beside a value set at their middle: lines that overlap show their columns together. */
function interleaved(lines: readonly Line[]): Line[] {
  const rows: Line[][] = []
  for (const line of lines) {
    const last = rows.at(-1)?.at(-1)
    const pitch = last ? middleY(line) - middleY(last) : Number.POSITIVE_INFINITY
    if (last && pitch < Math.min(last.size, line.size) * OVERLAP_EMS) rows.at(-1)!.push(line)
    else rows.push([line])
  }
  return rows.map((row) =>
    row.length === 1 ? row[0]! : lineOf(row.flatMap((l) => l.chunks).sort((a, b) => a.box.x0 - b.box.x0)),
  )
}

const middleY = (line: Line): number => (line.box.y0 + line.box.y1) / 2

/** A vertical rule that hardly a line crosses parts columns, however narrow the gap and however empty the column. */
function withWalls(rivers: readonly River[], gaps: readonly River[], walls: readonly number[]): River[] {
  const parting = walls.filter((x) => gaps.some((gap) => x > gap.x0 - 1 && x < gap.x1 + 1))
  const holds = (river: River): boolean => parting.some((x) => x > river.x0 - 1 && x < river.x1 + 1)
  const thin = parting.map((x) => ({ x0: x - WALL_HALF, x1: x + WALL_HALF }))
  return [...rivers.filter((river) => !holds(river)), ...thin].sort((a, b) => a.x0 - b.x0)
}

/** Lines that show the columns: many chunks, and no head that spans them. */
function bodyLines(lines: readonly Line[]): Line[] {
  const split = lines.filter((line) => line.chunks.length > 1)
  const valued = split.filter((line) => {
    const values = line.chunks.slice(1).filter((c) => isValue(c.text)).length
    return values * 2 >= line.chunks.length - 1
  })
  // below the first line of values stand rows, with or without many of them
  const rows = valued.length > 0 ? split.slice(split.indexOf(valued[0]!)) : []
  const pool = rows.length >= Math.max(2, split.length * 0.4) ? rows : split
  const usual = median(pool.map((line) => line.chunks.length))
  return pool.filter((line) => line.chunks.length >= Math.max(2, usual * 0.5))
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

/** Narrow only where one text is as long as its column: most lines leave more white there. */
function isUsuallyWide(lines: readonly Line[], gap: River, size: number, { starts, ends }: Edges): boolean {
  const starting = starts.some((x) => Math.abs(x - gap.x1) <= EDGE_EMS * size)
  const ending = ends.some((x) => Math.abs(x - gap.x0) <= EDGE_EMS * size)
  const white = gap.x1 - gap.x0
  if (starting && ending && white >= STARTING_EMS * size) return true
  if (white < (starting || ending ? STARTING_EMS : SOME_EMS) * size) return false
  const whites = lines.flatMap((line) => {
    const words = line.chunks.flatMap((c) => c.words)
    const left = words.findLast((w) => w.box.x1 <= gap.x0 + 1)
    const right = words.find((w) => w.box.x0 >= gap.x1 - 1)
    return left && right ? [right.box.x0 - left.box.x1] : []
  })
  return whites.length >= LEAST_LINES && median(whites) >= (starting || ending ? STARTING_WHITE_EMS : WHITE_EMS) * size
}

const betweenNumbers = (lines: readonly Line[], gap: River, size: number): boolean => {
  const narrow = gap.x1 - gap.x0 < THOUSANDS_GAP_EMS * size
  const both = lines.filter((line) => {
    const words = line.chunks.flatMap((c) => c.words)
    const left = words.findLast((w) => w.box.x1 <= gap.x0 + 1)
    const right = words.find((w) => w.box.x0 >= gap.x1 - 1)
    return left && right && isValue(left.text) && isValue(right.text) && !(narrow && thousands(left.text, right.text))
  })
  return both.length >= Math.max(3, lines.length * 0.7)
}

const thousands = (a: string, b: string): boolean => /^\D?\d{1,3}$/.test(a) && /^\d{3}$/.test(b)

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

const middle = (box: { x0: number; x1: number }): number => (box.x0 + box.x1) / 2

/** A column of nothing but $ or % is part of the next or of the one before. */
function mergeSigns(lines: readonly Line[], rivers: readonly River[]): River[] {
  const borders = [Number.NEGATIVE_INFINITY, ...rivers.map((r) => (r.x0 + r.x1) / 2), Number.POSITIVE_INFINITY]
  const drop = new Set<number>()
  for (let c = 0; c + 1 < borders.length; c++) {
    const texts = lines.flatMap((line) =>
      line.chunks.flatMap((chunk) =>
        chunk.words.filter((w) => middle(w.box) > borders[c]! && middle(w.box) < borders[c + 1]!).map((w) => w.text),
      ),
    )
    if (texts.length === 0 || !texts.every((t) => SIGN.test(t))) continue
    const opens = /^[$¥€£△▲(（[<≤]/.test(texts[0]!)
    drop.add(opens ? c : c - 1)
  }
  return rivers.filter((_, i) => !drop.has(i))
}

/** △1,234 typed as text and set left, numbers set right, in one column: no line has both. */
function mergeSides(lines: readonly Line[], rivers: readonly River[]): River[] {
  const borders = [Number.NEGATIVE_INFINITY, ...rivers.map((r) => (r.x0 + r.x1) / 2), Number.POSITIVE_INFINITY]
  const own = (c: number) =>
    lines.map((line) =>
      line.chunks.flatMap((k) => k.words).filter((w) => middle(w.box) > borders[c]! && middle(w.box) < borders[c + 1]!),
    )
  return rivers.filter((_, i) => {
    if (i === 0) return true
    const [left, right] = [own(i), own(i + 1)]
    const both = left.some((words, l) => words.length > 0 && right[l]!.length > 0)
    const enough = [left, right].every((side) => side.filter((words) => words.length > 0).length >= LEAST_SIDE)
    const none = left.some((words, l) => words.length === 0 && right[l]!.length === 0)
    const signed = left.flat().every((w) => isValue(w.text) && NEGATIVE.test(w.text))
    return both || none || !enough || !signed || !right.flat().every((w) => isValue(w.text))
  })
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
