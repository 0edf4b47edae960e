// The ink of a number and the gray page -> after how many digits a mark stands that is too small to be ink. Pure.
// At 150 dpi the point of 39.1 is two gray pixels: it was taken for a speck, and both models read 391 and were sure.
import { DIGIT } from './ink-signs.ts'
import type { Component } from './raster/components.ts'
import type { Gray } from './raster/raster.ts'
import { type Judged, OPEN } from './two-readings.ts'

/** Shares of a digit's height: how high above the foot and how far below it a point or comma is. */
const MARK = { above: 0.3, below: 0.2 }
/** Grays: darker was printed, and so much darker than what stands above it between the digits. */
const DARK = { printed: 225, more: 40 }
/** Pixels beside a digit that its blurred edge darkens. */
const EDGE = 1

export const unseenMarks = ({ width, data }: Gray, ink: readonly Component[]): readonly number[] => {
  const tallest = Math.max(0, ...ink.map((c) => c.y1 - c.y0))
  const tall = ink.filter((c) => c.y1 - c.y0 >= DIGIT * tallest).sort((a, b) => a.x0 - b.x0)
  const darkest = (x0: number, x1: number, y0: number, y1: number): number => {
    let least = 255
    for (let y = Math.round(y0); y < y1; y++)
      for (let x = x0; x < x1; x++) least = Math.min(least, data[y * width + x] ?? 255)
    return least
  }
  return tall.flatMap((right, i) => {
    const left = tall[i - 1]
    if (!left || ink.some((c) => c.x0 >= left.x1 - EDGE && c.x1 <= right.x0 + EDGE)) return []
    const [from, to, foot] = [left.x1 + EDGE, right.x0 - EDGE, Math.max(left.y1, right.y1)]
    const mark = darkest(from, to, foot - MARK.above * tallest, foot + MARK.below * tallest)
    const above = darkest(from, to, Math.min(left.y0, right.y0), foot - MARK.above * tallest)
    return mark < DARK.printed && mark <= above - DARK.more ? [i] : []
  })
}

/** With the marks in their places, as doubtful as they are faint; what was read stays a candidate. */
export const withUnseenMarks = (judged: Judged, sheet: Gray, ink: readonly Component[]): Judged => {
  const [after, ...more] = unseenMarks(sheet, ink)
  if (after === undefined || more.length > 0 || !/^\d+$/.test(judged.text) || after >= judged.text.length) return judged
  const [before, behind] = [judged.text.slice(0, after), judged.text.slice(after)]
  const text = `${before}${behind.length === 3 ? ',' : '.'}${behind}`
  return {
    text,
    confidence: Math.min(OPEN, judged.confidence),
    candidates: [judged.text, ...(judged.candidates ?? [])],
  }
}
