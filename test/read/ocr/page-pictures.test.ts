import { describe, expect, it } from 'vitest'
import { finestOf, picturesIn } from '../../../src/read/ocr/page-pictures.ts'
import { IDENTITY } from '../../../src/read/text-layer/matrix.ts'
import { OPS } from '../../../src/read/text-layer/pdfjs.ts'

const PAPER = { width: 595, height: 842 }
type Step = readonly [op: number, args?: readonly unknown[]]
const list = (steps: readonly Step[]) => ({
  fnArray: steps.map(([op]) => op),
  argsArray: steps.map(([, args]) => args),
})
const placed = (across: number, down: number, paint: Step): Step[] => [
  [OPS.save],
  [OPS.transform, [across, 0, 0, down, 0, 0]],
  paint,
  [OPS.restore],
]
const PAPER_LAYER = placed(595, 842, [OPS.paintImageXObject, ['img_1', 1240, 1753]])
const PRINT_LAYER = placed(475, 768, [OPS.paintImageMaskXObject, [{ width: 1979, height: 3200 }]])
const LOGO = placed(60, 60, [OPS.paintImageXObject, ['img_2', 500, 500]])

describe('the finest picture of a page', () => {
  it.each([
    ['the paper alone', PAPER_LAYER, 150],
    ['print apart from paper', [...PAPER_LAYER, ...PRINT_LAYER], 300],
    ['a logo does not count', [...PAPER_LAYER, ...LOGO], 150],
    ['no picture', [], 0],
  ])('%s', (_, steps, dpi) => {
    expect(Math.round(finestOf(list(steps), PAPER))).toBe(dpi)
  })

  it('masks have no name by which they could be taken as they are', () => {
    expect(picturesIn(list([...PAPER_LAYER, ...PRINT_LAYER]), IDENTITY).map(({ id }) => id)).toEqual([
      'img_1',
      undefined,
    ])
  })
})
