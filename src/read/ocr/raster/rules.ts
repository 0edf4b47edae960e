// Ink -> straight rules, by run lengths. Pure; typed arrays.
// Long runs are rules by themselves; short ones only between two rules across them, where strokes of letters do not end.
import { mended } from './broken.ts'
import { boxOf } from './components.ts'
import type { Depths } from './depth.ts'
import { faintBits } from './faint.ts'
import { type Bits, type PixelBox, transposed } from './raster.ts'

export type PixelRule = { readonly axis: 'h' | 'v'; readonly box: PixelBox }

/** Pixels of white a rule may show: speckle. Wider breaks are bridged where rules are joined (tables/). */
const BREAK = 1
/** Inches: no stroke of a letter is as long. */
const LONG = 0.36
/** Inches: the side of the smallest cell. */
const SHORT = 0.1
/** Inches: thicker is a bar of a chart or a black border. */
const THICK = 0.06
/** Inches by which a short rule may miss the rules at its ends. */
const MEET = 0.03
/** Rise over run of a rule that paper drawn in unevenly has slanted. */
const SLANT = 0.02
/** A rule is this many times longer than thick. */
const SLENDER = 6

/** Inches: rules this long are rules whatever stands beside them. */
const CERTAIN = 1
/** Share of a shorter rule's length that may have ink close beside it: on the emptier and on the fuller side. */
const BESIDE = { emptier: 0.15, fuller: 0.4 }
/** Pixels beside a rule where only ink of its own blurred edge lies. */
const EDGE = 2

type Run = { from: number; to: number; at: number }

export const findPixelRules = (ink: Bits, dpi: number): PixelRule[] => {
  const sideways = transposed(ink)
  const [level, upright] = [strips(ink, dpi), strips(sideways, dpi)]
  const across = straight(ink, level, upright, dpi).map((box): PixelRule => ({ axis: 'h', box }))
  const down = straight(sideways, upright, level, dpi).map((b): PixelRule => ({ axis: 'v', box: flip(b) }))
  const isLong = ({ axis, box }: PixelRule) => (axis === 'h' ? box.x1 - box.x0 : box.y1 - box.y0) >= LONG * dpi
  let rules = [...across, ...down].filter(isLong)
  let open = [...across, ...down].filter((rule) => !isLong(rule))
  for (let held = -1; held !== rules.length; ) {
    held = rules.length
    const joined = open.filter((rule) => isHeld(rule, rules, MEET * dpi))
    open = open.filter((rule) => !joined.includes(rule))
    rules = [...rules, ...joined]
  }
  return rules
}

/** Horizontal rules: plain and broken ones. `across`: what stands upright, as it lies turned. */
const straight = (ink: Bits, plain: readonly PixelBox[], across: readonly PixelBox[], dpi: number): PixelBox[] => {
  const ends = across.filter((box) => box.x1 - box.x0 >= LONG * dpi).map(flip)
  return [...plain, ...mended(plain, ink, dpi, ends)]
}

/** Rules that only show beside brighter paper: tables printed in faint rules altogether. Among darker ones a faint grid
 *  is that of the sheet's back; what leads there from rule to rule is spanning.ts's. */
export const withFaint = (rules: readonly PixelRule[], depths: Depths, dpi: number): PixelRule[] => {
  const taken = gridsOf(rules, MEET * dpi)
  const weak = (['h', 'v'] as const).flatMap((axis) => {
    const faint = faintBits(depths[axis], dpi)
    return strips(faint, dpi)
      .filter((box) => box.x1 - box.x0 >= LONG * dpi && standsFree(faint, box))
      .map((box): PixelRule => ({ axis, box: axis === 'h' ? box : flip(box) }))
  })
  return [...rules, ...weak.filter(({ box }) => !taken.some((grid) => holdsMiddle(grid, box)))]
}

const holdsMiddle = (grid: PixelBox, { x0, y0, x1, y1 }: PixelBox): boolean =>
  x0 + x1 >= 2 * grid.x0 && x0 + x1 <= 2 * grid.x1 && y0 + y1 >= 2 * grid.y0 && y0 + y1 <= 2 * grid.y1

/** Where rules touch each other: the frames of whole tables, and of single rules. */
const gridsOf = (rules: readonly PixelRule[], near: number): PixelBox[] => {
  const grids: PixelBox[] = []
  for (const { box } of rules) {
    let grown: PixelBox = { x0: box.x0 - near, y0: box.y0 - near, x1: box.x1 + near, y1: box.y1 + near }
    for (let i = grids.length - 1; i >= 0; i--) {
      const grid = grids[i]!
      if (grid.x0 > grown.x1 || grid.x1 < grown.x0 || grid.y0 > grown.y1 || grid.y1 < grown.y0) continue
      grown = boxOf([grid, grown])
      grids.splice(i, 1)
      i = grids.length
    }
    grids.push(grown)
  }
  return grids
}

