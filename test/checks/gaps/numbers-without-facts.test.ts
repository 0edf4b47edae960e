// A table of which nothing was read is told from three numbers on; two are no table.
import { expect, test } from 'vitest'
import { findings, text } from '../made.ts'

test.each([
  [['312', '401', '455'], 1],
  [['312', '401'], 0],
])('%j without a value: told %i times', (cells, told) => {
  expect(findings([], text(...cells)).filter((f) => f.check === 'numbers-without-facts')).toHaveLength(told)
})
