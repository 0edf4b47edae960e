// One showText operator -> glyphs on the displayed page, and the pen moved on. The arithmetic is that of pdf.js's own
// canvas (showText), so a glyph stands where pdf.js would draw it.
import { foldText } from '../../japanese/fold.ts'
import type { Turn } from '../../types.ts'
import type { FontFace } from './fonts.ts'
import type { Glyph } from './ink.ts'
import { type Matrix, mapX, mapY, multiply } from './matrix.ts'
import type { State } from './state.ts'

export type PdfGlyph = {
  readonly unicode: string
  readonly width: number
  readonly vmetric?: readonly number[] | null
  readonly isSpace: boolean
}

/** Rendering modes that paint nothing: 3 invisible, 7 only adds to the clip. */
const PAINTS_NOTHING = new Set([3, 7])
const STROKED = 1
/** Kerning in a TJ array counts in thousandths of the font size. */
const TJ_UNIT = 1000

const foldedGlyphs = new Map<string, string>()

/** Documents use some thousand different glyphs; the map lives as long as the process. */
function foldGlyph(printed: string): string {
  const known = foldedGlyphs.get(printed)
  if (known !== undefined) return known
  const folded = foldText(printed)
  foldedGlyphs.set(printed, folded)
  return folded
}

/** The nearest quarter turn of the vector (dx, dy), y down. */
export const quarterTurn = (dx: number, dy: number): Turn =>
  Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 180) : dy > 0 ? 90 : 270

/** The pen's move in ems. The origin of a vertical glyph is the middle of its top edge; its advances count downward. */
function advanceOf(glyph: PdfGlyph, font: FontFace): number {
  if (!font.vertical) return glyph.width * font.unit
  const metric = glyph.vmetric ?? font.defaultVMetrics
  return (metric ? -metric[0]! : glyph.width) * font.unit
}

/** `out` is absent where the text is not drawn: the pen moves all the same. */
export function showText(
  state: State,
  items: readonly (PdfGlyph | number)[],
  order: number,
  out: Glyph[] | undefined,
): void {
  const { font } = state
  if (!font) return
  const size = Math.abs(state.fontSize)
  const sign = state.fontSize < 0 ? -1 : 1
  const matrix = multiply(state.ctm, state.textMatrix)
  const stepX = font.vertical ? 0 : state.hScale * sign
  const stepY = font.vertical ? -1 : 0
  const spacingSign = font.vertical ? -sign : sign
  const look = out && lookOf(state, font, matrix, stepX, stepY, size, order)
  let pen = 0
  for (const item of items) {
    if (typeof item === 'number') {
      pen += ((font.vertical ? 1 : -1) * item * size) / TJ_UNIT
      continue
    }
    const advance = advanceOf(item, font) * size
    if (look) out.push(placed(look, item, state.x + pen * stepX, state.y + state.rise + pen * stepY, advance))
    pen += advance + ((item.isSpace ? state.wordSpacing : 0) + state.charSpacing) * spacingSign
  }
  state.x += pen * stepX
  state.y += pen * stepY
}

/** What all glyphs of one operator share. */
type Look = Pick<Glyph, 'direction' | 'size' | 'font' | 'color' | 'invisible' | 'clip' | 'order'> & {
  readonly matrix: Matrix
  readonly scale: number
}

function lookOf(s: State, font: FontFace, m: Matrix, stepX: number, stepY: number, size: number, order: number): Look {
  const dx = m[0] * stepX + m[2] * stepY
  const dy = m[1] * stepX + m[3] * stepY
  const em = font.vertical ? Math.hypot(m[0], m[1]) * Math.abs(s.hScale) : Math.hypot(m[2], m[3])
  return {
    matrix: m,
    direction: quarterTurn(dx, dy),
    scale: Math.hypot(dx, dy),
    size: em * size,
    font,
    color: s.mode === STROKED ? s.stroke : s.fill,
    invisible: PAINTS_NOTHING.has(s.mode) || s.fillAlpha === 0,
    clip: s.clip,
    order,
  }
}

function placed(look: Look, glyph: PdfGlyph, x: number, y: number, advance: number): Glyph {
  const { matrix, scale, direction, size, font, color, invisible, clip, order } = look
  return {
    text: foldGlyph(glyph.unicode),
    printed: glyph.unicode,
    x: mapX(matrix, x, y),
    y: mapY(matrix, x, y),
    advance: advance * scale,
    direction,
    size,
    font,
    color,
    invisible,
    clip,
    order,
  }
}
