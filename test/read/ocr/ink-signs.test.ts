import { describe, expect, it } from 'vitest'
import { isGrownSign, isUnknownSign, minusOf, separatorsOf, signOf } from '../../../src/read/ocr/ink-signs.ts'
import { boxOf, componentsOf } from '../../../src/read/ocr/raster/components.ts'
import type { Bits } from '../../../src/read/ocr/raster/raster.ts'
import { blank, fill } from './draw.ts'

const EM = 28
/** Where the equation holds is ink. */
const shape = (width: number, height: number, ink: (x: number, y: number) => boolean): Bits => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height }, (_, i) =>
    ink((i % width) + 0.5, Math.floor(i / width) + 0.5) ? 1 : 0,
  ),
})
const ring = (size: number, thick: number) =>
  shape(size, size, (x, y) => {
    const r = Math.hypot(x - size / 2, y - size / 2)
    return r <= size / 2 && r >= size / 2 - thick
  })
const triangle = (size: number, filled: boolean) =>
  shape(size, size, (x, y) => {
    const half = (y / size) * (size / 2)
    const inside = Math.abs(x - size / 2) <= half
    const inner = y < size - 3 && Math.abs(x - size / 2) <= half - 3
    return inside && (filled || !inner)
  })

describe('a sign alone in its cell', () => {
  it.each([
    ['-', fill(blank(40, 40), { x0: 5, y0: 18, x1: 30, y1: 21 })],
    ['○', ring(24, 3)],
    ['●', ring(24, 12)],
    ['■', fill(blank(24, 24), { x0: 0, y0: 0, x1: 24, y1: 24 })],
  ])('%s', (sign, raster) => {
    expect(signOf(componentsOf(raster), EM)).toBe(sign)
  })

  it.each([
    ['0, higher than wide', shape(14, 22, (x, y) => Math.abs(Math.hypot((x - 7) / 7, (y - 11) / 11) - 0.85) < 0.15)],
    ['口, an outline with corners', shape(24, 24, (x, y) => Math.min(x, y, 24 - x, 24 - y) < 3)],
    ['一, as long as a dash but the page is one letter', fill(blank(90, 30), { x0: 0, y0: 10, x1: 90, y1: 13 })],
  ])('%s is read as a letter', (_, raster) => {
    expect(signOf(componentsOf(raster), EM)).toBeUndefined()
  })
})

/** A number 20 high from x = 40 on, with a comma, and what is drawn before it. */
const numberBehind = (...before: readonly (readonly [number, number, number, number])[]) => {
  const raster = blank(120, 40)
  for (const x of [40, 56, 72, 88]) fill(raster, { x0: x, y0: 10, x1: x + 11, y1: 30 })
  fill(raster, { x0: 52, y0: 27, x1: 55, y1: 35 })
  for (const [x0, y0, x1, y1] of before) fill(raster, { x0, y0, x1, y1 })
  return [...componentsOf(raster)].sort((a, b) => a.x0 - b.x0)
}

describe('a sign before a number that no model knows', () => {
  it.each([
    ['a piece half as high, above the base line', [[26, 16, 35, 26]], true],
    ['a digit', [[26, 10, 35, 30]], false],
    ['a comma', [[34, 27, 37, 35]], false],
    ['a speck', [[34, 20, 36, 22]], false],
    ['nothing', [], false],
  ] as const)('%s', (_, before, unknown) => {
    expect(isUnknownSign(numberBehind(...before))).toBe(unknown)
  })

  it.each([
    ['grown onto the first digit', [[30, 15, 40, 28]], true],
    ['a digit grown onto the first', [[30, 10, 40, 30]], false],
    ['apart from it', [[26, 15, 36, 28]], false],
  ] as const)('%s', (_, before, grown) => {
    expect(isGrownSign(numberBehind(...before))).toBe(grown)
  })
})

describe('the minus before a number', () => {
  const line = { x0: 0, y0: 0, x1: 100, y1: 22 }
  it.each([
    ['▲', triangle(22, true)],
    ['△', triangle(22, false)],
    ['▲', triangle(9, true)],
    ['-', fill(blank(30, 22), { x0: 2, y0: 10, x1: 20, y1: 12 })],
    [undefined, shape(22, 22, (x, y) => x > 12 && x < 16 && y > 0)],
    [undefined, fill(blank(30, 22), { x0: 2, y0: 19, x1: 20, y1: 21 })],
  ])('%s', (sign, raster) => {
    expect(minusOf(componentsOf(raster)[0]!, line)).toBe(sign)
  })
})

describe('commas and points by ink', () => {
  /** Digits as bars 12 wide, 24 high, standing on row 30. */
  const number = (...marks: readonly (readonly [number, number, number])[]): Bits => {
    const raster = blank(140, 44)
    for (const x of [4, 24, 44, 64]) fill(raster, { x0: x, y0: 6, x1: x + 12, y1: 30 })
    for (const [x, width, bottom] of marks) fill(raster, { x0: x, y0: 26, x1: x + width, y1: bottom })
    return raster
  }
  it.each([
    ['a comma hangs', [[18, 4, 34]], [{ mark: ',', after: 1 }]],
    ['a point stands', [[58, 4, 30]], [{ mark: '.', after: 3 }]],
    ['neither', [[18, 4, 31]], [{ mark: '?', after: 1 }]],
    ['none', [], []],
  ] as const)('%s', (_, marks, expected) => {
    expect(separatorsOf(componentsOf(number(...marks)))).toEqual({ marks: expected, digits: 4 })
  })

  it('the box round ink is what the reading is cut from', () => {
    expect(boxOf(componentsOf(number()))).toEqual({ x0: 4, y0: 6, x1: 76, y1: 30 })
  })
})
