// Points that say a number, and which baseline goes with which target.  Pure.
import type { Point } from './content.ts'

export type Measured = Point & { readonly number: number }
export type Roles = {
  readonly baseline: readonly Point[]
  readonly actual: readonly Point[]
  readonly target: readonly Point[]
}

export const hasNumber = (point: Point | undefined): point is Measured => point !== undefined && point.number !== null

/** A plan and its successor in one line have a baseline and a target each; else the one baseline serves all targets. */
export const baselineOf = ({ baseline, target }: Roles, aim: Point): Point | undefined =>
  baseline.length > 1 && baseline.length === target.length ? baseline[target.indexOf(aim)] : baseline[0]

/** Baseline and target of each period, where both say a number. */
export const periodsOf = (roles: Roles): (readonly [Measured, Measured])[] => {
  const aims = roles.baseline.length === roles.target.length ? roles.target : roles.target.slice(-1)
  return aims.flatMap((aim) => {
    const from = baselineOf(roles, aim)
    return hasNumber(from) && hasNumber(aim) ? [[from, aim] as const] : []
  })
}
