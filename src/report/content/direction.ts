// An indicator's points and name -> which way is good, where that can be known.  Pure.
import type { Direction, Point } from './content.ts'
import { hasNumber, periodsOf, type Roles } from './points.ts'

/** Percent points by which a printed rate may differ from the reckoned one: it is rounded, or cut. */
const RATE_ROUNDING = 1

/** A target above the baseline says up. One below it says down only where the name or the paper's own rate does too:
 *  a town that shrinks sets targets below its baseline, and more is still better. */
export const directionOf = (points: Roles & { readonly rate: readonly Point[] }, nameSaysLess: boolean): Direction => {
  const periods = periodsOf(points)
  if (periods.some(([from, to]) => to.number > from.number)) return 'up'
  if (nameSaysLess) return 'down'
  return periods.some(([from, to]) => to.number < from.number) ? saidByRate(points) : 'up'
}

const saidByRate = ({ actual, target, rate }: Roles & { readonly rate: readonly Point[] }): Direction => {
  const [a, t, r] = [actual, target, rate].map((list) => list.findLast(hasNumber)?.number)
  if (a === undefined || t === undefined || r === undefined || a === 0 || t === 0) return 'unknown'
  const is = (share: number) => Math.abs(share * 100 - r) <= RATE_ROUNDING
  if (is(a / t) === is(t / a)) return 'unknown'
  return is(a / t) ? 'up' : 'down'
}
