// Pieces of ink and cells -> what is to be read piece by piece: a cell's content, a block of text outside. Pure.
import { boxOf, type Component } from './raster/components.ts'
import type { PixelBox } from './raster/raster.ts'

/** `box`: round its ink. */
export type Region = { readonly box: PixelBox; readonly ink: readonly Component[]; readonly cell: boolean }

/** Pixels of ink below which a piece is a speck at 200 dpi. */
const SPECK = 4
/** Ems between pieces of one line. */
const LINE_GAP = 1.2
/** Ems between lines of one block. */
const BLOCK_GAP = 0.9
/** Share of the narrower line that lines of one block stand above each other. */
const ABOVE = 0.5
/** Ems: pieces larger than this both ways are pictures, seals and logos. */
const PICTURE = 4
/** Share of em pieces of which the usual letter height is taken. */
const LETTER = { least: 0.035, most: 0.3 }

/** Height of a full letter, pixels: kanji are the tallest pieces of running text. */
export const emOf = (pieces: readonly Component[], dpi: number): number => {
  const heights = pieces
    .map((c) => c.y1 - c.y0)
    .filter((h) => h >= LETTER.least * dpi && h <= LETTER.most * dpi)
    .sort((a, b) => a - b)
  return (heights[Math.floor(heights.length * 0.8)] ?? 0.13 * dpi) * 1.05
}

export const findRegions = (
  pieces: readonly Component[],
  cells: readonly PixelBox[],
  em: number,
  dpi: number,
): Region[] => {
  const specks = SPECK * (dpi / 200) ** 2
  const solid = pieces.filter((c) => c.pixels >= specks && !isPicture(c, em))
  const owners = cellFinder(cells)
  const inCell = new Map<number, Component[]>()
  const loose: Component[] = []
  for (const piece of solid) {
    const cell = owners((piece.x0 + piece.x1) / 2, (piece.y0 + piece.y1) / 2)
    if (cell < 0) loose.push(piece)
    else inCell.set(cell, [...(inCell.get(cell) ?? []), piece])
  }
  return [
    ...[...inCell.values()].map((ink) => ({ box: boxOf(ink), ink, cell: true })),
    ...blocksOf(linesOf(loose, em), em).map((ink) => ({ box: boxOf(ink), ink, cell: false })),
  ].sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0)
}

const isPicture = (c: Component, em: number): boolean => c.x1 - c.x0 > PICTURE * em && c.y1 - c.y0 > PICTURE * em

const cellFinder =
  (cells: readonly PixelBox[]) =>
  (x: number, y: number): number =>
    cells.findIndex((b) => x >= b.x0 - 1 && x <= b.x1 + 1 && y >= b.y0 - 1 && y <= b.y1 + 1)

/** Pieces that stand side by side. */
const linesOf = (pieces: readonly Component[], em: number): Component[][] =>
  grouped(
    pieces,
    (a, b) =>
      Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1) <= LINE_GAP * em &&
      Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > -0.1 * em,
    em,
  )

const blocksOf = (lines: readonly (readonly Component[])[], em: number): Component[][] => {
  const boxes = lines.map((line) => ({ ...boxOf(line), line }))
  const groups = grouped(
    boxes,
    (a, b) => {
      const beside = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
      const apart = Math.max(a.y0, b.y0) - Math.min(a.y1, b.y1)
      return beside >= ABOVE * Math.min(a.x1 - a.x0, b.x1 - b.x0) && apart <= BLOCK_GAP * em
    },
    em,
  )
  return groups.map((group) => group.flatMap((box) => box.line))
}

/** Groups of boxes linked by `near`; only boxes at most two ems below each other are asked. */
const grouped = <T extends PixelBox>(boxes: readonly T[], near: (a: T, b: T) => boolean, em: number): T[][] => {
  const sorted = [...boxes].sort((a, b) => a.y0 - b.y0)
  const parent = sorted.map((_, i) => i)
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!))
  for (let i = 0; i < sorted.length; i++)
    for (let k = i + 1; k < sorted.length && sorted[k]!.y0 <= sorted[i]!.y1 + 2 * em; k++)
      if (near(sorted[i]!, sorted[k]!)) parent[root(k)] = root(i)
  const groups = new Map<number, T[]>()
  sorted.forEach((box, i) => {
    groups.set(root(i), [...(groups.get(root(i)) ?? []), box])
  })
  return [...groups.values()]
}
