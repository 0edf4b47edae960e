// Dots and short dashes in a row -> one ruling. Pure. Whoever looks at the paper sees a line, so does the table finder.
import type { Box, Ruling } from '../../types.ts'

/** Points: a dash is no longer than this. */
const DASH = 8
/** Points: the gap to the next dash at most. */
const GAP = 6
/** Fewer in a row are no line. */
const LEAST = 5
/** Points: dashes of one rule lie on one line to this. */
const ALIGNED = 0.4

/** A painted strip or dot, its longer side not known to be its direction. */
export type Dash = { readonly box: Box; readonly source: 'stroke' | 'fill' }

export const isDash = ({ x0, y0, x1, y1 }: Box): boolean => Math.max(x1 - x0, y1 - y0) <= DASH

/** The rules, and the dashes that belong to none. */
export function joinDashes(dashes: readonly Dash[]): { readonly rulings: Ruling[]; readonly left: Dash[] } {
  const used = new Set<Dash>()
  const rulings = (['h', 'v'] as const).flatMap((axis) => chainsOf(dashes, axis, used))
  return { rulings, left: dashes.filter((dash) => !used.has(dash)) }
}

function chainsOf(dashes: readonly Dash[], axis: 'h' | 'v', used: Set<Dash>): Ruling[] {
  const seen = dashes
    .map((dash) => ({ dash, ...along(dash.box, axis) }))
    .filter(({ from, to, width }) => width <= to - from + 0.5)
  seen.sort((a, b) => Math.round(a.at / ALIGNED) - Math.round(b.at / ALIGNED) || a.from - b.from)
  const rulings: Ruling[] = []
  let chain: typeof seen = []
  const close = () => {
    if (chain.length >= LEAST) {
      const [first, last] = [chain[0]!, chain[chain.length - 1]!]
      for (const { dash } of chain) used.add(dash)
      rulings.push({ axis, at: first.at, from: first.from, to: last.to, width: first.width, source: first.dash.source })
    }
    chain = []
  }
  for (const piece of seen) {
    const last = chain[chain.length - 1]
    if (last && !(Math.abs(piece.at - last.at) <= ALIGNED && piece.from - last.to <= GAP && piece.from - last.to > 0.2))
      close()
    chain.push(piece)
  }
  close()
  return rulings
}

const along = ({ x0, y0, x1, y1 }: Box, axis: 'h' | 'v') =>
  axis === 'h'
    ? { at: (y0 + y1) / 2, from: x0, to: x1, width: y1 - y0 }
    : { at: (x0 + x1) / 2, from: y0, to: y1, width: x1 - x0 }
