// Empty boxes whose thin frame fell to pieces in a worn scan -> where they stand, by the size of the page's other boxes. Pure.
import type { Component } from '../raster/components.ts'
import type { Gray, PixelBox } from '../raster/raster.ts'
import { PRINTED } from './soft-ink.ts'

/** Shares of a side: what is left of each, and of all four together. */
const LEFT = { each: 0.45, all: 0.75 }
/** Share of the inside that may be inked, and pixels of it that the frame takes. */
const INSIDE = { empty: 0.03, frame: 3 }
/** Share of the side that a piece of the frame is long at least. */
const PIECE = 0.4
/** Pixels by which a side may lie off, and round a box where nothing else of it stands. */
const OFF = 1

/** `side`: of the boxes of the page, pixels. */
export const dottedFrames = (gray: Gray, soft: readonly Component[], side: number): readonly PixelBox[] => {
  const size = Math.round(side)
  const found: PixelBox[] = []
  for (const piece of soft) {
    const long = Math.max(piece.x1 - piece.x0, piece.y1 - piece.y0)
    if (long < PIECE * size || long > size + OFF) continue
    if (
      found.some(
        (box) =>
          piece.x0 >= box.x0 - OFF && piece.x1 <= box.x1 + OFF && piece.y0 >= box.y0 - OFF && piece.y1 <= box.y1 + OFF,
      )
    )
      continue
    const frame = corners(piece, size).find((box) => isFrame(gray, box))
    if (frame) found.push(frame)
  }
  return found
}

/** The piece as each of the four corners of a frame. */
const corners = ({ x0, y0, x1, y1 }: PixelBox, size: number): readonly PixelBox[] =>
  [x0, x1 - size].flatMap((left) =>
    [y0, y1 - size].map((top) => ({ x0: left, y0: top, x1: left + size, y1: top + size })),
  )

const isFrame = (gray: Gray, box: PixelBox): boolean => {
  if (box.x0 < OFF || box.y0 < OFF || box.x1 + OFF >= gray.width || box.y1 + OFF >= gray.height) return false
  const inked = (x: number, y: number): boolean => gray.data[y * gray.width + x]! < PRINTED
  const near = (test: (d: number) => boolean): boolean => [-OFF, 0, OFF].some(test)
  const [w, h] = [box.x1 - box.x0, box.y1 - box.y0]
  const share = (length: number, at: (i: number) => boolean): number =>
    Array.from({ length }, (_, i) => at(i)).filter(Boolean).length / length
  const sides = [
    share(w, (i) => near((d) => inked(box.x0 + i, box.y0 + d))),
    share(w, (i) => near((d) => inked(box.x0 + i, box.y1 - 1 + d))),
    share(h, (i) => near((d) => inked(box.x0 + d, box.y0 + i))),
    share(h, (i) => near((d) => inked(box.x1 - 1 + d, box.y0 + i))),
  ]
  if (Math.min(...sides) < LEFT.each || sides.reduce((sum, s) => sum + s, 0) < sides.length * LEFT.all) return false
  let ink = 0
  for (let y = box.y0 + INSIDE.frame; y < box.y1 - INSIDE.frame; y++)
    for (let x = box.x0 + INSIDE.frame; x < box.x1 - INSIDE.frame; x++) if (inked(x, y)) ink++
  return ink <= INSIDE.empty * (w - 2 * INSIDE.frame) * (h - 2 * INSIDE.frame)
}
