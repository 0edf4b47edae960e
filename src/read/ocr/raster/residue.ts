// Pieces of ink beside the rules found -> without what a slanted or bent rule left there. Pure.
// Rules are taken out as level boxes; the ends of a slanted one stick out and would be read as a dash or an underline.
import type { Component } from './components.ts'
import type { PixelRule } from './rules.ts'

/** Inches: no letter is as long; no rule's ink is as thick; how far off the rule it may lie. */
const REST = { long: 0.36, thick: 0.03, off: 0.06 }

export const withoutResidue = (pieces: readonly Component[], rules: readonly PixelRule[], dpi: number): Component[] =>
  pieces.filter((piece) => {
    const [wide, high] = [piece.x1 - piece.x0, piece.y1 - piece.y0]
    const long = Math.max(wide, high)
    if (long < REST.long * dpi || piece.pixels > REST.thick * dpi * long) return true
    const axis = wide > high ? 'h' : 'v'
    return !rules.some((rule) => rule.axis === axis && isBeside(piece, rule, REST.off * dpi))
  })

const isBeside = (piece: Component, { box }: PixelRule, off: number): boolean =>
  piece.x0 >= box.x0 - off && piece.x1 <= box.x1 + off && piece.y0 >= box.y0 - off && piece.y1 <= box.y1 + off
