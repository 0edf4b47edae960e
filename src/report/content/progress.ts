// An indicator's points -> how far it has come towards its target.  Pure.
// Where a baseline stands the way from it is measured, which is right for falling indicators too; else the share of the
// target; a falling indicator without a baseline only says met or not. Where good lies nowhere known, nothing is said.
import type { Direction, Point, Progress } from './content.ts'
import { baselineOf, hasNumber, type Measured, type Roles } from './points.ts'

export const progressOf = (points: Roles, direction: Direction, cumulative: boolean): Progress | undefined => {
  const actual = points.actual.findLast(hasNumber)
  const target = actual && targetFor(points.target, actual.year)
  if (!actual || !hasNumber(target) || direction === 'unknown') return undefined
  const met = direction === 'down' ? actual.number <= target.number : actual.number >= target.number
  // A running total starts at nothing: the baseline beside it is another year's own count.
  const baseline = cumulative ? undefined : baselineOf(points, target)
  if (hasNumber(baseline) && leadsTo(baseline, target, direction)) {
    const share = (actual.number - baseline.number) / (target.number - baseline.number)
    return { met, share, by: 'from-baseline', actual, target }
  }
  if (direction === 'up' && target.number > 0)
    return { met, share: actual.number / target.number, by: 'of-target', actual, target }
  return { met, by: 'compared', actual, target }
}

const leadsTo = (from: Measured, to: Measured, direction: Direction): boolean =>
  direction === 'up' ? to.number > from.number : to.number < from.number

/** The target of the actual's own year, else the nearest later one, else the last there is; one in words is not passed over. */
const targetFor = (targets: readonly Point[], year: number | null): Point | undefined =>
  (year === null ? undefined : targets.find((t) => t.year !== null && t.year >= year)) ?? targets.at(-1)
