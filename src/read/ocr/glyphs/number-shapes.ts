// The ink of a number and the shapes of its document -> its digits, where each shape is plain. Pure.
import { DIGIT, separatorsOf } from '../ink-signs.ts'
import type { Component } from '../raster/components.ts'
import type { Gray } from '../raster/raster.ts'
import { type Glyph, glyphsOf } from './glyph.ts'
import type { Shapes } from './shapes.ts'

/** Shares of a digit's height by which digits of one line differ in height and foot. */
const LINED = { height: 0.16, foot: 0.12 }

/** The shapes of all digits, from the left; undefined where something else than digits, commas and points stands there. */
export const digitGlyphs = (ink: readonly Component[], sheet: Gray): readonly Glyph[] | undefined => {
  const pieces = digitPieces(ink)
  return pieces && glyphsOf(pieces, sheet)
}

/** Pieces as high as each other on one line, from the left, with nothing but commas and points beside them. */
export const digitPieces = (ink: readonly Component[]): readonly Component[] | undefined => {
  const tallest = Math.max(0, ...ink.map(high))
  const tall = ink.filter((c) => high(c) >= DIGIT * tallest).sort((a, b) => a.x0 - b.x0)
  if (tall.length === 0 || tall.length + separatorsOf(ink).marks.length !== ink.length) return undefined
  const foot = median(tall.map((c) => c.y1))
  const full = median(tall.map(high))
  const lined = (c: Component): boolean =>
    Math.abs(high(c) - full) <= LINED.height * full && Math.abs(c.y1 - foot) <= Math.max(1, LINED.foot * full)
  return tall.every(lined) ? tall : undefined
}

/** The digits without commas; undefined where one of them is not plain. */
export const digitsByShape = (glyphs: readonly Glyph[], shapes: Shapes): string | undefined => {
  let text = ''
  for (const glyph of glyphs) {
    const digit = shapes.tell(glyph)
    if (digit === undefined) return undefined
    text += digit
  }
  return text
}

const high = (c: Component): number => c.y1 - c.y0
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
