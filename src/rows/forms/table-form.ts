// What a form's reader knows of one table. No logic.
import type { Table } from '../../types.ts'
import type { Found } from './option-cells.ts'
import type { Pair, Sight } from './pairs.ts'

export type TableForm = {
  readonly table: Table
  readonly sight: Sight
  readonly options: readonly Found[]
  readonly pairs: readonly Pair[]
}
