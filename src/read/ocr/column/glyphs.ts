// The ink of a narrow, tall region -> its columns of upright letters, right to left, each cut into its letters. Pure.
// 成果指標 written downwards is no line a recogniser knows: its letters are cut by their ink and laid side by side (lay-flat.ts).
import { boxOf, type Component } from '../raster/components.ts'
import type { PixelBox } from '../raster/raster.ts'
import { cutBelow } from './cut.ts'

export type Glyph = { readonly box: PixelBox; readonly ink: readonly Component[] }
/** `em`: of its own letters, pixels. */
export type Column = { readonly glyphs: readonly Glyph[]; readonly em: number }

/** Share of the em that the widest letter of a label fills. */
const FILL = 0.92
/** The column's em in ems of the sheet: headings are larger, notes smaller. */
const SIZE = { least: 0.6, most: 2 }
/** Ems: kanji and kana are so wide at least; digits below each other are numbers of several lines. */
const WIDE = 0.62
/** Ems: strokes of one letter (三, 言) stand no farther apart, and make nothing higher together. */
const LETTER = { apart: 0.34, high: 1.06 }
/** Ems: two thin strokes this far apart are 二 still. */
const STROKES = { apart: 0.62, thin: 0.28 }
/** Ems: higher is two letters that touch. */
const TOUCHING = 1.32
/** Ems by which a letter's middle may lie off the column's. */
const AXIS = 0.34
/** Share of the column's width that its widest letter fills; of letters that stand askew none does. */
const WIDEST = 0.85
/** Ems of white between columns; letters of one line stand closer. */
const BETWEEN = 0.28
/** Letters of a column at least: alone in its cell, and beside others or outside of cells. */
const LEAST = { alone: 2, else: 3 }

export const columnsIn = (
  ink: readonly Component[],
  sheetEm: number,
  inCell: boolean,
): readonly Column[] | undefined => {
  const strips = stripsOf(ink, BETWEEN * sheetEm)
  const columns = strips.map((strip) => columnOf(strip, sheetEm))
  if (columns.length === 0 || !columns.every((column) => column !== undefined)) return undefined
  const least = columns.length > 1 || !inCell ? LEAST.else : LEAST.alone
  if (!columns.some(({ glyphs }) => glyphs.length >= least)) return undefined
  return columns.length > 1 && !stand(columns) ? undefined : columns.reverse()
}

/** Words in lines of two letters have more white below than beside them; columns have it the other way. */
const stand = (columns: readonly Column[]): boolean => {
  const boxes = columns.map(({ glyphs }) => boxOf(glyphs.map(({ box }) => box)))
  const beside = Math.min(...boxes.slice(1).map((box, i) => box.x0 - boxes[i]!.x1))
  const below = columns.flatMap(({ glyphs }) => glyphs.slice(1).map(({ box }, i) => box.y0 - glyphs[i]!.box.y1))
  return beside > Math.max(0, ...below)
}

/** Ink parted by white from top to bottom, from the left. */
const stripsOf = (ink: readonly Component[], white: number): Component[][] => {
  const strips: { x1: number; ink: Component[] }[] = []
  for (const piece of [...ink].sort((a, b) => a.x0 - b.x0)) {
    const last = strips.at(-1)
    if (last && piece.x0 - last.x1 < white) {
      last.ink.push(piece)
      last.x1 = Math.max(last.x1, piece.x1)
    } else strips.push({ x1: piece.x1, ink: [piece] })
  }
  return strips.map((strip) => strip.ink)
}

const columnOf = (ink: readonly Component[], sheetEm: number): Column | undefined => {
  const box = boxOf(ink)
  const em = (box.x1 - box.x0) / FILL
  if (em < WIDE * sheetEm || em > SIZE.most * sheetEm || box.y1 - box.y0 < 1.5 * em) return undefined
  const own = Math.max(em, SIZE.least * sheetEm)
  const glyphs = lettersOf(bandsOf(ink), own).flatMap((glyph) => parted(glyph, own))
  const middle = (box.x0 + box.x1) / 2
  const straight = glyphs.every((glyph) => Math.abs((glyph.box.x0 + glyph.box.x1) / 2 - middle) <= AXIS * own)
  const widest = Math.max(...glyphs.map((glyph) => glyph.box.x1 - glyph.box.x0))
  if (widest < WIDEST * (box.x1 - box.x0)) return undefined
  return straight && glyphs.every((glyph) => high(glyph.box) <= TOUCHING * own) ? { glyphs, em: own } : undefined
}

const high = ({ y0, y1 }: PixelBox): number => y1 - y0

/** Ink parted by white from side to side, from the top. */
const bandsOf = (ink: readonly Component[]): Glyph[] => {
  const bands: Component[][] = []
  let bottom = Number.NEGATIVE_INFINITY
  for (const piece of [...ink].sort((a, b) => a.y0 - b.y0)) {
    if (piece.y0 < bottom) bands.at(-1)!.push(piece)
    else bands.push([piece])
    bottom = Math.max(bottom, piece.y1)
  }
  return bands.map((band) => ({ box: boxOf(band), ink: band }))
}

const lettersOf = (bands: readonly Glyph[], em: number): Glyph[] => {
  const letters: Glyph[] = []
  for (const band of bands) {
    const last = letters.at(-1)
    if (last && belong(last.box, band.box, em)) letters[letters.length - 1] = joined(last, band)
    else letters.push(band)
  }
  return letters
}

const joined = (a: Glyph, b: Glyph): Glyph => ({ box: boxOf([a.box, b.box]), ink: [...a.ink, ...b.ink] })

const belong = (above: PixelBox, below: PixelBox, em: number): boolean => {
  if (below.y1 - above.y0 > LETTER.high * em) return false
  const apart = below.y0 - above.y1
  const thin = Math.max(high(above), high(below)) <= STROKES.thin * em
  return apart <= LETTER.apart * em || (thin && apart <= STROKES.apart * em)
}

/** Letters that touch are cut where least ink is, near the middle of what is left. */
const parted = (glyph: Glyph, em: number): Glyph[] => {
  const count = Math.round(high(glyph.box) / em)
  if (high(glyph.box) <= TOUCHING * em || count < 2) return [glyph]
  const [above, below] = cutBelow(glyph.ink, glyph.box, high(glyph.box) / count)
  if (above.length === 0 || below.length === 0) return [glyph]
  return [{ box: boxOf(above), ink: above }, ...parted({ box: boxOf(below), ink: below }, em)]
}
