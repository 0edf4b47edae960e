// A narrow tall cell with letters drawn from top to bottom, as forms print them; its ink as a region.
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { boxOf, componentsOf } from '../../../../src/read/ocr/raster/components.ts'
import { fromColour } from '../../../../src/read/ocr/raster/embedded.ts'
import { inkOf } from '../../../../src/read/ocr/raster/ink.ts'
import type { Gray } from '../../../../src/read/ocr/raster/raster.ts'
import type { Region } from '../../../../src/read/ocr/regions.ts'
import type { Sheet } from '../../../../src/read/ocr/sheet.ts'
import { FONT } from '../scanned-table.ts'

export const EM = 28
/** Printed turned in upright writing. */
const TURNED = 'ー（）「」'

export type Drawn = { readonly sheet: Sheet; readonly region: Region }

/** `columns` from the right; `pitch` in ems from letter to letter. */
export const upright = (columns: readonly string[], pitch = 1.08): Drawn => {
  GlobalFonts.registerFromPath(FONT, 'Noto')
  const longest = Math.max(...columns.map((column) => column.length))
  const canvas = createCanvas(60 + columns.length * 1.7 * EM, 60 + longest * pitch * EM)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = '#222'
  pen.font = `${EM}px Noto`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  columns.forEach((column, c) => {
    ;[...column].forEach((letter, i) => {
      pen.save()
      pen.translate(30 + (columns.length - c - 0.5) * 1.7 * EM, 30 + (i + 0.5) * pitch * EM)
      if (TURNED.includes(letter)) pen.rotate(Math.PI / 2)
      pen.fillText(letter, 0, 0)
      pen.restore()
    })
  })
  const { width, height, data } = pen.getImageData(0, 0, canvas.width, canvas.height)
  const gray: Gray = { width, height, data: fromColour(width * height, data, 4) }
  const ink = componentsOf(inkOf(gray, 140))
  const region = { box: boxOf(ink), ink, cell: true }
  return { region, sheet: { gray, turn: 0, tilt: 0, dpi: 200, em: EM, rules: [], regions: [region] } }
}
