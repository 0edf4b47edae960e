// Hairlines fainter than the grain of the scan: only their evenness over a whole cell gives them away.
import { describe, expect, it } from 'vitest'
import { depthsOf } from '../../../../src/read/ocr/raster/depth.ts'
import { inkOf } from '../../../../src/read/ocr/raster/ink.ts'
import type { Gray, PixelBox } from '../../../../src/read/ocr/raster/raster.ts'
import { findPixelRules, withFaint } from '../../../../src/read/ocr/raster/rules.ts'
import { withSpanning } from '../../../../src/read/ocr/raster/spanning.ts'

const DPI = 200
const [WIDTH, HEIGHT] = [640, 330]
const PAPER = 245
/** One printer's dot of 600 dpi, spread by the scanner over two rows: less than two standard deviations of the grain. */
const HAIRLINE = 22
const GRAIN = 10

/** Even grain of the same kind in every run. */
const grained = (): Gray => {
  const data = new Uint8Array(WIDTH * HEIGHT)
  let state = 7
  for (let i = 0; i < data.length; i++) {
    let sum = -6
    for (let k = 0; k < 12; k++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      sum += state / 4294967296
    }
    data[i] = Math.max(0, Math.min(255, PAPER - 8 + GRAIN * sum))
  }
  return { width: WIDTH, height: HEIGHT, data }
}

const darker = ({ width, data }: Gray, { x0, x1, y0, y1 }: PixelBox, by: number): void => {
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) data[y * width + x] = Math.max(0, data[y * width + x]! - by)
}

const XS = [20, 180, 320, 460, 600]

/** A frame with columns in plain rules, and hairlines across. */
const table = (hairlines: readonly { readonly y: number; readonly x0: number; readonly x1: number }[]): Gray => {
  const gray = grained()
  for (const y of [20, 300]) darker(gray, { x0: 20, x1: 602, y0: y, y1: y + 3 }, 220)
  for (const x of XS) darker(gray, { x0: x, x1: x + 3, y0: 20, y1: 302 }, 220)
  for (const { y, x0, x1 } of hairlines) darker(gray, { x0, x1, y0: y, y1: y + 2 }, HAIRLINE)
  return gray
}

const rulesOf = (gray: Gray) => {
  const depths = depthsOf(gray, DPI)
  const ink = inkOf(gray, 128)
  return withFaint(withSpanning(findPixelRules(ink, DPI), depths, ink, DPI), depths, DPI)
}

const levelRules = (gray: Gray) =>
  rulesOf(gray)
    .filter((rule) => rule.axis === 'h')
    .map(({ box }) => box)

const rowsFound = (gray: Gray, y: number) => levelRules(gray).filter((box) => Math.abs(box.y0 - y) <= 2)

describe('hairlines among plain rules', () => {
  it('are found in every column', () => {
    const ys = [70, 120, 170, 220, 260]
    const gray = table(ys.map((y) => ({ y, x0: 20, x1: 602 })))
    for (const y of ys) expect(rowsFound(gray, y)).toHaveLength(XS.length - 1)
  })

  it('are found where a fax machine left every other piece of them', () => {
    const gray = table([])
    for (const y of [120, 220])
      for (let x = 24; x < 600; x += 26) darker(gray, { x0: x, x1: x + 14, y0: y, y1: y + 2 }, 120)
    for (const y of [120, 220]) expect(rowsFound(gray, y)).toHaveLength(XS.length - 1)
  })

  it('are none where the pieces have others beside them, as letters do', () => {
    const gray = table([])
    for (const y of [120, 124, 128, 132])
      for (let x = 24; x < 600; x += 26) darker(gray, { x0: x, x1: x + 14, y0: y, y1: y + 2 }, 200)
    expect(levelRules(gray).map((box) => box.y0)).toEqual([20, 300])
  })

  it('are none where letters cross the line, however little of their ink lies beside it', () => {
    const gray = table([])
    for (let x = 30; x < 590; x += 26) {
      darker(gray, { x0: x, x1: x + 15, y0: 150, y1: 152 }, 120)
      darker(gray, { x0: x + 8, x1: x + 10, y0: 136, y1: 166 }, 220)
    }
    expect(levelRules(gray).map((box) => box.y0)).toEqual([20, 300])
  })

  it('hold the uprights that begin on them, whatever letters stand behind the walls', () => {
    const gray = grained()
    for (const y of [20, 300]) darker(gray, { x0: 20, x1: 602, y0: y, y1: y + 3 }, 220)
    for (const x of [20, 180, 460, 600]) darker(gray, { x0: x, x1: x + 3, y0: 20, y1: 302 }, 220)
    for (const x of [250, 320, 390]) darker(gray, { x0: x, x1: x + 3, y0: 120, y1: 302 }, 220)
    darker(gray, { x0: 182, x1: 460, y0: 120, y1: 122 }, 60)
    for (const x of [110, 480])
      for (const y of [111, 120, 129]) darker(gray, { x0: x, x1: x + 62, y0: y, y1: y + 2 }, 200)
    expect(rowsFound(gray, 120).map((box) => box.x1)).toEqual([250, 320, 390, 460])
  })

  it('grain alone makes none', () => {
    expect(levelRules(table([])).map((box) => box.y0)).toEqual([20, 300])
  })

  it('letters that nearly fill a low cell make none', () => {
    const gray = table([])
    for (let x = 30; x < 170; x += 14) darker(gray, { x0: x, x1: x + 11, y0: 60, y1: 62 }, 200)
    expect(levelRules(gray).map((box) => box.y0)).toEqual([20, 300])
  })

  it('the white between two tables whose borders stand in one line is no rule', () => {
    const gray = grained()
    const [above, below] = [
      { y0: 20, y1: 101 },
      { y0: 140, y1: 320 },
    ]
    for (const box of [above, below]) for (const x of [20, 600]) darker(gray, { x0: x, x1: x + 3, ...box }, 220)
    for (const y of [20, 98, 240, 317]) darker(gray, { x0: 20, x1: 606, y0: y, y1: y + 3 }, 220)
    darker(gray, { x0: 20, x1: 599, y0: 140, y1: 143 }, 220)
    const upright = rulesOf(gray).filter((rule) => rule.axis === 'v')
    expect(upright.filter(({ box }) => box.y0 < 110 && box.y1 > 130)).toEqual([])
  })

  it('what runs on beyond the frame is the back of the sheet showing through', () => {
    const ys = [70, 120, 170, 220, 260]
    const gray = table(ys.map((y) => ({ y, x0: 0, x1: 540 })))
    expect(levelRules(gray).map((box) => box.y0)).toEqual([20, 300])
  })
})

describe('a table all of whose rules are faint', () => {
  it('has them where nothing darker stands', () => {
    const gray = grained()
    for (const y of [40, 120, 200]) darker(gray, { x0: 60, x1: 560, y0: y, y1: y + 2 }, 40)
    for (const x of [60, 300, 560]) darker(gray, { x0: x, x1: x + 2, y0: 40, y1: 202 }, 40)
    for (const y of [40, 120, 200]) expect(rowsFound(gray, y).length).toBeGreaterThan(0)
  })
})
