// What lies behind the wall at which a faint rule ends: its own continuation, paper, or the print of the sheet's back. Pure.
import type { Depth } from './depth.ts'
import type { PixelBox } from './raster.ts'

/** Behind a wall: inches between which a rule that goes on would show, how far off its line, its least mean depth (of
 *  a short piece: `piece`), and the share of pieces that show: the stroke of a letter that stands there is shorter. */
const BEHIND = { from: 0.035, to: 0.1, on: 0.22, off: 0.015, depth: 25, piece: 12, shows: 0.8 }
/** Share of the rule's own mean depth from which it goes on behind the wall, however faint. */
const ALIKE = 0.6
/** Pixels of a piece that shows or not. */
const PIECE = 6

/** To the left (or up), to the right (down). */
export type Way = 1 | -1

/** The columns behind the wall at one end of a rule; beyond the picture there are none. */
const behind = (
  box: PixelBox,
  way: Way,
  { width }: Depth,
  dpi: number,
  far: 'to' | 'on' = 'to',
): { left: number; right: number } => {
  const wall = way > 0 ? box.x1 : box.x0
  const [from, to] = [wall + way * BEHIND.from * dpi, wall + way * BEHIND[far] * dpi]
  return { left: Math.max(0, Math.round(Math.min(from, to))), right: Math.min(width, Math.round(Math.max(from, to))) }
}

/** A known rule goes on there. */
export const goesOn = (box: PixelBox, way: Way, known: readonly PixelBox[], depth: Depth, dpi: number): boolean => {
  const { left, right } = behind(box, way, depth, dpi)
  return known.some(
    (rule) =>
      rule !== box &&
      rule.x0 <= left &&
      rule.x1 >= right &&
      rule.y0 <= box.y1 + BEHIND.off * dpi &&
      rule.y1 >= box.y0 - BEHIND.off * dpi,
  )
}

/** What goes on behind a wall and is no rule is the print of the sheet's back; a letter that stands there ends soon. */
export const isPaper = (box: PixelBox, way: Way, depth: Depth, dpi: number): boolean => {
  const near = behind(box, way, depth, dpi)
  const far = behind(box, way, depth, dpi, 'on')
  return linesOf(box, depth, 0).every((mean) => {
    if (near.right <= near.left || mean(near.left, near.right) < BEHIND.depth) return true
    let [pieces, shown] = [0, 0]
    for (let x = far.left; x + PIECE <= far.right; x += PIECE, pieces++) if (mean(x, x + PIECE) >= BEHIND.piece) shown++
    return shown < BEHIND.shows * pieces
  })
}

/** Just behind the wall the rule goes on as faint as it is itself. */
export const isAlikeBehind = (box: PixelBox, way: Way, depth: Depth, dpi: number): boolean => {
  const { left, right } = behind(box, way, depth, dpi)
  const lines = linesOf(box, depth, depth.paper)
  const deepest = (x0: number, x1: number): number => Math.max(...lines.map((mean) => mean(x0, x1)))
  return right > left && deepest(left, right) >= ALIKE * deepest(box.x0, box.x1)
}

/** Mean depth above that of paper between two columns, along the rule's line and its neighbours. */
const linesOf = ({ y0 }: PixelBox, { width, data }: Depth, paper: number) =>
  [y0 - 1, y0, y0 + 1].map((y) => (x0: number, x1: number): number => {
    let sum = 0
    for (let x = x0; x < x1; x++) sum += Math.max(0, data[y * width + x]! - paper)
    return sum / (x1 - x0)
  })

/** Inches by which an upright rule may miss the line at which it ends. */
const MEETS = 0.02

/** Upright rules begin or end on the line: something held them there when the table was drawn. */
export const isMet = ({ x0, x1, y0, y1 }: PixelBox, across: readonly PixelBox[], dpi: number): boolean =>
  across.some(
    (wall) =>
      wall.x1 >= x0 - MEETS * dpi &&
      wall.x0 <= x1 + MEETS * dpi &&
      (Math.abs(wall.y0 - y1) <= MEETS * dpi || Math.abs(wall.y1 - y0) <= MEETS * dpi),
  )
