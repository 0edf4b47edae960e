// One piece of ink -> is it a box to tick: its frame drawn on all sides, or filled; how much ink stands in it. Pure.
import type { Component } from '../raster/components.ts'

/** `inside`: share of the area within the frame that is ink; 1 for a filled box. `bar`: longest level stroke in it, share of
 *  its width: letters (日, 国) have them, ticks do not. */
export type Square = {
  readonly piece: Component
  readonly side: number
  readonly inside: number
  readonly bar: number
}

/** Ems: how large such a box is. */
const SIZE = { least: 0.42, most: 1.2 }
/** Width to height. */
const SHAPE = { least: 0.84, most: 1.19 }
/** Share of its box that the ink of a filled one covers. */
const FILLED = 0.88
/** Share of a side that is drawn: of each, for a thin one is dotted in a worn scan, and of all four on average. */
const DRAWN = { each: 0.5, all: 0.82 }
/** Share of the side that the stroke of a frame takes at most. */
const STROKE = 0.2
/** Pixels by which a side's ink may lie off the edge of the box: legs of 口 are longer, a scan's ragged edge is not. */
const RAGGED = 1

/** Of ink that letters are told by: in the softer one dense letters are filled, too. */
export const filledSquare = (piece: Component, em: number): Square | undefined => {
  const [w, h] = [piece.x1 - piece.x0, piece.y1 - piece.y0]
  const filled = isSquare(w, h, em) && piece.pixels >= FILLED * w * h
  return filled ? { piece, side: (w + h) / 2, inside: 1, bar: 1 } : undefined
}

/** Of the softer ink: frames are thinner than letters. */
export const framedSquare = (piece: Component, em: number): Square | undefined => {
  const [w, h] = [piece.x1 - piece.x0, piece.y1 - piece.y0]
  if (!isSquare(w, h, em)) return undefined
  const bits = bitsOf(piece, w, h)
  return isFramed(bits, w, h) ? { piece, side: (w + h) / 2, ...inkInside(bits, w, h) } : undefined
}

const isSquare = (w: number, h: number, em: number): boolean =>
  Math.min(w, h) >= SIZE.least * em && Math.max(w, h) <= SIZE.most * em && w / h >= SHAPE.least && w / h <= SHAPE.most

const bitsOf = ({ x0, y0, runs }: Component, w: number, h: number): Uint8Array => {
  const bits = new Uint8Array(w * h)
  for (let i = 0; i < runs.length; i += 3) {
    const row = (runs[i + 2]! - y0) * w
    bits.fill(1, row + runs[i]! - x0, row + runs[i + 1]! - x0)
  }
  return bits
}

/** The share of each side along which the edge or its nearest pixels are inked. */
const isFramed = (bits: Uint8Array, w: number, h: number): boolean => {
  const at = (x: number, y: number): boolean => bits[y * w + x] === 1
  const reach = Math.min(RAGGED, Math.floor(STROKE * Math.min(w, h)))
  const share = (length: number, near: (along: number, depth: number) => boolean): number => {
    let drawn = 0
    for (let i = 0; i < length; i++) {
      let depth = 0
      while (depth <= reach && !near(i, depth)) depth++
      if (depth <= reach) drawn++
    }
    return drawn / length
  }
  const sides = [
    share(w, (x, d) => at(x, d)),
    share(w, (x, d) => at(x, h - 1 - d)),
    share(h, (y, d) => at(d, y)),
    share(h, (y, d) => at(w - 1 - d, y)),
  ]
  return Math.min(...sides) >= DRAWN.each && sides.reduce((sum, side) => sum + side, 0) >= sides.length * DRAWN.all
}

const inkInside = (bits: Uint8Array, w: number, h: number): { inside: number; bar: number } => {
  const band = Math.max(2, Math.round(STROKE * Math.min(w, h)))
  let [ink, all, longest] = [0, 0, 0]
  for (let y = band; y < h - band; y++) {
    let run = 0
    for (let x = band; x < w - band; x++) {
      run = bits[y * w + x] === 1 ? run + 1 : 0
      longest = Math.max(longest, run)
      ink += bits[y * w + x]!
      all++
    }
  }
  return all === 0 ? { inside: 0, bar: 0 } : { inside: ink / all, bar: longest / (w - 2 * band) }
}
