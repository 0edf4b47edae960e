import { describe, expect, it } from 'vitest'
import { isPercent } from '../../../../src/read/ocr/marks/percent.ts'
import { printed } from './print.ts'

describe('the sign % alone', () => {
  it.each(['%', '％'])('%s', (sign) => {
    expect(isPercent(printed([sign]).region.ink)).toBe(true)
  })
  it.each(['9%', '96', '川', '小', '109', '人', '‰', '1/2', 'or'])('is not %s', (text) => {
    expect(isPercent(printed([text]).region.ink)).toBe(false)
  })
})
