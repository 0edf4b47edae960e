// Rules and depth -> hairlines of which a fax machine or a worn copy left pieces, on line over several cells. Pure.
// One cell's pieces prove nothing; the cells of a row or column together do: pieces in one line, all the way from wall to
// wall, and next to nothing beside it. Strokes of letters stop short of the walls and have others beside them.
import { goesOn, isAlikeBehind, isPaper, type Way } from './behind.ts'
import { isLetters } from './crossed.ts'
import type { Depth } from './depth.ts'
import type { Bits, PixelBox } from './raster.ts'
import type { PixelRule } from './rules.ts'
import { pieceOf, type Trace, tracer } from './traces.ts'
import { APART, endsIn, laid, stretches } from './walls.ts'

/** Of all cells of a line together: pieces there must be, share that shows, share of those next to the walls, and of
 *  one cell alone that has fewer pieces than `long`; share that shows of fewer pieces where a rule goes on behind them. */
const LINE = { pieces: 20, shows: 0.33, ends: 0.35, alone: 1, long: 40, onward: 0.6 }
/** Inches by which the line may be off from one cell to the next. */
const OFF = 0.015
/** Inches off the line, and the share of it that may have ink there: on the emptier side and on the fuller. */
const BESIDE = { off: [0.018, 0.028], emptier: 0.08, fuller: 0.3 }

/** Chance below which pieces missing at a line's end are no accident: the line ends there. */
const ACCIDENT = 0.003

export const withInterrupted = (
  rules: readonly PixelRule[],
  axis: 'h' | 'v',
  depth: Depth,
  ink: Bits,
  dpi: number,
): PixelRule[] => {
  const own = rules.filter((r) => r.axis === axis).map((r) => laid(r.box, axis))
  const walls = rules.filter((r) => r.axis !== axis).map((r) => laid(r.box, axis))
  const look = tracer(depth, dpi)
  const traces = new Map<string, Trace>()
  const boxes = stretches(walls, depth, dpi, (stretch) => {
    const trace = look(stretch)
    if (!trace) return false
    traces.set(keyOf(stretch.box), trace)
    return true
  })
  const free = boxes
    .filter((box) => !own.some((rule) => endsIn(rule, box, dpi)))
    .map((box) => traces.get(keyOf(box))!)
    .filter((trace) => standsFree(trace, ink, axis, dpi))
  const onward = (box: PixelBox, way: Way) => goesOn(box, way, own, depth, dpi)
  const ends = (box: PixelBox, way: Way) => onward(box, way) || isPaper(box, way, depth, dpi)
  const leaves = (box: PixelBox, way: Way) => !onward(box, way) && isAlikeBehind(box, way, depth, dpi)
  const isFound = (line: readonly Trace[]): boolean => {
    const [first, last] = [line[0]!.box, line.at(-1)!.box]
    return (
      isRule(line, onward(first, -1) || onward(last, 1)) &&
      !isLetters(line, pieceOf(dpi), ink, axis, dpi) &&
      !isShifted(line, leaves) &&
      ends(first, -1) &&
      ends(last, 1)
    )
  }
  const found = linesOf(free, dpi).flatMap((line) => longest(line, isFound))
  return [...rules, ...found.map(({ box }): PixelRule => ({ axis, box: laid(box, axis) }))]
}

const keyOf = ({ x0, x1, y0 }: PixelBox): string => `${x0} ${x1} ${y0}`

/** From cell to cell on one line. */
const linesOf = (traces: readonly Trace[], dpi: number): Trace[][] => {
  const lines: Trace[][] = []
  for (const trace of [...traces].sort((a, b) => a.box.x0 - b.box.x0)) {
    const line = lines.find((l) => continues(l.at(-1)!.box, trace.box, dpi))
    if (line) line.push(trace)
    else lines.push([trace])
  }
  return lines
}

const continues = (last: PixelBox, next: PixelBox, dpi: number): boolean =>
  Math.abs(next.y0 - last.y0) <= OFF * dpi && next.x0 >= last.x1 && next.x0 - last.x1 <= APART * dpi

/** Letters beyond the end of a rule may stand on its line: the longest part that is one. */
const longest = (line: readonly Trace[], isFound: (part: readonly Trace[]) => boolean): readonly Trace[] => {
  for (let n = line.length; n > 0; n--)
    for (let i = 0; i + n <= line.length; i++) if (isFound(line.slice(i, i + n))) return line.slice(i, i + n)
  return []
}

const sum = (line: readonly Trace[], of: (trace: Trace) => number): number => line.reduce((n, t) => n + of(t), 0)

const isRule = (line: readonly Trace[], goes: boolean): boolean => {
  const pieces = sum(line, (t) => t.pieces.length)
  const near = sum(line, (t) => t.near)
  const alone = line.length === 1 && !goes
  if (pieces < LINE.pieces && !goes) return false
  const shows = pieces < LINE.pieces ? LINE.onward : LINE.shows
  return (
    sum(line, (t) => t.shown) >= shows * pieces &&
    sum(line, (t) => t.ends) >= (alone && pieces < LINE.long ? LINE.alone : LINE.ends) * near
  )
}

/** The print of the sheet's back lies somewhere else than the table: it stops short of one wall and goes on behind the other. */
const isShifted = (line: readonly Trace[], leaves: (box: PixelBox, way: Way) => boolean): boolean => {
  const [first, last] = [line[0]!, line.at(-1)!]
  const missing = 1 - sum(line, (t) => t.shown) / (sum(line, (t) => t.pieces.length) - first.before - last.after)
  return (
    (missing ** first.before < ACCIDENT && leaves(last.box, 1)) ||
    (missing ** last.after < ACCIDENT && leaves(first.box, -1))
  )
}

const standsFree = ({ box }: Trace, ink: Bits, axis: 'h' | 'v', dpi: number): boolean => {
  const at = (x: number, y: number) => (axis === 'h' ? ink.data[y * ink.width + x] : ink.data[x * ink.width + y]) ?? 0
  const share = (off: number): number => {
    let n = 0
    for (let x = box.x0; x < box.x1; x++) n += at(x, box.y0 + off)
    return n / (box.x1 - box.x0)
  }
  return BESIDE.off.every((inches) => {
    const off = Math.round(inches * dpi)
    const [a, b] = [share(-off), share(off)]
    return Math.min(a, b) <= BESIDE.emptier && Math.max(a, b) <= BESIDE.fuller
  })
}
