// Rules of tables whose sides are left open (no upright at the left or right end) -> the uprights that would close them. Pure.
// Only cells need them: what stands between the last upright and the ends of the level rules is a cell like the others.
import type { PixelBox } from './raster.ts'
import type { PixelRule } from './rules.ts'

/** Inches within which rules end on one line, and within which they meet. */
const NEAR = 0.03

export const openSides = (rules: readonly PixelRule[], dpi: number): PixelRule[] => {
  const level = rules.filter((rule) => rule.axis === 'h').map(({ box }) => box)
  const upright = rules.filter((rule) => rule.axis === 'v').map(({ box }) => box)
  const sorted = level.sort((a, b) => a.y0 - b.y0)
  return (['x0', 'x1'] as const).flatMap((side) =>
    sorted.flatMap((rule, i): PixelRule[] => {
      const next = sorted.slice(i + 1).find((other) => Math.abs(other[side] - rule[side]) <= NEAR * dpi)
      if (!next) return []
      const box = { x0: rule[side], x1: rule[side] + 1, y0: rule.y0, y1: next.y1 }
      const between = upright.filter((b) => b.y0 <= rule.y1 + NEAR * dpi && b.y1 >= next.y0 - NEAR * dpi)
      return isClosed(box, upright, dpi) || !between.some((b) => divides(b, rule) && divides(b, next))
        ? []
        : [{ axis: 'v', box }]
    }),
  )
}

const divides = ({ x0, x1 }: PixelBox, rule: PixelBox): boolean => x0 > rule.x0 && x1 < rule.x1

/** Over most of the way some upright stands there. */
const isClosed = (side: PixelBox, upright: readonly PixelBox[], dpi: number): boolean => {
  let shared = 0
  for (const b of upright)
    if (b.x0 <= side.x1 + NEAR * dpi && b.x1 >= side.x0 - NEAR * dpi)
      shared += Math.max(0, Math.min(b.y1, side.y1) - Math.max(b.y0, side.y0))
  return 2 * shared > side.y1 - side.y0
}
