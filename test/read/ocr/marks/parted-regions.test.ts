import { describe, expect, it } from 'vitest'
import { withoutBoxes } from '../../../../src/read/ocr/marks/parted-regions.ts'
import { EM, printed } from './print.ts'

const parted = (lines: readonly string[]) => {
  const { gray, region } = printed(lines)
  return withoutBoxes([region], gray, EM)
}

describe('regions with boxes in them', () => {
  it('is parted at each box', () => {
    const { marks, regions } = parted(['□新規 ■継続 □見直し'])
    expect(marks.map((mark) => mark.text).sort()).toEqual(['■', '□', '□'])
    expect(regions).toHaveLength(3)
    for (const { box } of regions)
      expect(marks.some((mark) => mark.box.x1 > box.x0 && mark.box.x0 < box.x1)).toBe(false)
  })

  it('what goes on over lines without a box stays together', () => {
    expect(parted(['■継続', '次の文は二行に', 'わたっている', '□廃止']).regions).toHaveLength(3)
  })

  it('is left as it is without boxes', () => {
    const { gray, region } = printed(['国庫支出金の額'])
    expect(withoutBoxes([region], gray, EM)).toEqual({ marks: [], regions: [region] })
  })
})
