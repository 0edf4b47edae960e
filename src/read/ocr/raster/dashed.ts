// Pieces of ink -> dashed, dotted and broken rules, and the pieces that are left. Pure.
import { boxOf, type Component } from './components.ts'
import type { PixelRule } from './rules.ts'

/** Inches: a dash is no thicker, the white between two no wider, the whole no shorter. */
const DASH = { thick: 0.025, gap: 0.05, whole: 0.36 }
/** Fewer make no rule: a dash of text, a row of dots in a contents list is longer but has other gaps. */
const LEAST = 8
/** Inches by which dashes of one rule lie off each other. */
const OFF = 0.012
/** A dash is so much longer than thick. */
const SLENDER = 1.2

export type Dashed = { readonly rules: readonly PixelRule[]; readonly left: readonly Component[] }

export const findDashed = (pieces: readonly Component[], dpi: number): Dashed => {
  const across = rowsOf(pieces, 'h', dpi)
  const down = rowsOf(pieces, 'v', dpi)
  const taken = new Set([...across, ...down].flat())
  const rules = [
    ...across.map((row): PixelRule => ({ axis: 'h', box: plain(row) })),
    ...down.map((row): PixelRule => ({ axis: 'v', box: plain(row) })),
  ]
  return { rules, left: pieces.filter((piece) => !taken.has(piece)) }
}

const plain = (row: readonly Component[]) => {
  const { x0, y0, x1, y1 } = boxOf(row)
  return { x0, y0, x1, y1 }
}

/** Along the rule: from, to; across it: at, thick. */
type Dash = {
  readonly piece: Component
  readonly from: number
  readonly to: number
  readonly at: number
  readonly thick: number
}

const dashOf = (piece: Component, axis: 'h' | 'v'): Dash =>
  axis === 'h'
    ? { piece, from: piece.x0, to: piece.x1, at: (piece.y0 + piece.y1) / 2, thick: piece.y1 - piece.y0 }
    : { piece, from: piece.y0, to: piece.y1, at: (piece.x0 + piece.x1) / 2, thick: piece.x1 - piece.x0 }

const rowsOf = (pieces: readonly Component[], axis: 'h' | 'v', dpi: number): Component[][] => {
  const dashes = pieces
    .map((piece) => dashOf(piece, axis))
    .filter(({ from, to, thick }) => thick <= DASH.thick * dpi && to - from >= SLENDER * thick)
    .sort((a, b) => a.from - b.from)
  const open: Dash[][] = []
  for (const dash of dashes) {
    const row = open.find((r) => continues(r.at(-1)!, dash, dpi))
    if (row) row.push(dash)
    else open.push([dash])
  }
  return open
    .filter((row) => row.length >= LEAST && row.at(-1)!.to - row[0]!.from >= DASH.whole * dpi)
    .map((row) => row.map(({ piece }) => piece))
}

const continues = (last: Dash, next: Dash, dpi: number): boolean =>
  Math.abs(next.at - last.at) <= OFF * dpi && next.from >= last.to && next.from - last.to <= DASH.gap * dpi
