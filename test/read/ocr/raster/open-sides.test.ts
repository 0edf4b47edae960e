// A table without uprights at its left and right end; its rules simply stop there.
import { describe, expect, it } from 'vitest'
import { findCells } from '../../../../src/read/ocr/raster/cells.ts'
import type { PixelRule } from '../../../../src/read/ocr/raster/rules.ts'

const SHEET = { width: 500, height: 300, dpi: 200 }

const level = (y: number, x0 = 40, x1 = 460): PixelRule => ({ axis: 'h', box: { x0, x1, y0: y, y1: y + 2 } })
const upright = (x: number, y0: number, y1: number): PixelRule => ({ axis: 'v', box: { x0: x, x1: x + 2, y0, y1 } })

describe('rules that stop at open sides', () => {
  it('enclose the cells at both ends', () => {
    const rules = [...[40, 100, 160].map((y) => level(y)), upright(180, 40, 162), upright(320, 40, 162)]
    expect(findCells(rules, SHEET)).toHaveLength(6)
  })

  it('enclose none where no upright shows that it is a table', () => {
    expect(
      findCells(
        [40, 100, 160].map((y) => level(y)),
        SHEET,
      ),
    ).toEqual([])
  })

  it('enclose none between two tables', () => {
    const rules = [
      ...[40, 80].map((y) => level(y)),
      ...[160, 200].map((y) => level(y)),
      upright(250, 40, 82),
      upright(250, 160, 202),
    ]
    expect(findCells(rules, SHEET)).toHaveLength(4)
  })

  it('of other lengths are left alone', () => {
    const rules = [level(40), level(100, 40, 420), upright(250, 40, 102)]
    expect(findCells(rules, SHEET)).toHaveLength(1)
  })
})
