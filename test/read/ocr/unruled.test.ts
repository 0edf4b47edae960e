// Pages without rules: a table that only blanks hold together, a list, running text.
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { findTables } from '../../../src/tables/find-tables.ts'
import { jpegPage, type Pen, readScan } from './paper.ts'
import { FONT } from './scanned-table.ts'

const [WIDTH, HEIGHT] = [1300, 900]

const page = async (draw: (pen: Pen) => void, degrees = 0.4) => {
  GlobalFonts.registerFromPath(FONT, 'Noto')
  const canvas = createCanvas(WIDTH, HEIGHT)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fbfaf6'
  pen.fillRect(0, 0, WIDTH, HEIGHT)
  pen.translate(WIDTH / 2, HEIGHT / 2)
  pen.rotate((degrees * Math.PI) / 180)
  pen.translate(-WIDTH / 2, -HEIGHT / 2)
  pen.fillStyle = '#222'
  pen.font = '28px Noto'
  draw(pen)
  pen.resetTransform()
  return readScan(await jpegPage(canvas))
}

const ROWS = [
  ['指標名', '単位', '令和4年度', '令和5年度', '令和6年度'],
  ['図書館の利用冊数', '冊', '12,345', '13,002', '14,876'],
  ['相談窓口の利用者数', '人', '1,204', '998', '1,310'],
  ['公園の清掃回数', '回', '36', '38', '41'],
  ['施設の稼働率', '%', '61.5', '63.2', '70.8'],
  ['講座の参加者数', '人', '540', '-', '605'],
]
/** Pixels: where columns begin, and where columns of numbers end. */
const LEFT = [90, 480]
const RIGHT = [760, 960, 1160]

const table = (pitch: number) => (pen: Pen) => {
  ROWS.forEach((row, r) => {
    row.forEach((text, c) => {
      const y = 200 + r * pitch
      const x = c < 2 ? LEFT[c]! : RIGHT[c - 2]! - pen.measureText(text).width
      pen.fillText(text, x, y)
    })
  })
}

describe('pages without rules', () => {
  it.each([
    ['far apart', 90],
    ['close to each other', 46],
  ])(
    'rows %s are a table',
    async (_, pitch) => {
      const [found] = findTables(await page(table(pitch)))
      expect(found?.kind).toBe('aligned')
      const cells = ROWS.map((row, r) =>
        row.map((_, c) => found!.cells.find((x) => x.row === r && x.column === c)?.text),
      )
      expect(cells).toEqual(ROWS)
    },
    60_000,
  )

  it('running text stays in lines', async () => {
    const lines = [
      'この計画は、市民と行政が力を合わせて進めるまちづくりの',
      '基本的な方向を示すものです。令和6年度の参加者は1,234人で、',
      '前年度から56人増えました。今後も事業の見直しを続けます。',
    ]
    const read = await page((pen) => {
      lines.forEach((line, i) => {
        pen.fillText(line, 120, 200 + i * 44)
      })
    })
    const text = read.words.map((word) => word.text).join('')
    expect(read.rulings).toEqual([])
    for (const number of ['令和6年度', '1,234人', '56人']) expect(text).toContain(number)
    expect(findTables(read)).toEqual([])
  }, 60_000)
})
