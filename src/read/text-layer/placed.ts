// Ink -> the ink that has a place. Pure.
// Damaged numbers put text at NaN or 1e59; comparisons with such places never end well, further on they never end at all.
import type { Box } from '../../types.ts'
import type { Glyph, Ink, Shape, Stroke } from './ink.ts'

/** Points from the page's corner: hundreds of times the largest page there may be (ISO 32000-2, Annex C). */
const FARTHEST = 1e7

const isPlace = (...numbers: readonly number[]): boolean => numbers.every((n) => Math.abs(n) <= FARTHEST)

const hasBox = ({ box: { x0, y0, x1, y1 } }: { readonly box: Box }): boolean => isPlace(x0, y0, x1, y1)
const isGlyph = ({ x, y, size, advance }: Glyph): boolean => isPlace(x, y, size, advance)
const isStroke = ({ x0, y0, x1, y1, width }: Stroke): boolean => isPlace(x0, y0, x1, y1, width)
const isShape = (shape: Shape): boolean => hasBox(shape) && isPlace(...shape.points)

/** A fill may be far larger than the page it covers. */
const within = (n: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, n))
const boxWithin = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: within(x0), y0: within(y0), x1: within(x1), y1: within(y1) })

export const placedInk = (ink: Ink): Ink => ({
  ...ink,
  glyphs: ink.glyphs.filter(isGlyph),
  strokes: ink.strokes.filter(isStroke),
  shades: ink.shades.map((shade) => ({ ...shade, box: boxWithin(shade.box) })).filter(hasBox),
  shapes: ink.shapes.filter(isShape),
  frames: ink.frames.filter(hasBox),
  images: ink.images.filter(hasBox),
})
