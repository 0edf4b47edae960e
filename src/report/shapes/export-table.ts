// A table of the export: what it is, and its rows as often as they are asked for.  Pure over a reader of the database.
import type { Resource, Row } from '../resource.ts'

/** Rows of a resource in the order of the database: all of one document follow one another. */
export type Read = (resource: string, columns: readonly string[]) => Iterable<Row>

export type ExportTable = { readonly resource: Resource; readonly rows: () => Iterable<Row> }

/** The resource as it stands in the database. */
export const plainTable = (resource: Resource, read: Read): ExportTable => ({
  resource,
  rows: () =>
    read(
      resource.name,
      resource.fields.map((f) => f.name),
    ),
})
