// What leaves the database: the rows of one export view, streamed.  [IO]
import type { Database } from 'better-sqlite3'

export type ResourceRows = Iterable<readonly (string | number | null)[]>

export const openResource = (sqlite: Database, resource: string, columns: readonly string[]): ResourceRows => {
  const list = columns.map((column) => `"${column}"`).join(', ')
  const statement = sqlite.prepare<[], (string | number | null)[]>(
    `select ${list} from "export_${resource}" order by id`,
  )
  return statement.raw().iterate()
}

/** Changes whenever a document is added, replaced or corrected. */
export const storeState = (sqlite: Database): string =>
  sqlite
    .prepare(
      `select count(*) || ' ' || coalesce(max(read_at), '') || ' ' || coalesce(max(run_id), 0) || ' ' ||
       (select coalesce(max(id), 0) from corrections) from documents`,
    )
    .pluck()
    .get() as string
