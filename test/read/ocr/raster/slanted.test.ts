// Rules that paper drawn in unevenly has slanted, and what is left of them when they are taken out.
import { describe, expect, it } from 'vitest'
import { componentsOf } from '../../../../src/read/ocr/raster/components.ts'
import { withoutResidue } from '../../../../src/read/ocr/raster/residue.ts'
import { findPixelRules } from '../../../../src/read/ocr/raster/rules.ts'
import { blank, fill } from '../draw.ts'

const DPI = 200

/** Three pixels thick, falling by one pixel every `step`. */
const slanted = (step: number) => {
  const bits = blank(1400, 120)
  for (let x = 20; x < 1380; x++)
    fill(bits, { x0: x, x1: x + 1, y0: 40 + Math.floor(x / step), y1: 43 + Math.floor(x / step) })
  return bits
}

describe('a slanted rule', () => {
  it('lies where its middle lies, as thick as its ink', () => {
    const [rule, ...others] = findPixelRules(slanted(100), DPI)
    expect(others).toEqual([])
    expect(rule).toMatchObject({ axis: 'h', box: { x0: 20, x1: 1380 } })
    expect(rule!.box.y1 - rule!.box.y0).toBeLessThanOrEqual(5)
    expect(Math.abs((rule!.box.y0 + rule!.box.y1) / 2 - 48)).toBeLessThanOrEqual(2)
  })

  it('is none where it falls like a stroke across the page', () => {
    expect(findPixelRules(slanted(20), DPI).filter(({ box }) => box.x1 - box.x0 > 1000)).toEqual([])
  })

  it('leaves no pieces to be read, but a dash elsewhere stays', () => {
    const bits = fill(slanted(100), { x0: 400, x1: 480, y0: 100, y1: 103 })
    const pieces = componentsOf(bits)
    const left = withoutResidue(pieces, findPixelRules(slanted(100), DPI), DPI)
    expect(left.map(({ y0 }) => y0)).toEqual([100])
  })
})
