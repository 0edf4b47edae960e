// Rules and depth -> hairlines of which a fax machine or a worn copy left pieces, on line over several cells. Pure.
// One cell's pieces prove nothing; the cells of a row or column together do: pieces in one line, all the way from wall to
// wall, and next to nothing beside it. Strokes of letters stop short of the walls and have others beside them.
import { goesOn, isAlikeBehind, isPaper, type Way } from './behind.ts'
import { isLetters, type Piece } from './crossed.ts'
import type { Depth } from './depth.ts'
import type { Bits, PixelBox } from './raster.ts'
import type { PixelRule } from './rules.ts'
import { APART, endsIn, laid, type Stretch, stretches } from './walls.ts'

/** Inches of a piece that shows or not, at least so many pixels, and the depth from which it shows: grays of three rows
 *  together, and standard errors of the page's grain. */
const PIECE = { inches: 0.03, pixels: 5, depth: 14, errors: 2.5 }
/** Share of a cell's pieces that must show for it to count at all. */
const CELL = 0.18
/** Of all cells of a line together: pieces there must be, share that shows, share of those next to the walls, and of
 *  one cell alone that has fewer pieces than `long`. */
const LINE = { pieces: 20, shows: 0.33, ends: 0.35, alone: 1, long: 40 }
/** Pieces next to each wall, at most and as a share of the cell; white of a cell without any (share of the cell). */
const ENDS = { most: 3, share: 0.2, white: 0.35 }
/** Inches by which the line may be off from one cell to the next. */
const OFF = 0.015
/** Inches off the line, and the share of it that may have ink there: on the emptier side and on the fuller. */
const BESIDE = { off: [0.018, 0.028], emptier: 0.08, fuller: 0.3 }

/** Chance below which pieces missing at a line's end are no accident: the line ends there. */
const ACCIDENT = 0.003

/** What a stretch shows: pieces in all, pieces seen; those near its walls, seen; pieces missing at its start and its end. */
type Trace = {
  readonly box: PixelBox
  readonly pieces: readonly Piece[]
  readonly shown: number
  readonly near: number
  readonly ends: number
  readonly before: number
  readonly after: number
}

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
  const found = linesOf(free, dpi)
    .filter((line) => {
      const [first, last] = [line[0]!.box, line.at(-1)!.box]
      const alone = line.length === 1 && !onward(first, -1) && !onward(last, 1)
      return (
        isRule(line, alone) &&
        !isLetters(line, pieceOf(dpi), ink, axis, dpi) &&
        !isShifted(line, leaves) &&
        ends(first, -1) &&
        ends(last, 1)
      )
    })
    .flat()
  return [...rules, ...found.map(({ box }): PixelRule => ({ axis, box: laid(box, axis) }))]
}

const keyOf = ({ x0, x1, y0 }: PixelBox): string => `${x0} ${x1} ${y0}`

const pieceOf = (dpi: number): number => Math.max(PIECE.pixels, Math.round(PIECE.inches * dpi))

const tracer = ({ grain }: Depth, dpi: number) => {
  const long = pieceOf(dpi)
  const least = Math.max(PIECE.depth * long, PIECE.errors * grain * Math.sqrt(long))
  return ({ box, from, to, sums }: Stretch): Trace | undefined => {
    const pieces = Math.floor((to - from) / long)
    const zone = Math.max(1, Math.min(ENDS.most, Math.floor(ENDS.share * pieces)))
    const list: Piece[] = []
    let [shown, ends, white, widest, before] = [0, 0, 0, 0, 0]
    for (let i = 0; i < pieces; i++) {
      const x = i < pieces / 2 ? from + i * long : to - (pieces - i) * long
      const seen = sums[x + long]! - sums[x]! >= least
      list.push({ x, seen })
      white++
      if (!seen) continue
      widest = Math.max(widest, white - 1)
      if (shown === 0) before = white - 1
      white = 0
      shown++
      if (i < zone || i >= pieces - zone) ends++
    }
    if (shown < Math.max(2, CELL * pieces) || Math.max(widest, white) > Math.max(3, ENDS.white * pieces))
      return undefined
    return { box, pieces: list, shown, near: 2 * zone, ends, before, after: white }
  }
}

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

const sum = (line: readonly Trace[], of: (trace: Trace) => number): number => line.reduce((n, t) => n + of(t), 0)

const isRule = (line: readonly Trace[], alone: boolean): boolean => {
  const pieces = sum(line, (t) => t.pieces.length)
  const near = sum(line, (t) => t.near)
  return (
    pieces >= LINE.pieces &&
    sum(line, (t) => t.shown) >= LINE.shows * pieces &&
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
