// Rules of one direction and the depth of the picture along the other -> every line between two neighbouring ones. Pure.
import type { Depth } from './depth.ts'
import type { PixelBox } from './raster.ts'

/** Inches: rules across that are nearer each other hold no cell; farther, no grain evens out any better. */
const CELL = { least: 0.14, most: 11 }
/** Inches at both ends that the rules across blur. */
const ENDS = 0.015
/** Inches by which rules may end short of the border that closes their table. */
const SHORT = 0.02
/** Inches above and below in which no other rule is. */
export const APART = 0.05

/** As in a picture in which the rules looked for lie level. */
export const laid = ({ x0, y0, x1, y1 }: PixelBox, axis: 'h' | 'v'): PixelBox =>
  axis === 'h' ? { x0, y0, x1, y1 } : { x0: y0, y0: x0, x1: y1, y1: x1 }

const sharedWith = (rule: PixelBox, box: PixelBox, dpi: number): number =>
  rule.y0 <= box.y1 + APART * dpi && rule.y1 >= box.y0 - APART * dpi
    ? Math.min(rule.x1, box.x1) - Math.max(rule.x0, box.x0)
    : 0

/** A rule on the same line, over most of it. */
export const covers = (rule: PixelBox, box: PixelBox, dpi: number): boolean =>
  sharedWith(rule, box, dpi) > 0.8 * (box.x1 - box.x0)

/** A rule on the same line, over part of it: a table that ends there, and white up to the next. */
export const endsIn = (rule: PixelBox, box: PixelBox, dpi: number): boolean =>
  sharedWith(rule, box, dpi) > 0.3 * (box.x1 - box.x0)

/** Inches by which a piece of a rule may lie off it, and the share of the way from wall to wall that it covers. */
const PIECE = { off: 0.015, share: 0.1 }

/** The ink of a rule that is mostly too light for it. */
export const isPartOf = (piece: PixelBox, box: PixelBox, dpi: number): boolean =>
  piece.y0 <= box.y1 + PIECE.off * dpi &&
  piece.y1 >= box.y0 - PIECE.off * dpi &&
  Math.min(piece.x1, box.x1) - Math.max(piece.x0, box.x0) > PIECE.share * (box.x1 - box.x0)

/** `sums[x]`: depth of its row left of x, above that of paper. `from` and `to` are clear of the walls; `box` reaches from one to the other. */
export type Stretch = {
  readonly box: PixelBox
  readonly from: number
  readonly to: number
  readonly mean: number
  readonly sums: Int32Array
}

/** The deepest line of each few between the same two walls, of those that `qualifies`. */
export const stretches = (
  walls: readonly PixelBox[],
  depth: Depth,
  dpi: number,
  qualifies: (stretch: Stretch) => boolean,
): PixelBox[] => {
  const sorted = [...walls].sort((a, b) => a.x0 - b.x0)
  const sums = new Int32Array(depth.width + 1)
  const best = new Map<string, { mean: number; box: PixelBox }[]>()
  const ends = Math.max(2, Math.round(ENDS * dpi))
  const short = SHORT * dpi
  for (let y = 2; y + 2 < depth.height; y++) {
    const here = sorted.filter((b) => b.y0 - short <= y && b.y1 + short > y)
    if (here.length < 2) continue
    sumsOf(depth, y, sums)
    for (let i = 1; i < here.length; i++) {
      const box = { x0: here[i - 1]!.x1, y0: y, x1: here[i]!.x0, y1: y + 1 }
      const [from, to] = [box.x0 + ends, box.x1 - ends]
      if (to - from < CELL.least * dpi || to - from > CELL.most * dpi) continue
      const mean = (sums[to]! - sums[from]!) / (to - from)
      if (!qualifies({ box, from, to, mean, sums })) continue
      const key = `${box.x0} ${box.x1}`
      const found = best.get(key) ?? best.set(key, []).get(key)!
      const last = found.at(-1)
      if (!last || y - last.box.y0 > APART * dpi) found.push({ mean, box })
      else if (mean > last.mean) found[found.length - 1] = { mean, box }
    }
  }
  return [...best.values()].flat().map(({ box }) => box)
}

const sumsOf = ({ width, data, paper }: Depth, y: number, sums: Int32Array): void => {
  let sum = 0
  for (let x = 0, i = y * width; x < width; x++, i++) {
    sum += data[i]! - paper
    sums[x + 1] = sum
  }
}
