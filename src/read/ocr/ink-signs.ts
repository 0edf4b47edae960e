// Signs that ink tells better than any recogniser: a dash, a ring, a filled ring or square, a triangle. Pure.
import { boxOf, type Component } from './raster/components.ts'
import type { PixelBox } from './raster/raster.ts'

/** Ems: a dash is no higher and at least so long. */
const DASH = { highest: 0.22, shortest: 0.2, longest: 2.5 }
/** Ems: a sign alone in its cell. */
const SIGN = { least: 0.45, most: 1.6 }
/** Width to height of signs that are as wide as high. */
const SQUARE = { least: 0.82, most: 1.22 }
/** Share of its box that ink fills. */
const FILLED = { ring: 0.7, square: 0.93 }
/** Share of its box that a drawn ring's ink fills at most. */
const HOLLOW = 0.5
/** Distance of a ring's ink from its middle, in half its width: all of it lies between. */
const RING = { least: 0.62, most: 1.12 }

const w = (b: PixelBox): number => b.x1 - b.x0
const h = (b: PixelBox): number => b.y1 - b.y0

/** The sign that all of a region's ink makes together; undefined = letters. */
export const signOf = (ink: readonly Component[], em: number): '-' | '○' | '●' | '■' | undefined => {
  const box = boxOf(ink)
  if (h(box) <= DASH.highest * em)
    return w(box) >= DASH.shortest * em && w(box) <= DASH.longest * em && w(box) >= 2 * h(box) ? '-' : undefined
  const [only] = ink
  if (ink.length !== 1 || !only || !isSquare(box) || w(box) < SIGN.least * em || w(box) > SIGN.most * em)
    return undefined
  const filled = only.pixels / (w(box) * h(box))
  if (filled >= FILLED.square) return '■'
  if (filled >= FILLED.ring && isRound(only)) return '●'
  return filled <= HOLLOW && isRing(only) ? '○' : undefined
}

const isSquare = (b: PixelBox): boolean => w(b) / h(b) >= SQUARE.least && w(b) / h(b) <= SQUARE.most

/** No ink in the corners of its box. */
export const isRound = (c: Component): boolean => farthest(c).most <= RING.most

export const isRing = (c: Component): boolean => {
  const { least, most } = farthest(c)
  return least >= RING.least && most <= RING.most
}

/** Distances of ink from the middle, x and y each in half the box's side. */
const farthest = (c: Component): { least: number; most: number } => {
  const [cx, cy, a, b] = [(c.x0 + c.x1) / 2, (c.y0 + c.y1) / 2, w(c) / 2, h(c) / 2]
  let [least, most] = [Infinity, 0]
  for (let i = 0; i < c.runs.length; i += 3)
    for (let x = c.runs[i]!; x < c.runs[i + 1]!; x++) {
      const distance = Math.hypot((x + 0.5 - cx) / a, (c.runs[i + 2]! + 0.5 - cy) / b)
      least = Math.min(least, distance)
      most = Math.max(most, distance)
    }
  return { least, most }
}

/** Rows of a triangle grow from its tip down to a foot as wide as itself; 4 and A do not. Accounts print it half as high
 *  as digits (share of the line, commas included). */
const TRIANGLE = { tip: 0.4, foot: 0.85, filled: 0.42, least: 0.34 }

/** The minus of Japanese accounts in front of a number: △, ▲, or a plain stroke. */
export const minusOf = (first: Component, line: PixelBox): '△' | '▲' | '-' | undefined => {
  if (h(first) <= 0.25 * h(line) && w(first) >= 1.5 * h(first)) {
    const middle = (first.y0 + first.y1) / 2
    return middle > line.y0 + 0.3 * h(line) && middle < line.y0 + 0.75 * h(line) ? '-' : undefined
  }
  if (w(first) < 0.75 * h(first) || w(first) > 1.5 * h(first) || h(first) < TRIANGLE.least * h(line)) return undefined
  const rows = extents(first)
  const at = (share: number) => rows[Math.min(rows.length - 1, Math.floor(share * rows.length))]! / w(first)
  const grows = at(0.1) <= TRIANGLE.tip && at(0.5) > at(0.25) && at(0.75) > at(0.5) && at(0.94) >= TRIANGLE.foot
  if (!grows) return undefined
  return first.pixels / (w(first) * h(first)) >= TRIANGLE.filled ? '▲' : '△'
}

