// What a person may correct, and how he points at it: facts, fields and choices with what earlier corrections made of them.  [IO]
import type { Database } from 'better-sqlite3'

/** What of each kind may be said otherwise. */
export const CORRECTABLE = {
  fact: ['number', 'unit', 'role', 'item', 'status', 'year_start', 'year_end'],
  field: ['text', 'name'],
  choice: ['selected'],
} as const
export type CorrectedKind = keyof typeof CORRECTABLE
export type Correctable = (typeof CORRECTABLE)[CorrectedKind][number]

/** Every key narrows. */
export type CorrectedFilter = {
  readonly document: string
  readonly page?: number | undefined
  readonly table?: string | undefined
  readonly row?: number | undefined
  readonly column?: number | undefined
  readonly item?: string | undefined
  readonly role?: string | undefined
  readonly year?: number | undefined
  readonly raw?: string | undefined
  readonly name?: string | undefined
  readonly group?: string | undefined
  readonly option?: string | undefined
}

/** The place on the paper and what reads there: by these a correction is found again. */
export type CorrectedPlace = {
  readonly kind: CorrectedKind
  readonly document: string
  readonly sha256: string
  readonly page: number
  readonly raw: string
  readonly printed: string | null
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

type Value = string | number | null
/** The value as read, column by column, and `corrected_…` beside. */
export type FoundPlace = CorrectedPlace & { readonly values: Readonly<Record<string, Value>> }

const DOCUMENT = `document_id in (select id from documents where name = @document or sha256 like @document || '%')`

type Kind = {
  readonly view: string
  readonly columns: string
  readonly where: Readonly<Partial<Record<keyof CorrectedFilter, string>>>
}

const KINDS: Readonly<Record<CorrectedKind, Kind>> = {
  fact: {
    view: 'export_facts',
    columns: '*, fiscal_year_start as year_start, fiscal_year_end as year_end',
    where: {
      table: '"table" = @table',
      row: '"row" = @row',
      column: '"column" = @column',
      item: 'item = @item',
      role: 'role = @role',
      year: '@year between fiscal_year_start and fiscal_year_end',
      raw: 'raw = @raw',
    },
  },
  field: {
    view: 'export_fields',
    columns: '*, text as raw, null as printed',
    where: { name: 'name = @name', raw: 'text = @raw' },
  },
  choice: {
    view: 'export_choices',
    columns: `document, sha256, page, "group", option, option as raw, null as printed, x0, y0, x1, y1,
      iif(selected, 'true', 'false') as selected, case corrected_selected when 1 then 'true' when 0 then 'false' end as corrected_selected`,
    where: { group: '"group" = @group', option: 'option = @option', raw: 'option = @raw' },
  },
}

/** `most`: the most that are handed back; one more than a person could mean is enough to say so. */
export const findPlaces = (
  sqlite: Database,
  kind: CorrectedKind,
  filter: CorrectedFilter,
  most: number,
): FoundPlace[] => {
  const { view, columns, where } = KINDS[kind]
  const conditions = { document: DOCUMENT, page: 'page = @page', ...where } as Readonly<Record<string, string>>
  const given = Object.entries(filter).filter(([key, value]) => value !== undefined && conditions[key] !== undefined)
  return sqlite
    .prepare<object, Record<string, Value>>(
      `select ${columns} from ${view} where ${given.map(([key]) => conditions[key]).join(' and ')} order by id limit @most`,
    )
    .all({ ...Object.fromEntries(given), most })
    .map((values) => ({ kind, ...placeOf(values), values }))
}

const placeOf = ({ document, sha256, page, raw, printed, x0, y0, x1, y1 }: Record<string, Value>) =>
  ({ document, sha256, page, raw, printed, x0, y0, x1, y1 }) as Omit<CorrectedPlace, 'kind'>
