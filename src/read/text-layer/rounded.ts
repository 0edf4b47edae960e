// A path with curves -> is it a box with round corners? Its sides are rules like any other's. Pure.
import type { Box } from '../../types.ts'
import type { Piece } from './pieces.ts'

/** Points: a smaller one may be drawn round an option to choose it (marks.ts). */
const LONGER = 160
const DEEPER = 40
/** Points: no line of text fits in a flatter one. */
const FLATTEST = 12
/** Share of each side that must be straight; a lozenge with half circles at its ends has no upright sides. */
const STRAIGHT_SHARE = 0.5
/** Points by which a side may miss its box. */
const SLACK = 0.5

export function isRoundedBox({ points, curved }: Piece, box: Box): boolean {
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0]
  if (!curved || Math.min(width, height) < FLATTEST || (width <= LONGER && height <= DEEPER)) return false
  let [top, bottom, left, right] = [0, 0, 0, 0]
  for (let i = 0; i < points.length; i += 2) {
    const k = (i + 2) % points.length
    const [x0, y0, x1, y1] = [points[i]!, points[i + 1]!, points[k]!, points[k + 1]!]
    const [along, down] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
    const lies = (a: number, b: number, side: number): boolean =>
      Math.abs(a - side) <= SLACK && Math.abs(b - side) <= SLACK
    if (lies(y0, y1, box.y0)) top += along
    if (lies(y0, y1, box.y1)) bottom += along
    if (lies(x0, x1, box.x0)) left += down
    if (lies(x0, x1, box.x1)) right += down
  }
  return Math.min(top, bottom) >= width * STRAIGHT_SHARE && Math.min(left, right) >= height * STRAIGHT_SHARE
}
