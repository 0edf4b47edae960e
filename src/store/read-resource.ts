// What leaves the database: the rows of one export view, streamed, narrowed by a filter.  [IO]
import type { Database } from 'better-sqlite3'

export type ResourceRows = Iterable<readonly (string | number | null)[]>

/** Every key narrows; one that a resource has no column for leaves that resource as it is. */
export type RowFilter = {
  /** Older versions of a document too; without it only the newest stands for all. */
  readonly allVersions?: boolean | undefined
  /** Municipality codes of six digits. */
  readonly cities?: readonly string[] | undefined
  /** Fiscal years, both ends included; a value whose period touches them stays. */
  readonly years?: { readonly from: number; readonly to: number } | undefined
  readonly roles?: readonly string[] | undefined
  /** Part of the indicator's name. */
  readonly item?: string | undefined
  /** The least confidence. */
  readonly confidence?: number | undefined
}

type Condition = { readonly sql: string; readonly values: readonly (string | number)[] }

export const openResource = (
  sqlite: Database,
  resource: string,
  columns: readonly string[],
  filter: RowFilter = {},
): ResourceRows => {
  const list = columns.map((column) => `"${column}"`).join(', ')
  const conditions = conditionsOf(filter, resource)
  const where = conditions.length > 0 ? `where ${conditions.map((c) => c.sql).join(' and ')}` : ''
  const statement = sqlite.prepare<(string | number)[], (string | number | null)[]>(
    `select ${list} from "export_${resource}" ${where} order by id`,
  )
  return statement.raw().iterate(...conditions.flatMap((c) => c.values))
}

/** The list of documents and that of corrections name everything there is, and say what is newest and what applies. */
const LISTS_ALL = ['documents', 'corrections']
/** What no one document owns. */
const WITHOUT_DOCUMENT = ['indicators', 'runs', 'municipalities']
const WITH_CONFIDENCE = ['facts', 'fields', 'choices']

const conditionsOf = (filter: RowFilter, resource: string): Condition[] => {
  const conditions: Condition[] = []
  const add = (sql: string, ...values: (string | number)[]) => conditions.push({ sql, values })
  if (WITHOUT_DOCUMENT.includes(resource)) return conditions
  if (!filter.allVersions && !LISTS_ALL.includes(resource)) add(NEWEST)
  if (filter.cities)
    add(
      `document_id in (select id from documents where municipality_code in (${marks(filter.cities)}))`,
      ...filter.cities,
    )
  if (filter.confidence !== undefined && WITH_CONFIDENCE.includes(resource)) add('confidence >= ?', filter.confidence)
  if (resource !== 'facts') return conditions
  if (filter.years) add('fiscal_year_start <= ? and fiscal_year_end >= ?', filter.years.to, filter.years.from)
  if (filter.roles) add(`role in (${marks(filter.roles)})`, ...filter.roles)
  if (filter.item !== undefined) add('instr(item, ?) > 0', filter.item)
  return conditions
}

const NEWEST = 'document_id not in (select older_id from versions where sure = 1)'

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

/** Changes whenever a document is added, replaced, described, corrected or judged. */
export const storeState = (sqlite: Database): string =>
  sqlite
    .prepare(
      `select count(*) || ' ' || coalesce(max(read_at), '') || ' ' || coalesce(max(run_id), 0) || ' ' ||
       coalesce(max(described_at), '') || ' ' ||
       (select count(*) || ' ' || coalesce(max(id), 0) || ' ' || count(withdrawn_at) from corrections) || ' ' ||
       coalesce(max(checks), '') || ' ' || count(distinct checks) || ' ' ||
       (select coalesce(max(id), 0) || ' ' || count(withdrawn_at) from judgements) from documents`,
    )
    .pluck()
    .get() as string
