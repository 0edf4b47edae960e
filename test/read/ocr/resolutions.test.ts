// The same sheet as a 600-dpi scanner and as a fax machine give it: finer than needed, and with oblong pixels.
import { PDFDocument } from '@cantoo/pdf-lib'
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { findTables } from '../../../src/tables/find-tables.ts'
import { CELLS, readScan, sheet } from './paper.ts'

/** The sheet at 200 dpi, its pixels made so many times more (or fewer) across and down. */
const scanned = async (across: number, down: number): Promise<Uint8Array> => {
  const plain = sheet({ degrees: 0.6 })
  const canvas = createCanvas(Math.round(plain.width * across), Math.round(plain.height * down))
  canvas.getContext('2d').drawImage(plain, 0, 0, canvas.width, canvas.height)
  const document = await PDFDocument.create()
  const image = await document.embedJpg(canvas.toBuffer('image/jpeg', 90))
  document.addPage([400, 240]).drawImage(image, { x: 0, y: 0, width: 400, height: 240 })
  return document.save()
}

describe('resolutions', () => {
  it.each([
    ['600 dpi', 3, 3],
    ['a fax of 408 x 196 dpi', 2.04, 0.98],
  ])(
    '%s',
    async (_, across, down) => {
      const page = await readScan(await scanned(across, down))
      expect(findTables(page)[0]?.cells.map((cell) => cell.text)).toEqual(CELLS.flat())
      const { box } = page.words.find((word) => word.text === '1,234')!
      expect([box.x0 > 180 && box.x1 < 270, box.y0 > 100 && box.y1 < 140]).toEqual([true, true])
    },
    120_000,
  )
})
