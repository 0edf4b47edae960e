import { describe, expect, it } from 'vitest'
import { threshold } from '../../../../src/read/ocr/raster/ink.ts'

const gray = (values: readonly number[]) => ({ width: values.length, height: 1, data: Uint8Array.from(values) })

describe('the gray that parts ink from paper', () => {
  it.each([
    ['of a fax lies in the middle between black and white', [0, 0, 255, 255, 255, 255], 127],
    ['of a faint copy between its grays', [120, 122, 220, 222, 221, 220], 170],
  ])('%s', (_, values, about) => {
    expect(Math.abs(threshold(gray(values)) - about)).toBeLessThan(2)
  })
})
