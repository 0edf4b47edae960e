// The discs of a page, and the rings as large as they are: the answers ● and ○ of a list. Pure. Rings alone are letters.
import { isRing, isRound } from '../ink-signs.ts'
import type { Component } from '../raster/components.ts'

export type Round = { readonly text: '●' | '○'; readonly piece: Component }

/** Ems: how large such a sign is; the dot ・ of bold headings is smaller. */
const SIZE = { least: 0.55, most: 1.2 }
/** Width to height; share of its box that a disc fills, that a ring fills at most; share by which their sizes differ. */
const [SHAPE, DISC, HOLLOW, ALIKE] = [0.84, 0.7, 0.5, 0.15]

/** `ink` as letters are told by; `soft` with the thin strokes of rings. */
export const roundsIn = (ink: readonly Component[], soft: readonly Component[], em: number): readonly Round[] => {
  const discs = ink.filter((c) => isAsWideAsHigh(c, em) && share(c) >= DISC && share(c) < 0.93 && isRound(c))
  const alike = (c: Component): boolean => discs.some((disc) => Math.abs(side(disc) - side(c)) <= ALIKE * side(disc))
  const rings = soft.filter((c) => isAsWideAsHigh(c, em) && share(c) <= HOLLOW && alike(c) && isRing(c))
  return [
    ...discs.map((piece): Round => ({ text: '●', piece })),
    ...rings.map((piece): Round => ({ text: '○', piece })),
  ]
}

const side = ({ x0, x1, y0, y1 }: Component): number => (x1 - x0 + y1 - y0) / 2
const share = (c: Component): number => c.pixels / ((c.x1 - c.x0) * (c.y1 - c.y0))
const isAsWideAsHigh = ({ x0, x1, y0, y1 }: Component, em: number): boolean => {
  const [least, most] = [Math.min(x1 - x0, y1 - y0), Math.max(x1 - x0, y1 - y0)]
  return least >= SIZE.least * em && most <= SIZE.most * em && least >= SHAPE * most
}
