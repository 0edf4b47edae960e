// Dashes that stand alone in their line of a block or a cell (no value this year): a recogniser passes over them. Pure.
import type { Component } from '../raster/components.ts'
import type { PixelBox } from '../raster/raster.ts'
import type { Region } from '../regions.ts'

/** Ems: a dash is no higher, at least so long, and no longer; `slender`: how often its height its length is; pixels of height
 *  below which it is the rest of a rule. */
const DASH = { highest: 0.22, shortest: 0.2, longest: 2, slender: 3, lowest: 2 }
/** Ems round it without other ink: above and below (underlines stand closer), and beside. */
const WHITE = { above: 0.35, beside: 1 }

/** `regions`: of one page. Outside of cells only a dash beside something else on its line is one; others are worn rules. */
export const loneDashes = (region: Region, regions: readonly Region[], em: number): readonly Component[] => {
  if (region.cell && region.ink.length === 1) return []
  return region.ink.filter(
    (piece) =>
      isDash(piece, em) &&
      !region.ink.some((other) => other !== piece && isNear(other, piece, em)) &&
      (region.cell || regions.some((other) => other !== region && !other.cell && hasLineAt(other, piece, em))),
  )
}

const isDash = ({ x0, y0, x1, y1 }: PixelBox, em: number): boolean => {
  const [w, h] = [x1 - x0, y1 - y0]
  return (
    h <= DASH.highest * em &&
    w >= DASH.shortest * em &&
    w <= DASH.longest * em &&
    w >= DASH.slender * h &&
    h >= DASH.lowest
  )
}

const isNear = (other: PixelBox, dash: PixelBox, em: number): boolean =>
  other.y1 > dash.y0 - WHITE.above * em &&
  other.y0 < dash.y1 + WHITE.above * em &&
  other.x1 > dash.x0 - WHITE.beside * em &&
  other.x0 < dash.x1 + WHITE.beside * em

/** Ems: letters are at least so high. */
const LETTER = 0.5

/** Letters whose middle third the dash stands beside. */
const hasLineAt = ({ ink }: Region, dash: PixelBox, em: number): boolean => {
  const at = (dash.y0 + dash.y1) / 2
  return ink.some(({ y0, y1 }) => y1 - y0 >= LETTER * em && at > y0 + (y1 - y0) / 4 && at < y1 - (y1 - y0) / 4)
}
