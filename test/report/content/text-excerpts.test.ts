import { expect, test } from 'vitest'
import type { PageBox, ReportFinding } from '../../../src/report/content/content.ts'
import { textExcerpts } from '../../../src/report/content/text-excerpts.ts'

const line = (page: number, y0: number, text: string) => ({
  text,
  place: { page, box: { x0: 0, y0, x1: 400, y1: y0 + 10 } },
})
const LINES = [line(1, 0, '一'), line(1, 10, '二'), line(1, 20, '三'), line(1, 30, '四'), line(2, 0, '五')]
const finding = (...boxes: readonly PageBox[]) =>
  ({ id: 1, boxes, document: { sha256: 'a' } }) as unknown as ReportFinding
const shown = (...boxes: readonly PageBox[]) =>
  textExcerpts([finding(...boxes)], () => LINES)
    .get(1)?.[0]
    ?.lines.map(({ cells: [cell] }) => `${cell!.text}${cell!.marked ? '*' : ''}`)

test.each([
  ['a line and its neighbours', [[1, 20, 12, 60, 18]], ['一', '二*', '三']],
  ['neighbours of the same page only', [[1, 20, 32, 60, 38]], ['三', '四*']],
  [
    'two lines',
    [
      [1, 20, 2, 60, 8],
      [1, 20, 22, 60, 28],
    ],
    ['一*', '二', '三*', '四'],
  ],
  ['none where no line is', [[3, 20, 2, 60, 8]], undefined],
  ['none without a place', [], undefined],
] as const)('%s', (_, boxes, expected) => {
  expect(shown(...(boxes as readonly PageBox[]))).toEqual(expected)
})
