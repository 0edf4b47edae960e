import { describe, expect, it } from 'vitest'
import { findCells } from '../../../../src/read/ocr/raster/cells.ts'
import { componentsOf } from '../../../../src/read/ocr/raster/components.ts'
import { findDashed } from '../../../../src/read/ocr/raster/dashed.ts'
import type { Bits } from '../../../../src/read/ocr/raster/raster.ts'
import { findPixelRules } from '../../../../src/read/ocr/raster/rules.ts'
import { blank, fill } from '../draw.ts'

const DPI = 200
const across = (raster: Bits, y: number, x0: number, x1: number) => fill(raster, { x0, y0: y, x1, y1: y + 2 })
const down = (raster: Bits, x: number, y0: number, y1: number) => fill(raster, { x0: x, y0, x1: x + 2, y1 })

/** Two rows of two cells; the lower left is parted once more by a rule only 30 pixels long. */
const grid = (): Bits => {
  const raster = blank(400, 200)
  for (const y of [20, 60, 90]) across(raster, y, 20, 322)
  for (const x of [20, 170, 320]) down(raster, x, 20, 92)
  return down(raster, 100, 60, 92)
}

describe('rules of a raster', () => {
  it('long rules, and short ones that other rules hold at both ends', () => {
    const rules = findPixelRules(grid(), DPI)
    expect(rules.filter((r) => r.axis === 'h').map((r) => Math.round((r.box.y0 + r.box.y1) / 2))).toEqual([21, 61, 91])
    expect(
      rules
        .filter((r) => r.axis === 'v')
        .map((r) => r.box.x0)
        .sort((a, b) => a - b),
    ).toEqual([20, 100, 170, 320])
  })

  it('strokes of letters are none, however many stand in a row', () => {
    const raster = blank(600, 60)
    for (let x = 20; x < 560; x += 26) {
      for (const y of [10, 18, 26, 33]) across(raster, y, x, x + 23)
      down(raster, x + 11, 8, 36)
    }
    expect(findPixelRules(raster, DPI)).toEqual([])
  })

  it('a letter over the corner of a frame is no piece of its side', () => {
    const raster = down(blank(400, 200), 170, 20, 46)
    for (const y of [60, 140]) across(raster, y, 20, 322)
    for (const x of [20, 170, 320]) down(raster, x, 60, 142)
    const upright = findPixelRules(raster, DPI).filter(({ axis }) => axis === 'v')
    expect(upright.map(({ box }) => box.y0)).toEqual([60, 60, 60])
  })

  it('a black bar is none', () => {
    expect(findPixelRules(fill(blank(400, 100), { x0: 20, y0: 20, x1: 380, y1: 60 }), DPI)).toEqual([])
  })

  it('a dashed rule is one rule, and its dashes are no letters', () => {
    const raster = blank(400, 60)
    for (let x = 20; x < 380; x += 10) across(raster, 30, x, x + 6)
    fill(raster, { x0: 50, y0: 5, x1: 62, y1: 20 })
    const { rules, left } = findDashed(componentsOf(raster), DPI)
    expect(rules).toEqual([{ axis: 'h', box: { x0: 20, y0: 30, x1: 376, y1: 32 } }])
    expect(left).toHaveLength(1)
  })
})

describe('cells between rules', () => {
  it('every closed rectangle, none outside', () => {
    const cells = findCells(findPixelRules(grid(), DPI), { width: 400, height: 200, dpi: DPI })
    expect(cells.map(({ x0, x1 }) => [x0, x1])).toEqual([
      [22, 170],
      [172, 320],
      [22, 100],
      [102, 170],
      [172, 320],
    ])
  })

  it('open at one side is no cell', () => {
    const raster = blank(400, 200)
    for (const y of [20, 100]) across(raster, y, 20, 320)
    down(raster, 20, 20, 102)
    expect(findCells(findPixelRules(raster, DPI), { width: 400, height: 200, dpi: DPI })).toEqual([])
  })
})
