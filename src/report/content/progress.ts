// An indicator's points -> how far it has come towards its target.  Pure.
// Where a baseline stands the way from it is measured, which is right for falling indicators too; else the share of the
// target; a falling indicator without a baseline only says met or not.
import type { Point, Progress } from './content.ts'

type Measured = Point & { readonly number: number }
type Roles = {
  readonly baseline: readonly Point[]
  readonly actual: readonly Point[]
  readonly target: readonly Point[]
}

const hasNumber = (point: Point | undefined): point is Measured => point !== undefined && point.number !== null

export const isFalling = ({ baseline, target }: Roles, nameSaysLess: boolean): boolean => {
  const [from, to] = [baseline.find(hasNumber), target.findLast(hasNumber)]
  return from && to && from.number !== to.number ? to.number < from.number : nameSaysLess
}

export const progressOf = (points: Roles, falling: boolean, cumulative: boolean): Progress | undefined => {
  const actual = points.actual.findLast(hasNumber)
  const target = actual && targetFor(points.target.filter(hasNumber), actual.year)
  if (!actual || !target) return undefined
  const met = falling ? actual.number <= target.number : actual.number >= target.number
  // A running total starts at nothing: the baseline beside it is another year's own count.
  const baseline = cumulative ? undefined : points.baseline.find(hasNumber)
  if (baseline && baseline.number !== target.number && sameUnit(baseline, target)) {
    const share = (actual.number - baseline.number) / (target.number - baseline.number)
    return { met, share, by: 'from-baseline', actual, target }
  }
  if (!falling && target.number > 0)
    return { met, share: actual.number / target.number, by: 'of-target', actual, target }
  return { met, by: 'compared', actual, target }
}

const sameUnit = (a: Point, b: Point): boolean => (a.fact.unit ?? '') === (b.fact.unit ?? '')

/** The target of the actual's own year, else the nearest later one, else the last there is. */
const targetFor = (targets: readonly Measured[], year: number | null): Measured | undefined =>
  (year === null ? undefined : targets.find((t) => t.year !== null && t.year >= year)) ?? targets.at(-1)
