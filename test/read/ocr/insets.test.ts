import { describe, expect, it } from 'vitest'
import { failedPage } from '../../../src/read/failed-page.ts'
import { holdsCells, holdsTable, insetBoxes } from '../../../src/read/ocr/insets.ts'
import type { Box, Page } from '../../../src/types.ts'

const rules = (h: number, v: number) => [
  ...Array.from({ length: h }, () => ({ axis: 'h' as const })),
  ...Array.from({ length: v }, () => ({ axis: 'v' as const })),
]
const regions = (cells: number, loose: number) => Array.from({ length: cells + loose }, (_, i) => ({ cell: i < cells }))

describe('pictures on a page of text', () => {
  it.each([
    ['a table', rules(4, 4), regions(9, 1), true],
    ['a map: rules enough, nothing in cells', rules(40, 40), regions(0, 60), false],
    ['a chart: lines one way only', rules(6, 1), regions(0, 12), false],
  ])('%s', (_, drawn, read, expected) => {
    expect(holdsTable(drawn) && holdsCells(read)).toBe(expected)
  })

  const image = (x1: number, y1: number): { box: Box; id: string } => ({ box: { x0: 0, y0: 0, x1, y1 }, id: 'i' })
  const page = (images: Page['images']): Page => ({ ...failedPage(1, ''), width: 600, height: 800, images })
  it.each([
    ['a logo is too small', image(60, 40), 0],
    ['a third of the page', image(600, 260), 1],
    ['what hangs over the edge counts as far as it is seen', image(5000, 260), 1],
  ])('%s', (_, drawn, count) => {
    expect(insetBoxes(page([drawn]))).toHaveLength(count)
  })
})
