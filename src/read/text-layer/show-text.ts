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
  readonly originalCharCode?: number
  readonly isInFont?: boolean
}

const INVISIBLE = 3
/** Kerning in a TJ array counts in thousandths of the font size. */
const TJ_UNIT = 1000

const foldedGlyphs = new Map<string, string>()
/** Documents use some thousand different glyphs; the map lives as long as the process. */
function foldGlyph(printed: string): string {
  let folded = foldedGlyphs.get(printed)
  if (folded === undefined) foldedGlyphs.set(printed, (folded = foldText(printed)))
  return folded
}

/** The nearest quarter turn of the vector (dx, dy), y down. */
const quarterTurn = (dx: number, dy: number): Turn =>
  Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 180) : dy > 0 ? 90 : 270

/** Width and vertical metrics of one glyph in text units of one em. */
type Move = { readonly advance: number; readonly shiftX: number; readonly shiftY: number }

function moveOf(glyph: PdfGlyph, font: FontFace): Move {
  if (!font.vertical) return { advance: glyph.width * font.unit, shiftX: 0, shiftY: 0 }
  const metric = glyph.vmetric ?? font.defaultVMetrics
  // The origin of a vertical glyph is the middle of its top edge; the pen moves down, so advances count downward.
  return { advance: metric ? -metric[0]! * font.unit : glyph.width * font.unit, shiftX: 0, shiftY: 0 }
}

export function showText(state: State, items: readonly (PdfGlyph | number)[], order: number, out: Glyph[]): void {
  const { font } = state
  if (!font) return
  const size = Math.abs(state.fontSize)
  const sign = state.fontSize < 0 ? -1 : 1
  const matrix = multiply(state.ctm, state.textMatrix)
  const hScale = state.hScale * sign
  // Vertical writing: y grows upward, the pen goes down.
  const [stepX, stepY] = font.vertical ? [0, -1] : [hScale, 0]
  const spacingSign = font.vertical ? -sign : sign
  const frame = frameOf(matrix, stepX, stepY, size, font.vertical ? state.hScale : 1)
  let pen = 0
  for (const item of items) {
    if (typeof item === 'number') {
      pen += ((font.vertical ? 1 : -1) * item * size) / TJ_UNIT
      continue
    }
    const advance = moveOf(item, font).advance * size
    const x = state.x + pen * stepX
    const y = state.y + state.rise + pen * stepY
    out.push({
      text: foldGlyph(item.unicode),
      printed: item.unicode,
      x: mapX(matrix, x, y),
      y: mapY(matrix, x, y),
      advance: advance * frame.scale,
      direction: frame.direction,
      size: frame.size,
      font,
      color: state.fill,
      invisible: state.mode === INVISIBLE,
      clip: state.clip,
      order,
    })
    pen += advance + ((item.isSpace ? state.wordSpacing : 0) + state.charSpacing) * spacingSign
  }
  state.x += pen * stepX
  state.y += pen * stepY
}

/** Direction of the pen, length of one text unit along it, and the em on the page. */
function frameOf(m: Matrix, stepX: number, stepY: number, size: number, across: number) {
  const dx = m[0] * stepX + m[2] * stepY
  const dy = m[1] * stepX + m[3] * stepY
  const em = stepX === 0 ? Math.hypot(m[0], m[1]) * across : Math.hypot(m[2], m[3])
  return { direction: quarterTurn(dx, dy), scale: Math.hypot(dx, dy), size: Math.abs(em * size) }
}
