// Ink of letters that touch -> that of the first one and that of the others, cut along the row with least ink. Pure.
import type { Component } from '../raster/components.ts'
import type { PixelBox } from '../raster/raster.ts'

/** Share of a letter's height by which the cut may lie off where it should be. */
const OFF = 0.25

/** `pitch`: height of one letter, pixels. */
export const cutBelow = (
  ink: readonly Component[],
  box: PixelBox,
  pitch: number,
): readonly [above: Component[], below: Component[]] => {
  const rows = new Float64Array(box.y1 - box.y0)
  for (const { runs } of ink)
    for (let i = 0; i < runs.length; i += 3) rows[runs[i + 2]! - box.y0]! += runs[i + 1]! - runs[i]!
  let best = Math.round(pitch)
  const [from, to] = [Math.round((1 - OFF) * pitch), Math.min(rows.length - 1, Math.round((1 + OFF) * pitch))]
  for (let y = from; y <= to; y++) if (rows[y]! < rows[best]!) best = y
  const at = box.y0 + best
  return [part(ink, (y) => y < at), part(ink, (y) => y >= at)]
}

const part = (ink: readonly Component[], keeps: (y: number) => boolean): Component[] =>
  ink.flatMap((piece) => {
    const runs: number[] = []
    for (let i = 0; i < piece.runs.length; i += 3)
      if (keeps(piece.runs[i + 2]!)) runs.push(piece.runs[i]!, piece.runs[i + 1]!, piece.runs[i + 2]!)
    return runs.length === 0 ? [] : [ofRuns(runs)]
  })

const ofRuns = (runs: readonly number[]): Component => {
  let [x0, y0, x1, y1, pixels] = [Infinity, Infinity, -1, -1, 0]
  for (let i = 0; i < runs.length; i += 3) {
    x0 = Math.min(x0, runs[i]!)
    x1 = Math.max(x1, runs[i + 1]!)
    y0 = Math.min(y0, runs[i + 2]!)
    y1 = Math.max(y1, runs[i + 2]! + 1)
    pixels += runs[i + 1]! - runs[i]!
  }
  return { x0, y0, x1, y1, pixels, runs }
}
