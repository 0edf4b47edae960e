import { describe, expect, it } from 'vitest'
import type { Engine } from '../../../src/read/ocr/engine.ts'
import { boxOf, componentsOf } from '../../../src/read/ocr/raster/components.ts'
import type { Sheet } from '../../../src/read/ocr/sheet.ts'
import { isSpread, readSpread } from '../../../src/read/ocr/spread-line.ts'
import { blank, fill, grayOfBits } from './draw.ts'

const EM = 28
/** Letters 26 pixels wide and high that begin at these places. */
const line = (...xs: readonly number[]) => {
  const raster = blank(400, 60)
  for (const x of xs) fill(raster, { x0: x, y0: 15, x1: x + 26, y1: 41 })
  const ink = componentsOf(raster)
  const sheet = { gray: grayOfBits(raster), em: EM } as Sheet
  return { ink, region: { box: boxOf(ink), ink, cell: true }, sheet }
}
/** Reads these letters side by side, whatever it sees. */
const reader = (text: string): Engine => ({
  text: async ({ width }) => {
    const step = width / text.length
    const symbols = [...text].map((one, i) => ({ text: one, x0: i * step, x1: (i + 1) * step, confidence: 0.95 }))
    return [{ text, symbols, y0: 0, y1: 40, confidence: 0.95 }]
  },
  digits: async () => '',
})

describe('a line of letters that stand far apart', () => {
  it.each([
    ['far apart', [20, 100, 180, 260], true],
    ['close together', [20, 50, 80, 110], false],
    ['one alone', [20], false],
  ])('%s', (_, xs, spread) => {
    expect(isSpread(line(...xs).ink, EM)).toBe(spread)
  })

  it('is read as one text, each letter in its place', async () => {
    const { region, sheet } = line(20, 100, 180, 260)
    const [read, ...others] = (await readSpread(region, sheet, reader('給与手当')))!
    expect(others).toEqual([])
    expect(read).toMatchObject({ text: '給与手当', edges: [20, 100, 180, 260, 286], box: { x0: 20, x1: 286 } })
  })

  it.each(['1,23', '○×△□', '給与手'])('%s is no such text', async (text) => {
    const { region, sheet } = line(20, 100, 180, 260)
    expect(await readSpread(region, sheet, reader(text))).toBeUndefined()
  })
})
