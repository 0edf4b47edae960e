// What copiers, scanners and fax machines do to a sheet: each once, all read into the same table.
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { findTables } from '../../../src/tables/find-tables.ts'
import { CELLS, jpegPage, type Pen, rawPage, readScan, sheet, TITLE, type Wear } from './paper.ts'

/** Reading takes a second or two; a busy machine is not to fail. */
const PATIENCE = 120_000

const dots = (pen: Pen): void => {
  for (let i = 0; i < 1500; i++) pen.fillRect((i * 7919) % 1111, (i * 104729) % 667, 1 + (i % 2), 1)
}
const holes = (pen: Pen): void => {
  for (const y of [200, 460]) {
    pen.beginPath()
    pen.arc(50, y, 24, 0, 2 * Math.PI)
    pen.fill()
  }
}
const borders = (pen: Pen): void => {
  pen.fillRect(0, 0, 1111, 26)
  pen.fillRect(0, 0, 18, 667)
  pen.fillRect(1080, 0, 31, 667)
}
const shadow = (pen: Pen): void => {
  const light = pen.createLinearGradient(0, 0, 1111, 0)
  light.addColorStop(0, '#6d6a66')
  light.addColorStop(0.5, '#e8e6e0')
  light.addColorStop(1, '#fff')
  pen.globalCompositeOperation = 'multiply'
  pen.fillStyle = light
  pen.fillRect(0, 0, 1111, 667)
}
const backOfSheet = (pen: Pen): void => {
  pen.save()
  pen.translate(1111, 0)
  pen.scale(-1, 1)
  pen.globalAlpha = 0.16
  pen.drawImage(sheet(), -20, 30)
  pen.restore()
}
const broken: Wear['rules'] = (pen, x, y, w, h) => {
  for (const [x0, y0, x1, y1] of [
    [x, y, x + w, y],
    [x, y + h, x + w, y + h],
    [x, y, x, y + h],
    [x + w, y, x + w, y + h],
  ] as const) {
    pen.setLineDash([41, 4, 17, 5])
    pen.beginPath()
    pen.moveTo(x0, y0)
    pen.lineTo(x1, y1)
    pen.stroke()
  }
}
const faint: Wear['rules'] = (pen, x, y, w, h) => {
  pen.strokeStyle = '#b4b2ae'
  pen.lineWidth = 1
  pen.strokeRect(x + 0.5, y + 0.5, w, h)
}

/** One dot of a printer of 600 dpi: a third of a pixel. */
const hairlines: Wear['rules'] = (pen, x, y, w, h) => {
  for (const at of [x, x + w]) pen.fillRect(at - 1, y, 2, h)
  pen.globalAlpha = 0.34
  for (const at of [y, y + h]) pen.fillRect(x, Math.round(at), w, 1)
  pen.globalAlpha = 1
}

const WORN: readonly (readonly [string, Wear])[] = [
  ['clean', {}],
  ['3 degrees askew', { degrees: 3 }],
  ['4 degrees askew the other way', { degrees: -4 }],
  ['uneven light', { after: shadow }],
  ['speckle', { after: dots }],
  ['the back showing through', { before: backOfSheet }],
  ['punch holes', { after: holes }],
  ['black borders, askew', { after: borders, degrees: -1.2 }],
  ['broken rules', { rules: broken }],
  ['faint rules', { rules: faint }],
  ['hairlines across, askew', { rules: hairlines, degrees: 0.7 }],
  ['a faint copy', { ink: '#8d8b88' }],
]

const turned = (canvas: Canvas, quarters: number): Canvas => {
  const [w, h] = quarters % 2 ? [canvas.height, canvas.width] : [canvas.width, canvas.height]
  const out = createCanvas(w, h)
  const pen = out.getContext('2d')
  pen.translate(w / 2, h / 2)
  pen.rotate((quarters * Math.PI) / 2)
  pen.drawImage(canvas, -canvas.width / 2, -canvas.height / 2)
  return out
}

const whole = (matrix: string, bits: 1 | 8) => [{ from: 0, to: 667, matrix, bits }]

const expectTheTable = async (bytes: Uint8Array): Promise<void> => {
  const page = await readScan(bytes)
  expect(page.origin).toBe('ocr')
  const tables = findTables(page)
  expect(tables.map((table) => table.cells.map((cell) => cell.text.replace(/\s/g, '')))).toEqual([CELLS.flat()])
  expect(page.words.map((word) => word.text).join('')).toContain(TITLE)
}

describe('a worn sheet is read into the table drawn on it', () => {
  it.each(WORN)('%s', async (_, wear) => expectTheTable(await jpegPage(sheet(wear))), PATIENCE)

  it.each([1, 2, 3])('turned by %s quarters', async (n) => expectTheTable(await jpegPage(turned(sheet(), n))), PATIENCE)
})

describe('however its picture lies in the file', () => {
  it('one bit a pixel', async () => expectTheTable(await rawPage(sheet(), whole('400 0 0 240 0 0', 1))), PATIENCE)

  it('three colours', async () => expectTheTable(await rawPage(sheet(), whole('400 0 0 240 0 0', 8))), PATIENCE)

  it(
    'upside down in the file, set right by its matrix',
    async () => expectTheTable(await rawPage(turned(sheet(), 2), whole('-400 0 0 -240 400 240', 8))),
    PATIENCE,
  )

  it(
    'mirrored rows, set right by its matrix',
    async () => expectTheTable(await rawPage(mirrored(sheet()), whole('400 0 0 -240 0 240', 8))),
    PATIENCE,
  )

  it(
    'in strips, one image each',
    async () => {
      const strip = (from: number, to: number) => ({
        from,
        to,
        matrix: `400 0 0 ${((to - from) * 240) / 667} 0 ${240 - (to * 240) / 667}`,
        bits: 1 as const,
      })
      await expectTheTable(await rawPage(sheet(), [strip(0, 230), strip(230, 460), strip(460, 667)]))
    },
    PATIENCE,
  )
})

/** Top row last, as some scanners write. */
const mirrored = (canvas: Canvas): Canvas => {
  const out = createCanvas(canvas.width, canvas.height)
  const pen = out.getContext('2d')
  pen.translate(0, canvas.height)
  pen.scale(1, -1)
  pen.drawImage(canvas, 0, 0)
  return out
}
