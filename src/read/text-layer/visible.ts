// Which glyphs a reader sees on the paper. Pure.
// Hidden are glyphs covered by a later opaque area, and white ones on white paper. Invisible ones (rendering mode 3)
// are the text of a scan when an image lies under them, and nothing otherwise.
import type { Box } from '../../types.ts'
import type { Glyph, Ink, PlacedImage, Shade } from './ink.ts'
import { isWhite } from './rulings.ts'

/** Points: an area smaller than this covers no glyph. */
const COVER = 3
/** Invisible glyphs that outnumber the visible so many times are the page's text (a scan cut into strips). */
const OUTNUMBERED = 4

export type Seen = {
  readonly glyphs: readonly Glyph[]
  /** Share of these glyphs that are invisible text over an image. */
  readonly layer: number
}

export function findVisible(ink: Pick<Ink, 'shades' | 'images'> & { readonly glyphs: readonly Glyph[] }): Seen {
  const invisible = ink.glyphs.filter((glyph) => glyph.invisible).length
  const covers = ink.shades.filter((shade) => shade.opaque && isArea(shade.box))
  const kept = ink.glyphs.filter((glyph) => {
    if (glyph.text.trim() === '') return true
    const { x, y } = middleOf(glyph)
    if (glyph.invisible)
      return (
        ink.images.some((image) => holds(image.box, x, y)) || invisible > OUTNUMBERED * (ink.glyphs.length - invisible)
      )
    return !(isCovered(covers, glyph.order, x, y) || isWhiteOnWhite(glyph, ink.shades, ink.images, x, y))
  })
  const inked = kept.filter((glyph) => glyph.text.trim() !== '')
  const layer = inked.length === 0 ? 0 : inked.filter((glyph) => glyph.invisible).length / inked.length
  return { glyphs: kept, layer }
}

const isArea = (b: Box): boolean => b.x1 - b.x0 >= COVER && b.y1 - b.y0 >= COVER

const holds = (b: Box, x: number, y: number): boolean => x >= b.x0 && x <= b.x1 && y >= b.y0 && y <= b.y1

/** The middle of the glyph's em square, near enough. */
function middleOf({ x, y, direction, advance, size, font }: Glyph): { x: number; y: number } {
  const along = advance / 2
  const up = font.vertical ? 0 : size * 0.35
  if (direction === 0) return { x: x + along, y: y - up }
  if (direction === 90) return { x: x + up, y: y + along }
  if (direction === 180) return { x: x - along, y: y + up }
  return { x: x - up, y: y - along }
}

/** `covers` stand in paint order: only the last ones can lie over a glyph. */
function isCovered(covers: readonly Shade[], order: number, x: number, y: number): boolean {
  for (let i = covers.length - 1; i >= 0; i--) {
    const cover = covers[i]!
    if (cover.order < order) return false
    if (holds(cover.box, x, y)) return true
  }
  return false
}

function isWhiteOnWhite(
  glyph: Glyph,
  shades: readonly Shade[],
  images: readonly PlacedImage[],
  x: number,
  y: number,
): boolean {
  if (!isWhite(glyph.color)) return false
  const below = shades.findLast((shade) => shade.order < glyph.order && holds(shade.box, x, y))
  if (below && !isWhite(below.color)) return false
  return !images.some((image) => image.order < glyph.order && holds(image.box, x, y))
}
