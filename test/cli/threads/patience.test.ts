import { expect, it } from 'vitest'
import { stretched } from '../../../src/cli/threads/watch-task.ts'

it.each([
  ['a quiet machine', 0.2, 120_000],
  ['a busy one', 3.33, 399_600],
  ['a load that gives no whole number', 4.0599999, 487_200],
  ['a load beyond all patience', 50, 1_200_000],
])('%s', (_name, busy, ms) => {
  expect(stretched(120, busy)).toBe(ms)
  expect(() => AbortSignal.timeout(stretched(120, busy))).not.toThrow()
})
