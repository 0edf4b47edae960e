// Shapes whose digit both models read alike -> which digit another shape of the same document is. Its memory is one
// document's, whose digits come in one or two fonts. Pure but for that memory.
// A digit is told only where its shape is as like to a known one as shapes of one font are, and far from all others.
import { type Glyph, likeness, normed } from './glyph.ts'

/** The mean of all ink that looks alike; `votes`: in how many numbers it was read as which digit. */
type Shape = { readonly sum: Float32Array; mean: Glyph; readonly votes: Map<string, number> }

export type Shapes = {
  readonly learn: (glyphs: readonly Glyph[], digits: string) => void
  /** undefined = not plain. */
  readonly tell: (glyph: Glyph) => string | undefined
}

/** Likeness of shapes of one digit, font and page; below it fonts or pages differ. */
const SAME = 0.88
/** Where a shape lies between its own digit (1) and the nearest other (-1). */
const OWN_SIDE = 0.4
/** In so many numbers a shape must have been read, so that one misreading names nothing. */
const SEEN = 2
/** Share of the numbers in which it was read so: at 150 dpi 3 and 8 may look alike, and then neither is told. */
const PURE = 0.9

export const newShapes = (): Shapes => {
  const shapes: Shape[] = []
  return {
    learn: (glyphs, digits) => {
      for (const digit of new Set(digits)) {
        const own = glyphs.filter((_, i) => digits[i] === digit)
        learnOne(shapes, normed(own.reduce(added, new Float32Array(own[0]!.length))), digit)
      }
    },
    tell: (glyph) => {
      const best = nearest(shapes, glyph)
      const digit = best && best.like >= SAME ? digitOf(best.shape) : undefined
      if (!best || digit === undefined) return undefined
      const others = shapes.filter(
        (shape) => shape !== best.shape && !(shape.votes.has(digit) && shape.votes.size === 1),
      )
      return others.every(({ mean }) => sideOf(glyph, best.shape.mean, mean) >= OWN_SIDE) ? digit : undefined
    },
  }
}

const learnOne = (shapes: Shape[], glyph: Glyph, digit: string): void => {
  const own = nearest(shapes, glyph)
  if (!own || own.like < SAME) {
    shapes.push({ sum: glyph.slice(), mean: glyph, votes: new Map([[digit, 1]]) })
    return
  }
  const { shape } = own
  shape.sum.set(added(shape.sum, glyph))
  shape.mean = normed(shape.sum)
  shape.votes.set(digit, (shape.votes.get(digit) ?? 0) + 1)
}

const digitOf = ({ votes }: Shape): string | undefined => {
  const all = [...votes.values()].reduce((sum, n) => sum + n, 0)
  return [...votes].find(([, n]) => n >= SEEN && n >= PURE * all)?.[0]
}

const nearest = (
  shapes: readonly Shape[],
  glyph: Glyph,
): { readonly shape: Shape; readonly like: number } | undefined =>
  shapes
    .map((shape) => ({ shape, like: likeness(shape.mean, glyph) }))
    .reduce<{ shape: Shape; like: number } | undefined>((a, b) => (a && a.like >= b.like ? a : b), undefined)

const added = (sum: Float32Array, glyph: Glyph): Float32Array => sum.map((value, i) => value + glyph[i]!)

/** 1 = like its own, 0 = half way, -1 = like the other. */
const sideOf = (glyph: Glyph, own: Glyph, other: Glyph): number =>
  (likeness(glyph, own) - likeness(glyph, other)) / Math.max(1e-6, 1 - likeness(own, other))
