// Regions with boxes to tick and dashes in them -> these as marks of their own, and the ink between them as regions. Pure.
import { inkLines } from '../ink-lines.ts'
import { boxOf, type Component } from '../raster/components.ts'
import type { Gray, PixelBox } from '../raster/raster.ts'
import type { Region } from '../regions.ts'
import { checkBoxes } from './check-boxes.ts'
import { loneDashes } from './lone-dashes.ts'
import { softInk } from './soft-ink.ts'

export type SeenMark = { readonly text: string; readonly box: PixelBox; readonly confidence: number }
export type Parted = { readonly marks: readonly SeenMark[]; readonly regions: readonly Region[] }

/** Ems beside a line's ink in which a thin box may stand that is no ink of its own. */
const UNSEEN = 0.7
/** How sure a dash is that stands alone in its line. */
const DASH = 0.94

/** `regions`: of one page, so that its boxes can be compared with each other. */
export const withoutMarks = (regions: readonly Region[], gray: Gray, em: number): Parted => {
  const dashes = new Map(regions.map((region) => [region, loneDashes(region, regions, em)]))
  const ink = regions.flatMap((region) => region.ink)
  const soft = regions.flatMap(({ box }) => softInk(gray, box, UNSEEN * em))
  const boxes = checkBoxes(gray, ink, soft, em).filter(
    (a, i, all) => all.findIndex((b) => overlaps(a.frame, b.frame)) === i,
  )
  return {
    marks: [
      ...boxes.map(({ text, frame, confidence }) => ({ text, box: frame, confidence })),
      ...[...dashes.values()].flat().map((dash) => ({ text: '-', box: asHighAsLetters(dash, em), confidence: DASH })),
    ],
    regions: regions.flatMap((region) => {
      const own = boxes.flatMap(({ frame }) => (overlaps(frame, region.box) ? [frame] : []))
      const left = without(region, dashes.get(region)!)
      return own.length === 0 || left.length === 0 ? left : around(left[0]!, own, em)
    }),
  }
}

/** A word as thin as its ink would stand in no line. */
const asHighAsLetters = ({ x0, x1, y0, y1 }: Component, em: number): PixelBox => {
  const middle = (y0 + y1) / 2
  return { x0, x1, y0: Math.round(middle - em / 2), y1: Math.round(middle + em / 2) }
}

const without = (region: Region, dashes: readonly Component[]): readonly Region[] => {
  if (dashes.length === 0) return [region]
  const ink = region.ink.filter((piece) => !dashes.includes(piece))
  return ink.length === 0 ? [] : [{ box: boxOf(ink), ink, cell: region.cell }]
}

const overlaps = (a: PixelBox, b: PixelBox): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

const holds = ({ x0, y0, x1, y1 }: PixelBox, piece: Component): boolean => {
  const [x, y] = [(piece.x0 + piece.x1) / 2, (piece.y0 + piece.y1) / 2]
  return x >= x0 && x <= x1 && y >= y0 && y <= y1
}

/** Lines without a box stay together: a sentence that goes on is read as one block. */
const around = (region: Region, frames: readonly PixelBox[], em: number): Region[] => {
  const parts: Component[][] = []
  let open = false
  for (const line of inkLines(region.ink, em)) {
    const boxed = frames.filter((frame) => line.some((piece) => holds(frame, piece)))
    const runs = runsOf(line, boxed)
    if (open && boxed.length === 0) parts.at(-1)!.push(...line)
    else parts.push(...runs)
    open = boxed.length === 0
  }
  return parts.map((ink) => ({ box: boxOf(ink), ink, cell: region.cell }))
}

/** What stands between the boxes of one line, from the left. */
const runsOf = (line: readonly Component[], boxed: readonly PixelBox[]): Component[][] => {
  const runs = new Map<number, Component[]>()
  for (const piece of line) {
    if (boxed.some((frame) => holds(frame, piece))) continue
    const before = boxed.filter((frame) => frame.x0 < piece.x0).length
    runs.set(before, [...(runs.get(before) ?? []), piece])
  }
  return [...runs].sort(([a], [b]) => a - b).map(([, ink]) => ink)
}
