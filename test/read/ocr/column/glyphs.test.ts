import { describe, expect, it } from 'vitest'
import { columnsIn } from '../../../../src/read/ocr/column/glyphs.ts'
import { turnedSign } from '../../../../src/read/ocr/column/turned-signs.ts'
import { componentsOf } from '../../../../src/read/ocr/raster/components.ts'
import type { PixelBox } from '../../../../src/read/ocr/raster/raster.ts'
import { blank, fill } from '../draw.ts'
import { EM, upright } from './upright.ts'

const inkOf = (...boxes: readonly PixelBox[]) => {
  const raster = blank(200, 300)
  for (const box of boxes) fill(raster, box)
  return componentsOf(raster)
}
const box = (x0: number, y0: number, w: number, h: number): PixelBox => ({ x0, y0, x1: x0 + w, y1: y0 + h })

describe('letters below each other', () => {
  it.each([
    ['成果指標', 4],
    ['三二一般', 4],
    ['言語立案', 4],
    ['ニーズ', 3],
  ])('%s has %i letters', (label, count) => {
    expect(columnsIn(upright([label]).region.ink, EM, true)?.[0]?.glyphs).toHaveLength(count)
  })

  it('cuts letters that touch', () => {
    const touching = inkOf(box(10, 10, 26, 24), box(20, 34, 4, 2), box(10, 36, 26, 24))
    const [column] = columnsIn(touching, EM, true) ?? []
    expect(column?.glyphs.map((glyph) => glyph.box.y1)).toEqual([expect.closeTo(35, 0), 60])
  })

  it.each([
    ['one letter', [box(10, 10, 26, 26)]],
    ['digits below each other', [box(10, 10, 12, 22), box(10, 50, 12, 22), box(10, 90, 12, 22)]],
    ['two lines of two letters', [box(10, 10, 26, 26), box(38, 10, 26, 26), box(10, 50, 26, 26), box(38, 50, 26, 26)]],
    ['lines of unlike length', [box(10, 10, 26, 26), box(38, 10, 26, 26), box(66, 10, 26, 26), box(10, 50, 26, 26)]],
    ['a letter that stands out', [box(10, 10, 26, 26), box(10, 50, 26, 26), box(30, 90, 26, 26)]],
  ])('%s is no column', (_, boxes) => {
    expect(columnsIn(inkOf(...boxes), EM, true)).toBeUndefined()
  })

  it('two letters outside of a cell are two lines', () => {
    const { ink } = upright(['区分']).region
    expect([columnsIn(ink, EM, true)?.length, columnsIn(ink, EM, false)?.length]).toEqual([1, undefined])
  })
})

describe('signs that are printed turned', () => {
  it.each([
    ['コーナー', [undefined, 'bar', undefined, 'bar']],
    ['国（費）', [undefined, 'bracket', undefined, 'bracket']],
    ['「成果」', ['bracket', undefined, undefined, 'bracket']],
    ['一二三十', [undefined, undefined, undefined, undefined]],
  ])('%s', (label, expected) => {
    const [column] = columnsIn(upright([label]).region.ink, EM, true) ?? []
    expect(column?.glyphs.map((glyph) => turnedSign(glyph, column.em))).toEqual(expected)
  })
})
