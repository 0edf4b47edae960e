// A table of the export: what it is, and its rows as often as they are asked for.  Pure over a reader of the database.
import { bareName } from '../../japanese/bare-name.ts'
import type { Resource, Row, Value } from '../resource.ts'
import { ITEM_KEY } from '../resources/columns.ts'

/** Rows of a resource in the order of the database: all of one document follow one another. */
export type Read = (resource: string, columns: readonly string[]) => Iterable<Row>

export type ExportTable = { readonly resource: Resource; readonly rows: () => Iterable<Row> }

/** The resource as it stands in the database; the key of its items is added where it has one (its last column). */
export const plainTable = (resource: Resource, read: Read): ExportTable => {
  const stored = resource.fields.filter((field) => field !== ITEM_KEY).map((field) => field.name)
  const rows = () => read(resource.name, stored)
  if (stored.length === resource.fields.length) return { resource, rows }
  const [item, corrected] = [stored.indexOf('item'), stored.indexOf('corrected_item')]
  return { resource, rows: () => withKeys(rows(), (row) => row[corrected] ?? row[item] ?? null) }
}

function* withKeys(rows: Iterable<Row>, item: (row: Row) => Value): Iterable<Row> {
  const key = itemKeys()
  for (const row of rows) yield [...row, key(item(row))]
}

/** The same few names stand in many rows. */
export const itemKeys = (): ((item: Value) => string | null) => {
  const known = new Map<string, string>()
  return (item) => {
    if (typeof item !== 'string') return null
    const key = known.get(item) ?? bareName(item)
    known.set(item, key)
    return key
  }
}
