// Text and strokes drawn on white -> the sheet of it and its ink, as toSheet makes them of a page of 200 dpi.
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { boxOf, componentsOf } from '../../../../src/read/ocr/raster/components.ts'
import { fromColour } from '../../../../src/read/ocr/raster/embedded.ts'
import { bleached, inkOf, threshold } from '../../../../src/read/ocr/raster/ink.ts'
import type { Gray } from '../../../../src/read/ocr/raster/raster.ts'
import type { Region } from '../../../../src/read/ocr/regions.ts'
import type { Pen } from '../paper.ts'
import { FONT } from '../scanned-table.ts'

export const EM = 26

export type Printed = { readonly gray: Gray; readonly region: Region }

/** Lines 2 ems apart from (20, 20); `draw` afterwards. */
export const printed = (lines: readonly string[], draw: (pen: Pen) => void = () => {}, em = EM): Printed => {
  GlobalFonts.registerFromPath(FONT, 'Noto')
  const canvas = createCanvas(900, 60 + lines.length * 2 * em)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = pen.strokeStyle = '#222'
  pen.font = `${em}px Noto`
  pen.textBaseline = 'top'
  lines.forEach((line, i) => {
    pen.fillText(line, 20, 20 + i * 2 * em)
  })
  draw(pen)
  const { width, height, data } = pen.getImageData(0, 0, canvas.width, canvas.height)
  const page = { width, height, data: fromColour(width * height, data, 4) }
  const limit = threshold(page)
  const ink = componentsOf(inkOf(page, limit))
  return { gray: bleached(page, limit + 30), region: { box: boxOf(ink), ink, cell: true } }
}
