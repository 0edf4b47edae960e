// Which tables an export holds: shape, chosen tables, the review file.  Pure over a reader of the database.
import { RESOURCES } from '../resources.ts'
import { type ExportTable, plainTable, type Read } from './export-table.ts'
import { rsTables } from './rs.ts'
import { wideFacts } from './wide.ts'

export const SHAPES = ['long', 'wide'] as const
export type Shape = (typeof SHAPES)[number]

export type Shaped = {
  readonly tables: readonly ExportTable[]
  readonly rsTables: readonly ExportTable[]
  /** After the rows were read. */
  readonly notInRs: () => Readonly<Record<string, number>>
}

export type ShapeChoice = {
  readonly shape: Shape
  readonly rs: boolean
  readonly tables?: readonly string[] | undefined
}

const FACTS = RESOURCES.find((resource) => resource.name === 'facts')!

export const shapeTables = (read: Read, { shape, rs, tables }: ShapeChoice): Shaped => {
  const chosen = RESOURCES.filter((resource) => tables?.includes(resource.name) ?? true)
  const review = rs ? rsTables(FACTS, read) : undefined
  return {
    tables: chosen.map((resource) =>
      resource === FACTS && shape === 'wide' ? wideFacts(FACTS, read) : plainTable(resource, read),
    ),
    rsTables: review?.tables ?? [],
    notInRs: review?.left ?? (() => ({})),
  }
}
