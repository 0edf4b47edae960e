// A database -> what it says, row for row, without what only tells when and in which order it was said.  [IO]
import SqliteDatabase from 'better-sqlite3'

/** Numbers given out in the order of arrival, and moments. */
const PASSING = ['id', 'document_id', 'run_id', 'read_at', 'made_at']
const VIEWS = 'documents pages tables cells facts fields choices findings initiatives corrections'.split(' ')

const OTHERS = {
  indicators:
    'select name, unit_base from indicators i where exists (select 1 from facts f where f.indicator_id = i.id)',
  versions: `select o.sha256, n.sha256, v.why, v.sure from versions v
    join documents o on o.id = v.older_id join documents n on n.id = v.newer_id`,
  sketches: 'select d.sha256, s.hash from sketches s join documents d on d.id = s.document_id',
  // Every fact hangs on rows that are there.
  trails: `select d.sha256, p.number, t.key, c."row", c."column", c.text from facts f join documents d on d.id = f.document_id
    left join pages p on p.id = f.page_id left join tables t on t.id = f.table_id left join cells c on c.id = f.cell_id`,
  searched: `select 'initiatives', count(*) from search_initiatives union all
    select 'fields', count(*) from search_fields union all select 'documents', count(*) from search_documents`,
} as const

export type Dump = Readonly<Record<string, readonly string[]>>

export const dump = (file: string): Dump => {
  const sqlite = new SqliteDatabase(file, { readonly: true })
  try {
    const views = VIEWS.map((name) => [name, `select * from export_${name}`] as const)
    const rows = (query: string) => (sqlite.prepare(query).all() as Record<string, unknown>[]).map(lasting).sort()
    const health = ['integrity_check', 'foreign_key_check'].map((p) => [p, sqlite.pragma(p) as object[]] as const)
    return {
      ...Object.fromEntries([...views, ...Object.entries(OTHERS)].map(([name, query]) => [name, rows(query)])),
      ...Object.fromEntries(health.map(([name, found]) => [name, found.map((row) => JSON.stringify(row))])),
    }
  } finally {
    sqlite.close()
  }
}

const lasting = (row: Record<string, unknown>): string =>
  JSON.stringify(Object.entries(row).filter(([key]) => !PASSING.includes(key)))

/** The first differences, one line each; none = equal. */
export const differences = (a: Dump, b: Dump): string[] =>
  Object.keys(a).flatMap((table) => {
    const [left, right] = [a[table] ?? [], b[table] ?? []]
    if (left.length !== right.length) return [`${table}: ${left.length} rows and ${right.length}`]
    const at = left.findIndex((row, i) => row !== right[i])
    return at < 0 ? [] : [`${table}: ${left[at]} and ${right[at]}`]
  })

export const rowCount = (of: Dump): number => Object.values(of).reduce((sum, rows) => sum + rows.length, 0)
