// The ink round a number in running text -> the ink of its digits. Pure.
// Places of letters are rough, so strokes of the letters beside it come along (件 looks like 1% at its left); but digits of
// one number are as high as each other and stand on one line, and letters do neither.
import type { Component } from './raster/components.ts'

/** Shares of a digit's height: how far heights and feet differ, how low a comma or point is, how high a reference is. */
const DIGIT = { height: 0.16, foot: 0.12, mark: 0.45 }
/** Share of the tallest piece from which a piece may be a digit. */
const REFERENCE = 0.55

/** `middle`: of the number as the recogniser placed it. */
export const liningInk = (ink: readonly Component[], middle: number): Component[] => {
  const sorted = [...ink].sort((a, b) => a.x0 - b.x0)
  const tallest = Math.max(0, ...sorted.map(high))
  const off = (c: Component) => Math.abs((c.x0 + c.x1) / 2 - middle)
  const reference = sorted
    .filter((c) => high(c) >= REFERENCE * tallest)
    .reduce<Component | undefined>((a, b) => (a && off(a) <= off(b) ? a : b), undefined)
  if (!reference) return sorted
  const at = sorted.indexOf(reference)
  let [from, to] = [at, at]
  while (from > 0 && goesWith(sorted[from - 1]!, reference)) from--
  while (to + 1 < sorted.length && goesWith(sorted[to + 1]!, reference)) to++
  return sorted.slice(from, to + 1)
}

const high = (c: Component): number => c.y1 - c.y0

const goesWith = (c: Component, digit: Component): boolean => {
  const full = high(digit)
  if (Math.abs(high(c) - full) <= DIGIT.height * full && Math.abs(c.y1 - digit.y1) <= DIGIT.foot * full) return true
  return high(c) <= DIGIT.mark * full && c.y0 > digit.y0 + full / 2
}
