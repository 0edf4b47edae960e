// A row while it is being filled. Types only.
import type { RowValue } from '../../types.ts'
import type { Labels } from './labels.ts'
import type { Named } from './name-row.ts'

export type Draft = Named & {
  readonly row: number
  readonly top: number
  readonly labels: Labels
  readonly values: RowValue[]
  readonly columns: Set<number>
}
