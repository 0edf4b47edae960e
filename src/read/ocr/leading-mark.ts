// The sign a line begins with (▶ ■ ● □ ○), told by its ink: recognisers make letters of it. Pure.
import { isRing, isRound } from './ink-signs.ts'
import type { Component } from './raster/components.ts'

export type LeadingMark = { readonly text: string; readonly x0: number; readonly x1: number }

/** Ems: how large such a sign is. */
const SIZE = { least: 0.42, most: 1.15 }
/** Width to height. */
const SHAPE = { least: 0.7, most: 1.35 }
/** Share of its box that ink fills. */
const FILLED = { square: 0.93, ring: 0.7, triangle: 0.42, hollow: 0.5 }
/** Ems of white behind it: a filled sign is like no letter, a hollow one is like 口 and 〇 where letters follow closely. */
const WHITE = { filled: 0.04, hollow: 0.25 }
/** Share of each side of a hollow square that is drawn; share of its inside that is not. */
const FRAME = { drawn: 0.85, inside: 0.2, empty: 0.97 }
/** Columns of ▶ shrink from a foot as high as itself to a tip. */
const POINT = { foot: 0.85, tip: 0.35 }

export const leadingMark = (line: readonly Component[], em: number): LeadingMark | undefined => {
  const [first, ...others] = [...line].sort((a, b) => a.x0 - b.x0)
  if (!first || others.length === 0 || !hasSize(first, em)) return undefined
  const white = Math.min(...others.map((c) => c.x0)) - first.x1
  const text = filledSign(first) ?? (white >= WHITE.hollow * em ? hollowSign(first) : undefined)
  return text && white >= WHITE.filled * em ? { text, x0: first.x0, x1: first.x1 } : undefined
}

const hasSize = ({ x0, x1, y0, y1 }: Component, em: number): boolean => {
  const [w, h] = [x1 - x0, y1 - y0]
  return h >= SIZE.least * em && h <= SIZE.most * em && w >= SHAPE.least * h && w <= SHAPE.most * h
}

const share = (c: Component): number => c.pixels / ((c.x1 - c.x0) * (c.y1 - c.y0))

const filledSign = (c: Component): string | undefined => {
  const filled = share(c)
  if (filled >= FILLED.square) return '■'
  if (filled >= FILLED.ring) return isRound(c) ? '●' : undefined
  return filled >= FILLED.triangle && pointsRight(c) ? '▶' : undefined
}

const hollowSign = (c: Component): string | undefined => {
  if (share(c) > FILLED.hollow) return undefined
  if (isFrame(c)) return '□'
  return isRing(c) ? '○' : undefined
}

const pointsRight = (c: Component): boolean => {
  const heights = columnsOf(c).map(({ from, to }) => Math.max(0, to - from) / (c.y1 - c.y0))
  const at = (part: number) => heights[Math.min(heights.length - 1, Math.floor(part * heights.length))]!
  return at(0.06) >= POINT.foot && at(0.94) <= POINT.tip && at(0.3) > at(0.5) && at(0.5) > at(0.7) && isSolid(c)
}

/** No white between the first and the last ink of a row. */
const isSolid = (c: Component): boolean => c.runs.length / 3 <= 1.1 * (c.y1 - c.y0)

/** Of each column, from its first ink to its last. */
const columnsOf = (c: Component): { from: number; to: number }[] => {
  const columns = Array.from({ length: c.x1 - c.x0 }, () => ({ from: Number.POSITIVE_INFINITY, to: 0 }))
  for (let i = 0; i < c.runs.length; i += 3)
    for (let x = c.runs[i]!; x < c.runs[i + 1]!; x++) {
      const column = columns[x - c.x0]!
      column.from = Math.min(column.from, c.runs[i + 2]!)
      column.to = Math.max(column.to, c.runs[i + 2]! + 1)
    }
  return columns
}

const isFrame = (c: Component): boolean => {
  const [w, h] = [c.x1 - c.x0, c.y1 - c.y0]
  const band = Math.max(1, Math.round(FRAME.inside * Math.min(w, h)))
  const sides = { left: new Set<number>(), right: new Set<number>(), top: new Set<number>(), bottom: new Set<number>() }
  let inside = 0
  for (let i = 0; i < c.runs.length; i += 3) {
    const y = c.runs[i + 2]! - c.y0
    for (let x = c.runs[i]! - c.x0; x < c.runs[i + 1]! - c.x0; x++) {
      if (x < band) sides.left.add(y)
      if (x >= w - band) sides.right.add(y)
      if (y < band) sides.top.add(x)
      if (y >= h - band) sides.bottom.add(x)
      if (x >= band && x < w - band && y >= band && y < h - band) inside++
    }
  }
  const drawn = Math.min(sides.left.size / h, sides.right.size / h, sides.top.size / w, sides.bottom.size / w)
  return drawn >= FRAME.drawn && inside <= (1 - FRAME.empty) * (w - 2 * band) * (h - 2 * band)
}
