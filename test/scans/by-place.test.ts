// Which number of a scan is compared with which of the text.
import { expect, test } from 'vitest'
import type { Box, Fact } from '../../src/types.ts'
import { comparePlaces } from './by-place.ts'

const WIDE = 40
const cell = (column: number, row: number, off = 0): Box => ({
  x0: column * WIDE + off,
  x1: (column + 1) * WIDE + off,
  y0: row * 16 + off,
  y1: (row + 1) * 16 + off,
})
const fact = (printed: string, box: Box): Fact =>
  ({ raw: printed, confidence: 1, reasons: [], place: { page: 1, box }, reading: { kind: 'number', printed } }) as never
const compared = (scan: readonly Fact[], text: readonly Fact[]) =>
  comparePlaces({ facts: scan, choices: [] }, { facts: text, choices: [] })

test('equal numbers below each other are each compared with their own, though the cells lie a hair off', () => {
  const cells = [cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)]
  const scan = cells.map((box) => fact('0', { ...box, y0: box.y0 - 0.4, y1: box.y1 + 0.4 })).reverse()
  const { right, trusted } = compared(
    scan,
    cells.map((box) => fact('0', box)),
  )
  expect(right).toBe(4)
  expect(trusted.every((t) => t.right)).toBe(true)
})

test('a number where none is printed is wrong, though the next cell says the same', () => {
  const { trusted } = compared([fact('0', cell(0, 0, 0.4))], [fact('0', cell(1, 0))])
  expect(trusted).toMatchObject([{ right: false, is: '' }])
})

test('of two numbers in one cell each is compared with the one it says', () => {
  const { trusted } = compared(
    [fact('2', cell(0, 0)), fact('1', cell(0, 0))],
    [fact('1', cell(0, 0)), fact('2', cell(0, 0))],
  )
  expect(trusted.every((t) => t.right)).toBe(true)
})
