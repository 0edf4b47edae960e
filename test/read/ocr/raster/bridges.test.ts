import { describe, expect, it } from 'vitest'
import { bridged } from '../../../../src/read/ocr/raster/bridges.ts'
import { blank, fill, grayOfBits } from '../draw.ts'

const page = (trace: number) => {
  const raster = blank(200, 400)
  fill(raster, { x0: 90, y0: 20, x1: 93, y1: 150 })
  fill(raster, { x0: 90, y0: 230, x1: 93, y1: 380 })
  const gray = grayOfBits(raster)
  for (let y = 150; y < 230; y += 2) gray.data[y * 200 + 91] = 255 - trace
  return gray
}
const RULES = [
  { axis: 'v', box: { x0: 90, y0: 20, x1: 93, y1: 150 } },
  { axis: 'v', box: { x0: 90, y0: 230, x1: 93, y1: 380 } },
] as const

describe('a rule with a worn-out stretch', () => {
  it('is one where a trace is left', () => {
    expect(bridged(RULES, page(25), 200)).toEqual([{ axis: 'v', box: { x0: 90, y0: 20, x1: 93, y1: 380 } }])
  })

  it('is two where nothing is: a merged cell', () => {
    expect(bridged(RULES, page(0), 200)).toEqual(RULES)
  })

  it('is two where both ends meet rules across: frames one below the other', () => {
    const ends = [148, 232].map((y) => ({ axis: 'h', box: { x0: 20, y0: y, x1: 180, y1: y + 3 } }) as const)
    expect(bridged([...RULES, ...ends], page(25), 200).filter((rule) => rule.axis === 'v')).toEqual(RULES)
  })

  it('the same rule found twice is one', () => {
    expect(bridged([RULES[0], RULES[0]], page(0), 200)).toEqual([RULES[0]])
  })
})
