// Signs that are printed turned in upright writing (ー, brackets), told by their ink. Pure.
import type { Glyph } from './glyphs.ts'

/** Ems. */
const BAR = { wide: 0.25, high: 0.55 }
const BRACKET = { high: 0.45, wide: 0.5 }
/** Share of its height by which a bracket's ends lie below (above) its middle. */
const BENT = 0.35
/** Share of a corner's two drawn sides that has ink, and of the rest that has none. */
const CORNER = { drawn: 0.8, empty: 0.04, stroke: 0.34, least: 0.25, most: 0.75 }

/** Clockwise degrees by which the printed sign was turned; 'bar' is ー or the letter I. */
export const turnedSign = (glyph: Glyph, em: number): 'bar' | 'bracket' | undefined => {
  const [w, h] = [glyph.box.x1 - glyph.box.x0, glyph.box.y1 - glyph.box.y0]
  if (glyph.ink.length === 1 && w <= BAR.wide * em && h >= BAR.high * em) return 'bar'
  if (h <= BRACKET.high * em && w >= BRACKET.wide * em && w >= 1.4 * h && isBent(glyph)) return 'bracket'
  return isCorner(glyph, em) ? 'bracket' : undefined
}

/** ︵ has its ends below its middle, ︶ above; 一 is straight. */
const isBent = (glyph: Glyph): boolean => {
  const { x0, x1, y0, y1 } = glyph.box
  const level = heights(glyph)
  const third = (x1 - x0) / 3
  const middle = meanOf(level.filter((_, i) => i > third && i < 2 * third))
  const [left, right] = [meanOf(level.slice(0, third / 2)), meanOf(level.slice(-third / 2))]
  const bend = BENT * (y1 - y0)
  return (left - middle > bend && right - middle > bend) || (middle - left > bend && middle - right > bend)
}

/** Mean row of each column's ink. */
const heights = ({ box, ink }: Glyph): number[] => {
  const sums = Array.from({ length: box.x1 - box.x0 }, () => ({ y: 0, n: 0 }))
  for (const { runs } of ink)
    for (let i = 0; i < runs.length; i += 3)
      for (let x = runs[i]!; x < runs[i + 1]!; x++) {
        const sum = sums[x - box.x0]!
        sum.y += runs[i + 2]!
        sum.n++
      }
  return sums.filter(({ n }) => n > 0).map(({ y, n }) => y / n)
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** ﹁ is drawn along its top and right, ﹂ along its left and bottom; the rest is white. */
const isCorner = ({ box, ink }: Glyph, em: number): boolean => {
  const [w, h] = [box.x1 - box.x0, box.y1 - box.y0]
  if (Math.min(w, h) < CORNER.least * em || Math.max(w, h) > CORNER.most * em || ink.length !== 1) return false
  const stroke = Math.max(1, Math.round(CORNER.stroke * Math.min(w, h)))
  const bits = new Set<number>()
  const { runs } = ink[0]!
  for (let i = 0; i < runs.length; i += 3)
    for (let x = runs[i]!; x < runs[i + 1]!; x++) bits.add((runs[i + 2]! - box.y0) * w + x - box.x0)
  const opening = (x: number, y: number): boolean => y < stroke || x >= w - stroke
  const closing = (x: number, y: number): boolean => x < stroke || y >= h - stroke
  return [opening, closing].some((side) => {
    let [inside, drawn] = [0, 0]
    for (const bit of bits)
      if (side(bit % w, Math.floor(bit / w))) drawn++
      else inside++
    const along = reached(bits, w, h, side)
    return drawn > 0 && inside <= CORNER.empty * w * h && along >= CORNER.drawn
  })
}

/** Share of rows and columns that the drawn sides reach. */
const reached = (bits: ReadonlySet<number>, w: number, h: number, side: (x: number, y: number) => boolean): number => {
  const [rows, columns] = [new Set<number>(), new Set<number>()]
  for (const bit of bits) {
    const [x, y] = [bit % w, Math.floor(bit / w)]
    if (!side(x, y)) continue
    rows.add(y)
    columns.add(x)
  }
  return Math.min(rows.size / h, columns.size / w)
}
