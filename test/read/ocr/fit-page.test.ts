// Resolutions of scanners and fax machines come out as square pixels, no finer than reading needs.
import { describe, expect, it } from 'vitest'
import { fitted, MOST_PIXELS, resampled } from '../../../src/read/ocr/fit-page.ts'

const white = (width: number, height: number) => ({ width, height, data: new Uint8Array(width * height).fill(255) })
const boxOf = (width: number, height: number) => ({ x0: 0, y0: 0, x1: width, y1: height })

describe('the resolution of a page', () => {
  it.each([
    ['600 dpi is halved', 1200, 2400, 144, 288, 600, 1200],
    ['300 dpi stays', 600, 1200, 144, 288, 600, 1200],
    ['320 dpi is not worth the sampling', 640, 1280, 144, 288, 640, 1280],
    ['150 dpi stays coarse', 300, 600, 144, 288, 300, 600],
    ['a coarse fax gets its missing rows', 408, 392, 144, 288, 408, 816],
    ['a fine fax too', 408, 784, 144, 288, 408, 784],
  ])('%s', (_, width, height, across, down, w, h) => {
    const { gray, box } = fitted({ gray: white(width, height), box: boxOf(across, down) })
    expect([gray.width, gray.height, gray.data.length]).toEqual([w, h, w * h])
    expect(box).toEqual(boxOf(across, down))
  })

  it('of a poster only so many pixels are kept', () => {
    const { gray } = fitted({ gray: white(5000, 6000), box: boxOf(1200, 1440) })
    expect(gray.width * gray.height).toBeLessThan(1.01 * MOST_PIXELS)
  })
})

describe('sampling', () => {
  it('takes the mean of what a pixel covers', () => {
    const gray = { width: 4, height: 2, data: Uint8Array.from([0, 100, 200, 200, 0, 100, 200, 0]) }
    expect([...resampled(gray, 2, 1).data]).toEqual([50, 150])
    expect([...resampled({ width: 3, height: 1, data: Uint8Array.from([0, 90, 240]) }, 2, 1).data]).toEqual([30, 190])
  })

  it('fills in between neighbours', () => {
    const gray = { width: 1, height: 2, data: Uint8Array.from([0, 200]) }
    expect([...resampled(gray, 1, 4).data]).toEqual([0, 50, 150, 200])
  })
})
