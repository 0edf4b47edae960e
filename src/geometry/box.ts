// Boxes and what stages ask of them. Pure.
import type { Box } from '../types.ts'

export const width = (b: Box): number => b.x1 - b.x0
export const height = (b: Box): number => b.y1 - b.y0
export const area = (b: Box): number => Math.max(0, width(b)) * Math.max(0, height(b))
export const centre = (b: Box): { x: number; y: number } => ({ x: (b.x0 + b.x1) / 2, y: (b.y0 + b.y1) / 2 })

export const union = (boxes: readonly Box[]): Box => {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const b of boxes) {
    if (b.x0 < x0) x0 = b.x0
    if (b.y0 < y0) y0 = b.y0
    if (b.x1 > x1) x1 = b.x1
    if (b.y1 > y1) y1 = b.y1
  }
  return { x0, y0, x1, y1 }
}

export const intersection = (a: Box, b: Box): Box => ({
  x0: Math.max(a.x0, b.x0),
  y0: Math.max(a.y0, b.y0),
  x1: Math.min(a.x1, b.x1),
  y1: Math.min(a.y1, b.y1),
})

export const overlaps = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

/** Does the centre of `inner` lie in `outer`? */
export const holdsCentre = (outer: Box, inner: Box): boolean => {
  const { x, y } = centre(inner)
  return x >= outer.x0 && x <= outer.x1 && y >= outer.y0 && y <= outer.y1
}

/** Share of `inner` that lies in `outer`, 0..1; an empty `inner` counts by its centre. */
export const shareInside = (inner: Box, outer: Box): number => {
  const whole = area(inner)
  return whole > 0 ? area(intersection(inner, outer)) / whole : holdsCentre(outer, inner) ? 1 : 0
}