const flip = ({ x0, y0, x1, y1 }: PixelBox): PixelBox => ({ x0: y0, y0: x0, x1: y1, y1: x1 })

/** Runs of neighbouring rows that overlap are one strip; slender strips only. A run shows first in the row above it. */
const strips = (ink: Bits, dpi: number): PixelBox[] => {
  const open: { box: { x0: number; y0: number; x1: number; y1: number }; last: Run[]; ink: number }[] = []
  const done: PixelBox[] = []
  for (let y = 0; y <= ink.height; y++) {
    const runs = y < ink.height ? runsOf(ink, y, SHORT * dpi) : []
    for (let i = open.length - 1; i >= 0; i--) {
      const strip = open[i]!
      const touching = runs.filter((run) => strip.last.some((l) => run.from < l.to && l.from < run.to))
      if (touching.length === 0) {
        done.push(flattened(strip.box, strip.ink, dpi))
        open.splice(i, 1)
        continue
      }
      strip.last = touching
      for (const run of touching) {
        strip.box.x0 = Math.min(strip.box.x0, run.from)
        strip.box.x1 = Math.max(strip.box.x1, run.to)
        strip.ink += run.to - run.from
        run.at = -1
      }
      strip.box.y1 = Math.max(strip.box.y1, y + 1)
    }
    for (const run of runs)
      if (run.at >= 0)
        open.push({ box: { x0: run.from, y0: y + 1, x1: run.to, y1: y + 2 }, last: [run], ink: run.to - run.from })
  }
  return done.filter(
    (box) =>
      box.y1 - box.y0 <= THICK * dpi &&
      box.x1 - box.x0 >= SLENDER * (box.y1 - box.y0) &&
      (box.x1 - box.x0 >= CERTAIN * dpi || standsFree(ink, box)),
  )
}

/** A slanted rule lies where its middle lies, as thick as its ink. */
const flattened = (box: PixelBox, ink: number, dpi: number): PixelBox => {
  const [long, high] = [box.x1 - box.x0, box.y1 - box.y0]
  const thick = Math.ceil(ink / long)
  if (high <= THICK * dpi || long < CERTAIN * dpi || thick > THICK * dpi || high - thick > SLANT * long) return box
  const y0 = Math.round((box.y0 + box.y1 - thick) / 2)
  return { ...box, y0, y1: y0 + thick }
}

/** Strokes of letters in a row have other strokes above and below. */
const standsFree = (ink: Bits, box: PixelBox): boolean => {
  const sides = [box.y0 - EDGE, box.y1 + EDGE].map((y) => shareOf(ink, y, box.x0, box.x1))
  return Math.min(...sides) <= BESIDE.emptier && Math.max(...sides) <= BESIDE.fuller
}

const shareOf = ({ width, height, data }: Bits, y: number, x0: number, x1: number): number => {
  if (y < 0 || y >= height) return 0
  let n = 0
  for (let x = x0; x < x1; x++) n += data[y * width + x]!
  return n / (x1 - x0)
}

/** Ink of this row or the next below it: a rule that lies a little askew steps from row to row. */
const runsOf = ({ width, height, data }: Bits, y: number, least: number): Run[] => {
  const runs: Run[] = []
  const here = y * width
  const below = y + 1 < height ? here + width : here
  let from = -1
  let white = 0
  for (let x = 0; x <= width; x++) {
    if (x < width && (data[here + x] === 1 || data[below + x] === 1)) {
      if (from < 0) from = x
      white = 0
    } else if (from >= 0 && (++white > BREAK || x === width)) {
      const to = x - white + 1
      if (to - from >= least) runs.push({ from, to, at: y })
      from = -1
      white = 0
    }
  }
  return runs
}

const isHeld = ({ axis, box }: PixelRule, rules: readonly PixelRule[], near: number): boolean => {
  const ends = axis === 'h' ? [box.x0, box.x1] : [box.y0, box.y1]
  const at = axis === 'h' ? (box.y0 + box.y1) / 2 : (box.x0 + box.x1) / 2
  return ends.every((end) =>
    rules.some((rule) => {
      if (rule.axis === axis) return false
      const [low, high, from, to] =
        axis === 'h'
          ? [rule.box.x0, rule.box.x1, rule.box.y0, rule.box.y1]
          : [rule.box.y0, rule.box.y1, rule.box.x0, rule.box.x1]
      return end >= low - near && end <= high + near && at >= from - near && at <= to + near
    }),
  )
}