/** Shares of a digit's height and ems of a digit's height: what stands before a number, too low for a digit and too high
 *  above the base line for a comma, is a sign, whatever a model reads there. */
const SIGN_BEFORE = { least: 0.3, raised: 0.12 }

/** A sign before a number of which the ink does not tell what it is: a small △ of which a copier left half. */
export const isUnknownSign = ([first, ...digits]: readonly Component[]): boolean => {
  if (!first || digits.length === 0) return false
  const full = Math.max(...digits.map(h))
  const base = median(digits.filter((c) => h(c) >= DIGIT * full).map((c) => c.y1))
  if (h(first) >= DIGIT * full || Math.max(h(first), w(first)) < SIGN_BEFORE.least * full) return false
  return base - first.y1 >= SIGN_BEFORE.raised * full && digits.every((c) => c.x0 >= first.x1)
}

/** Digits' heights: a first piece as wide as two digits whose left part is this much lower than a digit is a sign grown onto
 *  one. */
const GROWN = { wide: 0.85, part: 0.4, lower: 0.85 }

/** Both models read 49,084 where △ touches the 9. */
export const isGrownSign = ([first, ...digits]: readonly Component[]): boolean => {
  if (!first || digits.length === 0) return false
  const full = Math.max(...digits.map(h))
  if (h(first) < DIGIT * full || w(first) < GROWN.wide * full) return false
  let [top, foot] = [first.y1, first.y0]
  for (let i = 0; i < first.runs.length; i += 3) {
    if (first.runs[i]! >= first.x0 + GROWN.part * w(first)) continue
    top = Math.min(top, first.runs[i + 2]!)
    foot = Math.max(foot, first.runs[i + 2]! + 1)
  }
  return foot - top < GROWN.lower * full
}

/** Of each row, from its first ink to its last. */
const extents = (c: Component): number[] => {
  const rows = Array.from({ length: h(c) }, () => ({ from: Infinity, to: 0 }))
  for (let i = 0; i < c.runs.length; i += 3) {
    const row = rows[c.runs[i + 2]! - c.y0]!
    row.from = Math.min(row.from, c.runs[i]!)
    row.to = Math.max(row.to, c.runs[i + 1]!)
  }
  return rows.map(({ from, to }) => Math.max(0, to - from))
}

/** Share of a digit's height: dots and commas are lower and narrower, and stand at the base line. */
const MARK = { highest: 0.46, widest: 0.3 }
/** A comma hangs below the base line (share of a digit's height) or is plainly higher than wide. */
const COMMA = { hangs: 0.1, slender: 1.6, high: 0.28 }
/** A point does neither; pixels of a digit's height below which nobody can tell. */
const POINT = { hangs: 0.03, slender: 1.2, plain: 20 }
/** Share of the tallest piece from which a piece is a digit. */
export const DIGIT = 0.75

export type Separators = {
  /** '?' where the ink leaves it open; `after`: digits to its left. */
  readonly marks: readonly { readonly mark: ',' | '.' | '?'; readonly after: number }[]
  readonly digits: number
}

/** Commas and points of one line of digits, from the left. */
export const separatorsOf = (ink: readonly Component[]): Separators => {
  const height = Math.max(0, ...ink.map(h))
  const digits = ink.filter((c) => h(c) >= DIGIT * height)
  const base = median(digits.map((c) => c.y1))
  const full = median(digits.map(h))
  const marks = ink
    .filter((c) => h(c) <= MARK.highest * full && w(c) <= MARK.widest * full && c.y0 >= base - MARK.highest * full)
    .sort((a, b) => a.x0 - b.x0)
    .map((c) => ({ mark: markOf(c, base, full), after: digits.filter((d) => d.x0 < c.x0).length }))
  return { marks, digits: digits.length }
}

const markOf = (c: Component, base: number, full: number): ',' | '.' | '?' => {
  const hang = (c.y1 - base) / full
  const slender = h(c) / w(c)
  if ((hang >= COMMA.hangs && slender >= 1) || (slender >= COMMA.slender && h(c) >= COMMA.high * full)) return ','
  return full >= POINT.plain && hang <= POINT.hangs && slender <= POINT.slender ? '.' : '?'
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
