import { describe, expect, test } from 'vitest'
import type { Point } from '../../../src/report/content/content.ts'
import { directionOf } from '../../../src/report/content/direction.ts'
import { progressOf } from '../../../src/report/content/progress.ts'
import type { FactRow } from '../../../src/report/shapes/facts-of-document.ts'

type Pair = readonly [year: number | null, number: number | null]
const points = (pairs: readonly Pair[]): Point[] =>
  pairs.map(([year, number]) => ({ year, number, fact: {} as FactRow }))
const roles = (
  baseline: readonly Pair[],
  actual: readonly Pair[],
  target: readonly Pair[],
  rate: readonly Pair[] = [],
) => ({
  baseline: points(baseline),
  actual: points(actual),
  target: points(target),
  rate: points(rate),
})

describe('which way is good', () => {
  test.each([
    ['a target above the baseline', roles([[2018, 10]], [], [[2024, 20]]), false, 'up'],
    ['above the baseline, whatever the name says', roles([[2018, 10]], [], [[2024, 20]]), true, 'up'],
    ['no baseline: the name', roles([], [], [[2024, 20]]), true, 'down'],
    ['no baseline, no word', roles([], [], [[2024, 20]]), false, 'up'],
    ['below, and the name says less', roles([[2018, 10]], [], [[2024, 5]]), true, 'down'],
    ['below, and nothing says why', roles([[2018, 10]], [[2023, 8]], [[2024, 5]]), false, 'unknown'],
    ['below, rate = actual / target', roles([[2018, 100]], [[2023, 80]], [[2024, 90]], [[2023, 88.9]]), false, 'up'],
    ['below, rate = target / actual', roles([[2018, 100]], [[2023, 80]], [[2024, 50]], [[2023, 62.5]]), false, 'down'],
    [
      'two periods, each with its baseline',
      roles(
        [
          [2017, 37],
          [2022, 30],
        ],
        [],
        [
          [2023, 44],
          [2028, 35],
        ],
      ),
      false,
      'up',
    ],
  ] as const)('%s', (_, of, less, direction) => {
    expect(directionOf(of, less)).toBe(direction)
  })
})

describe('how far', () => {
  test.each([
    [
      'from the baseline',
      roles([[2018, 10]], [[2023, 15]], [[2024, 20]]),
      'up',
      { met: false, share: 0.5, by: 'from-baseline' },
    ],
    [
      'falling',
      roles([[2018, 20]], [[2023, 15]], [[2024, 10]]),
      'down',
      { met: false, share: 0.5, by: 'from-baseline' },
    ],
    ['fallen below its baseline', roles([[2018, 10]], [[2023, 5]], [[2024, 20]]), 'up', { met: false, share: -0.5 }],
    ['of the target', roles([], [[2023, 30]], [[2024, 20]]), 'up', { met: true, share: 1.5, by: 'of-target' }],
    [
      'falling without a baseline: met or not',
      roles([], [[2023, 30]], [[2024, 20]]),
      'down',
      { met: false, by: 'compared' },
    ],
    [
      'the target of the own period',
      roles(
        [
          [2017, 37],
          [2022, 30],
        ],
        [[2023, 40]],
        [
          [2023, 44],
          [2028, 35],
        ],
      ),
      'up',
      { met: false, share: 3 / 7 },
    ],
    [
      'the last actual that is a number',
      roles(
        [],
        [
          [2022, 10],
          [2023, null],
        ],
        [[2024, 20]],
      ),
      'up',
      { share: 0.5 },
    ],
  ] as const)('%s', (_, of, direction, progress) => {
    expect(progressOf(of, direction, false)).toMatchObject(progress)
  })
  test.each([
    ['no actual', roles([[2018, 10]], [], [[2024, 20]]), 'up'],
    ['no target', roles([[2018, 10]], [[2023, 15]], []), 'up'],
    [
      'a target in words',
      roles(
        [],
        [[2023, 15]],
        [
          [2023, null],
          [2028, 20],
        ],
      ),
      'up',
    ],
    ['good is nowhere known', roles([[2018, 10]], [[2023, 8]], [[2024, 5]]), 'unknown'],
  ] as const)('nothing is said: %s', (_, of, direction) => {
    expect(progressOf(of, direction, false)).toBeUndefined()
  })
  test('a running total does not start at the baseline of another year', () => {
    const of = roles([[2018, 46]], [[2024, 251]], [[2024, 230]])
    expect(progressOf(of, 'up', true)).toMatchObject({ met: true, share: 251 / 230, by: 'of-target' })
  })
})
