// Rules and depth -> the rules too faint to be seen by themselves that lead from one rule to the next. Pure.
// A table says where its rules can be: between neighbouring rules across. Over a whole cell's width even a trace shows.
import { goesOn, isMet, isPaper, type Way } from './behind.ts'
import type { Depth, Depths } from './depth.ts'
import { withInterrupted } from './interrupted.ts'
import type { Bits, PixelBox } from './raster.ts'
import type { PixelRule } from './rules.ts'
import { covers, isPartOf, laid, type Stretch, stretches } from './walls.ts'

/** Pixels at both ends that the rules across blur. */
const ENDS = 3
/** Mean depth over the whole: at least so much, and so many standard errors of the page's grain. */
const RULE = { least: 11, errors: 6 }
/** Pixels of a short piece, share of the mean it reaches, share of pieces that may not. */
const PIECE = { pixels: 6, reaches: 0.35, missing: 0.08 }
/** Where nearly all such rules fit the table they are its own, also those that stop in the middle of a cell. */
const OWN = { least: 8, share: 0.8 }
/** Inches: a shorter one goes on in the next cell; a letter that fills a low cell has strokes as long. */
const ALONE = 0.36
/** Share of the way from wall to wall that ink covers of a rule that needs no other evidence: no letter touches both. */
const SOLID = 0.97
/** Pixels off the rule where the ink of letters would show, and the share of the width it may cover there. */
const BESIDE = { off: [3, 5], most: 0.25 }

/** New rules are walls to others: once more each way. */
export const withSpanning = (rules: readonly PixelRule[], depths: Depths, ink: Bits, dpi: number): PixelRule[] => {
  let now = rules
  const walls = { h: -1, v: -1 }
  for (const axis of ['h', 'v', 'h', 'v'] as const) {
    const across = now.filter((rule) => rule.axis !== axis).length
    if (across === walls[axis]) continue
    walls[axis] = across
    now = [...now, ...spanning(now, axis, depths[axis], ink, dpi)]
    now = withInterrupted(now, axis, depths[axis], ink, dpi)
  }
  return [...now]
}

const spanning = (rules: readonly PixelRule[], axis: 'h' | 'v', depth: Depth, ink: Bits, dpi: number): PixelRule[] => {
  const own = rules.filter((r) => r.axis === axis).map((r) => laid(r.box, axis))
  const across = rules.filter((r) => r.axis !== axis).map((r) => laid(r.box, axis))
  const all = stretches(across, depth, dpi, (stretch) => isDeep(stretch, depth) && isEven(stretch)).filter(
    (box) => !own.some((rule) => covers(rule, box, dpi)) && standsFree(ink, axis, box),
  )
  const evident = new Set(all.filter((box) => isMet(box, across, dpi) || own.some((rule) => isPartOf(rule, box, dpi))))
  let fitting = all
  for (let before = -1; before !== fitting.length; ) {
    before = fitting.length
    const known = [...own, ...fitting]
    const ends = (box: PixelBox, way: Way) => goesOn(box, way, known, depth, dpi) || isPaper(box, way, depth, dpi)
    fitting = fitting.filter((box) => evident.has(box) || (ends(box, -1) && ends(box, 1)))
  }
  const found = fitting.length >= OWN.least && fitting.length >= OWN.share * all.length ? all : fitting
  const known = [...own, ...found]
  return found
    .filter(
      (box) =>
        box.x1 - box.x0 >= ALONE * dpi ||
        isSolid(ink, axis, box) ||
        goesOn(box, -1, known, depth, dpi) ||
        goesOn(box, 1, known, depth, dpi),
    )
    .map((box) => ({ axis, box: laid(box, axis) }))
}

const isSolid = ({ width, data }: Bits, axis: 'h' | 'v', { x0, x1, y0 }: PixelBox): boolean => {
  const at = (x: number, y: number) => (axis === 'h' ? data[y * width + x]! : data[x * width + y]!)
  let n = 0
  for (let x = x0; x < x1; x++) if (at(x, y0 - 1) + at(x, y0) + at(x, y0 + 1) > 0) n++
  return n >= SOLID * (x1 - x0)
}

const isDeep = ({ from, to, mean }: Stretch, { grain }: Depth): boolean =>
  mean >= Math.max(RULE.least, (RULE.errors * grain) / Math.sqrt(to - from))

/** A stroke of a letter that nearly fills its cell leaves white at the ends. */
const isEven = ({ sums, from, to, mean }: Stretch): boolean => {
  const shows = (x: number): boolean => sums[x + PIECE.pixels]! - sums[x]! >= PIECE.reaches * mean * PIECE.pixels
  if (!shows(from) || !shows(to - PIECE.pixels)) return false
  let [pieces, missing] = [0, 0]
  for (let x = from; x + PIECE.pixels <= to; x += PIECE.pixels >> 1, pieces++) if (!shows(x)) missing++
  return missing <= PIECE.missing * pieces
}

const standsFree = (ink: Bits, axis: 'h' | 'v', { x0, x1, y0 }: PixelBox): boolean => {
  const at = (x: number, y: number) => (axis === 'h' ? ink.data[y * ink.width + x]! : ink.data[x * ink.width + y]!)
  return BESIDE.off.every((off) =>
    [y0 - off, y0 + off].every((y) => {
      let n = 0
      for (let x = x0 + ENDS; x < x1 - ENDS; x++) n += at(x, y) ?? 0
      return n <= BESIDE.most * (x1 - x0)
    }),
  )
}
