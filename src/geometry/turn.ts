// A page turned so that text of one reading direction stands upright, and the way back. Pure.
// Turn 90 = the text reads from top to bottom on the displayed page.
import type { Box, Turn } from '../types.ts'

export type Sheet = { readonly width: number; readonly height: number }

/** The size of the page as its turned text sees it. */
export const uprightSheet = (sheet: Sheet, turn: Turn): Sheet =>
  turn === 90 || turn === 270 ? { width: sheet.height, height: sheet.width } : sheet

/** Displayed -> upright. */
export function uprightBox(b: Box, sheet: Sheet, turn: Turn): Box {
  if (turn === 90) return { x0: b.y0, y0: sheet.width - b.x1, x1: b.y1, y1: sheet.width - b.x0 }
  if (turn === 180)
    return { x0: sheet.width - b.x1, y0: sheet.height - b.y1, x1: sheet.width - b.x0, y1: sheet.height - b.y0 }
  if (turn === 270) return { x0: sheet.height - b.y1, y0: b.x0, x1: sheet.height - b.y0, y1: b.x1 }
  return b
}

/** Upright -> displayed; `sheet` is the displayed page. */
export function displayedBox(b: Box, sheet: Sheet, turn: Turn): Box {
  if (turn === 90) return { x0: sheet.width - b.y1, y0: b.x0, x1: sheet.width - b.y0, y1: b.x1 }
  if (turn === 180)
    return { x0: sheet.width - b.x1, y0: sheet.height - b.y1, x1: sheet.width - b.x0, y1: sheet.height - b.y0 }
  if (turn === 270) return { x0: b.y0, y0: sheet.height - b.x1, x1: b.y1, y1: sheet.height - b.x0 }
  return b
}
