// A small table as a scanner would give it, drawn here in gray and askew.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'

export const CELLS = [
  ['区分', '目標', '実績'],
  ['参加者', '1,234', '56.7'],
  ['差引', '▲890', '-'],
]

export const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
)
export const fontBytes = (): Uint8Array => new Uint8Array(readFileSync(FONT))

/** Pixels: 400 x 200 pt at 200 dpi. */
export const SIZE = { width: 1111, height: 556 }
/** Where a cell's text begins, on its base line. */
export const textAt = (row: number, column: number) => ({ x: 150 + column * 280, y: 175 + row * 90 })

export const scannedTable = (degrees: number): Buffer => {
  GlobalFonts.registerFromPath(FONT, 'Noto')
  const canvas = createCanvas(SIZE.width, SIZE.height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#f4f2ee'
  pen.fillRect(0, 0, SIZE.width, SIZE.height)
  pen.translate(SIZE.width / 2, SIZE.height / 2)
  pen.rotate((degrees * Math.PI) / 180)
  pen.translate(-SIZE.width / 2, -SIZE.height / 2)
  pen.fillStyle = pen.strokeStyle = '#222'
  pen.lineWidth = 2
  pen.font = '30px Noto'
  CELLS.forEach((row, r) => {
    row.forEach((text, c) => {
      pen.strokeRect(120 + c * 280, 120 + r * 90, 280, 90)
      pen.fillText(text, textAt(r, c).x, textAt(r, c).y)
    })
  })
  return canvas.toBuffer('image/jpeg', 80)
}
