import { expect, test } from 'vitest'
import { displayedBox, uprightBox } from '../../src/geometry/turn.ts'

const sheet = { width: 100, height: 200 }
const box = { x0: 10, y0: 20, x1: 30, y1: 25 }

test.each([0, 90, 180, 270] as const)('a box turned by %i comes back', (turn) => {
  expect(displayedBox(uprightBox(box, sheet, turn), sheet, turn)).toEqual(box)
})

test('text that reads from top to bottom begins at the left of the upright sheet', () => {
  // 90: the top edge of the displayed page becomes the left edge, its right edge the top.
  expect(uprightBox({ x0: 90, y0: 0, x1: 100, y1: 50 }, sheet, 90)).toEqual({ x0: 0, y0: 0, x1: 50, y1: 10 })
  // 270: reads from bottom to top; the bottom becomes the left, the left edge the top.
  expect(uprightBox({ x0: 0, y0: 150, x1: 10, y1: 200 }, sheet, 270)).toEqual({ x0: 0, y0: 0, x1: 50, y1: 10 })
})
