// Shaded areas -> the borders between different colours, as weak rules. Pure; sorts and sweeps.
// Offices paint one fill a sheet row: where the same colour goes on behind a fill's edge, nobody sees a border.
import type { Box, Fill } from '../../types.ts'
import { lowerBound, mergeRules, type Span, without } from './merge-rulings.ts'
import type { Rule } from './rule.ts'

/** Share of the page in width and height from which a fill is the paper's ground. */
const GROUND = 0.9
/** A channel from here on is white to the eye. */
const WHITE = 0xf6
/** Points between two fills of one colour that the eye does not see (a pixel of Skia is 0.75); a white line is wider. */
const SEAM = 0.8
/** Points; thinner fills are rules and come as such. */
const THIN = 2.5

type Side = Rule & { readonly color: string; readonly behind: boolean }

export function shadeEdges(fills: readonly Fill[], sheet: { readonly width: number; readonly height: number }): Rule[] {
  const sides = fills.filter((f) => isShade(f, sheet)).flatMap(sidesOf)
  return (['h', 'v'] as const).flatMap((axis) => mergeRules(visible(sides.filter((s) => s.axis === axis))))
}

function isShade({ box, color }: Fill, sheet: { readonly width: number; readonly height: number }): boolean {
  const [w, h] = [box.x1 - box.x0, box.y1 - box.y0]
  return w > THIN && h > THIN && !(w >= sheet.width * GROUND && h >= sheet.height * GROUND) && !isWhite(color)
}

const isWhite = (color: string): boolean => {
  const value = Number.parseInt(color.slice(1), 16)
  return value >> 16 >= WHITE && ((value >> 8) & 0xff) >= WHITE && (value & 0xff) >= WHITE
}

const sidesOf = ({ box, color }: Fill): Side[] => {
  const side = (axis: 'h' | 'v', at: number, behind: boolean, b: Box = box): Side => {
    const [from, to] = axis === 'h' ? [b.x0, b.x1] : [b.y0, b.y1]
    return { axis, at, from, to, kind: 'edge', color, behind }
  }
  return [side('h', box.y0, true), side('h', box.y1, false), side('v', box.x0, true), side('v', box.x1, false)]
}

/** What is left of each side where no fill of its colour begins (or ends) at the same place. */
function visible(sides: readonly Side[]): Rule[] {
  const sorted = [...sides].sort((a, b) => a.at - b.at)
  const ats = sorted.map((s) => s.at)
  return sorted.flatMap((side) => {
    let parts: Span[] = [side]
    for (let i = lowerBound(ats, side.at - SEAM); i < ats.length && ats[i]! <= side.at + SEAM; i++) {
      const other = sorted[i]!
      if (other.behind !== side.behind && other.color === side.color) parts = parts.flatMap((p) => without(p, other))
    }
    return parts.map(({ from, to }): Rule => ({ axis: side.axis, at: side.at, from, to, kind: 'edge' }))
  })
}
