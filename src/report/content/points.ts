// Points that say a number.  Pure.
import type { Point } from './content.ts'

export type Measured = Point & { readonly number: number }
export type Roles = {
  readonly baseline: readonly Point[]
  readonly actual: readonly Point[]
  readonly target: readonly Point[]
}

export const hasNumber = (point: Point | undefined): point is Measured => point !== undefined && point.number !== null
