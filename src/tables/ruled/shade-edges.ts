// Shaded areas -> the borders between different colours, as weak rules. Pure; sorts and sweeps.
// Offices paint one fill a sheet row: where the same colour goes on behind a fill's edge, nobody sees a border.
import { area, overlaps } from '../../geometry/box.ts'
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

/** Points; a white strip over shading no thicker than this is a line. */
const STRIP = 4.5
/** Fills of one colour above which the page is a picture, and looking for one inside another takes too long. */
const MOST_OF_A_COLOR = 600

type Side = Rule & { readonly color: string; readonly behind: boolean }

export function shadeEdges(fills: readonly Fill[], sheet: { readonly width: number; readonly height: number }): Rule[] {
  const shades = fills.filter((f) => isShade(f, sheet))
  const byColor = new Map<string, Fill[]>()
  for (const shade of shades) byColor.set(shade.color, [...(byColor.get(shade.color) ?? []), shade])
  const sides = [...byColor.values()].flatMap((same) => withoutInner(same).flatMap(sidesOf))
  const edges = (['h', 'v'] as const).flatMap((axis) => mergeRules(visible(sides.filter((s) => s.axis === axis))))
  return [...edges, ...whiteStrips(fills, shades)]
}

/** Word paints each paragraph of a shaded cell again in the cell's colour: fills inside a larger one show no edges. */
function withoutInner(same: readonly Fill[]): readonly Fill[] {
  if (same.length > MOST_OF_A_COLOR) return same
  const bySize = [...same].sort((a, b) => area(b.box) - area(a.box))
  return bySize.filter((f, i) => !bySize.slice(0, i).some((larger) => isInside(f.box, larger.box)))
}

const isInside = (a: Box, b: Box): boolean =>
  a.x0 >= b.x0 - SEAM && a.x1 <= b.x1 + SEAM && a.y0 >= b.y0 - SEAM && a.y1 <= b.y1 + SEAM

/** White strips between shaded cells are lines, and hide the edges beside them. */
function whiteStrips(fills: readonly Fill[], shades: readonly Fill[]): Rule[] {
  const strips = fills.filter(({ box, color }) => isWhite(color) && isStrip(box)).slice(0, MOST_OF_A_COLOR)
  return strips
    .filter(({ box }) => shades.some((s) => overlaps(grown(box), s.box)))
    .map(({ box: b }): Rule => {
      const flat = b.x1 - b.x0 >= b.y1 - b.y0
      return flat
        ? { axis: 'h', at: (b.y0 + b.y1) / 2, from: b.x0, to: b.x1, kind: 'line' }
        : { axis: 'v', at: (b.x0 + b.x1) / 2, from: b.y0, to: b.y1, kind: 'line' }
    })
}

const isStrip = ({ x0, y0, x1, y1 }: Box): boolean => {
  const [thin, long] = [Math.min(x1 - x0, y1 - y0), Math.max(x1 - x0, y1 - y0)]
  return thin > THIN && thin <= STRIP && long >= 2 * STRIP
}

const grown = (b: Box): Box => ({ x0: b.x0 - SEAM, y0: b.y0 - SEAM, x1: b.x1 + SEAM, y1: b.y1 + SEAM })

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
