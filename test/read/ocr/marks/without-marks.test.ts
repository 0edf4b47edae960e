import { describe, expect, it } from 'vitest'
import { withoutMarks } from '../../../../src/read/ocr/marks/without-marks.ts'
import { boxOf } from '../../../../src/read/ocr/raster/components.ts'
import { EM, printed } from './print.ts'

const parted = (lines: readonly string[]) => {
  const { gray, region } = printed(lines)
  return withoutMarks([region], gray, EM)
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

  it('a dash alone in its line is a mark', () => {
    const { marks, regions } = parted(['1,204', '－', '998'])
    expect(marks.map((mark) => mark.text)).toEqual(['-'])
    expect(regions).toHaveLength(1)
  })

  it.each([['R4－R5'], ['コーナー'], ['三二'], ['－1,204']])('a stroke beside letters is none: %s', (line) => {
    expect(parted(['実績', line]).marks).toEqual([])
  })

  it('outside of cells a dash stands beside something', () => {
    const { gray, region } = printed(['－'])
    const lines = printed(['事業　　　　　　　　－'])
    const left = lines.region.ink.filter((piece) => piece.x1 < 200)
    const right = lines.region.ink.filter((piece) => piece.x1 >= 200)
    const loose = [left, right].map((ink) => ({ box: boxOf(ink), ink, cell: false }))
    expect(withoutMarks([{ ...region, cell: false }], gray, EM).marks).toEqual([])
    expect(withoutMarks(loose, lines.gray, EM).marks.map((mark) => mark.text)).toEqual(['-'])
  })

  it('is left as it is without boxes', () => {
    const { gray, region } = printed(['国庫支出金の額'])
    expect(withoutMarks([region], gray, EM)).toEqual({ marks: [], regions: [region] })
  })
})
