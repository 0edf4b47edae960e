// The ink of one cell -> its lines, one below the other. Pure. A recogniser that sees fewer has run them together.
import { boxOf, type Component } from './raster/components.ts'
import type { Region } from './regions.ts'

/** Ems: white between the strokes of 三 is less, between two lines more. */
const WHITE = 0.2
/** Ems: lower is a stroke, a comma, the rest of a rule. */
const HIGH = 0.4

/** Pieces too low to be a line stand with the nearest one. */
export const inkLines = (ink: readonly Component[], em: number): Component[][] => {
  const bands: { y0: number; y1: number; ink: Component[] }[] = []
  for (const piece of [...ink].sort((a, b) => a.y0 - b.y0)) {
    const last = bands.at(-1)
    if (last && piece.y0 - last.y1 < WHITE * em) {
      last.ink.push(piece)
      last.y1 = Math.max(last.y1, piece.y1)
    } else bands.push({ y0: piece.y0, y1: piece.y1, ink: [piece] })
  }
  const lines = bands.filter((band) => band.y1 - band.y0 >= HIGH * em)
  for (const low of bands.filter((band) => !lines.includes(band))) {
    const off = ({ y0, y1 }: { y0: number; y1: number }) => Math.max(y0 - low.y1, low.y0 - y1)
    lines
      .reduce<(typeof lines)[0] | undefined>((a, b) => (a && off(a) <= off(b) ? a : b), undefined)
      ?.ink.push(...low.ink)
  }
  return lines.map((band) => band.ink)
}

/** Has the recogniser seen fewer lines than the ink has, or one line over several? `seen`: heights on the sheet. */
export const runTogether = (
  lines: readonly (readonly Component[])[],
  seen: readonly { readonly y0: number; readonly y1: number }[],
): boolean => {
  if (lines.length < 2) return false
  const middles = lines.map((ink) => boxOf(ink)).map(({ y0, y1 }) => (y0 + y1) / 2)
  const holds = ({ y0, y1 }: { y0: number; y1: number }) => middles.filter((y) => y >= y0 && y <= y1).length
  return seen.length < lines.length || seen.some((line) => holds(line) > 1)
}

export const lineRegions = (lines: readonly (readonly Component[])[]): Region[] =>
  lines.map((ink) => ({ box: boxOf(ink), ink, cell: true }))

/** For each line that the recogniser saw, the ink whose middle lies in it; the heights it gives may overlap. */
export const inkOfLines = (
  ink: readonly Component[],
  seen: readonly { readonly y0: number; readonly y1: number }[],
): Component[][] => {
  const found = seen.map((): Component[] => [])
  for (const piece of ink) {
    const y = (piece.y0 + piece.y1) / 2
    const off = seen.map(({ y0, y1 }) => (y >= y0 && y <= y1 ? Math.abs(y - (y0 + y1) / 2) : Number.POSITIVE_INFINITY))
    const least = Math.min(...off)
    if (Number.isFinite(least)) found[off.indexOf(least)]!.push(piece)
  }
  return found
}
