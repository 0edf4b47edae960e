// What checks over several documents need: documents of a city, names that stand in several of them, their values; and the
// findings that came of it, which stand with the newest document and name places in the others.  [IO]
// Values that a person corrected are left out: he has looked at them.
import type { Database } from 'better-sqlite3'
import type { Finding } from '../types.ts'
import { prepareSaveFindings } from './save-findings.ts'

export type AcrossDocumentRow = {
  readonly id: number
  readonly sha256: string
  readonly name: string
  readonly title: string | null
  readonly city: string | null
  readonly year: number | null
  readonly dated: string | null
  readonly family: string | null
  readonly newer: number | null
}

/** An indicator and how far it spreads: the first and the last document, how many cities. */
export type SpreadName = {
  readonly id: number
  readonly name: string
  readonly first: number
  readonly last: number
  readonly cities: number
}

export type AcrossFactRow = {
  readonly document: number
  readonly page: number
  readonly table_key: string
  readonly row: number
  readonly column: number
  readonly path: string | null
  readonly item: string
  readonly role: string
  readonly year_start: number
  readonly year_end: number
  readonly calendar: string | null
  readonly printed: string
  readonly number: number
  readonly number_base: number
  readonly unit: string | null
  readonly unit_base: string | null
  readonly bound: string | null
  readonly raw: string
  readonly cumulative: number
  readonly approximate: number
  readonly total: number
  readonly confidence: number
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export type AcrossFieldRow = {
  readonly document: number
  readonly page: number
  readonly name: string
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export type StoredAcross = {
  readonly document: number
  readonly finding: Finding
  readonly elsewhere: readonly object[]
}

export type Across = {
  /** Of what was read since the last run that came to its end, and of documents whose findings name that. */
  readonly citiesOf: (run: number) => string[]
  /** Of one city, or of all. */
  readonly documents: (city?: string | null) => AcrossDocumentRow[]
  readonly names: (roles: readonly string[], city?: string | null) => SpreadName[]
  readonly facts: (indicators: readonly number[], roles: readonly string[], city?: string | null) => AcrossFactRow[]
  /** Labelled boxes of a city whose name contains one of these. */
  readonly fields: (words: readonly string[], city: string) => AcrossFieldRow[]
  /** Numbers of these documents, in printed order. */
  readonly factsOf: (documents: readonly number[], roles: readonly string[]) => AcrossFactRow[]
  /** Of two documents: values about one thing, and those that are the same. */
  readonly common: (a: number, b: number) => { readonly common: number; readonly same: number }
  /** All findings of these checks anew; of these cities, or of all. */
  readonly replace: (checks: readonly string[], findings: readonly StoredAcross[], cities?: readonly string[]) => void
}

const READ_SINCE = `select id, sha256 from documents where run_id >
  (select coalesce(max(id), 0) from runs where status in ('done', 'failed') and id < @run)`

const CITIES = `with read as (${READ_SINCE})
  select distinct d.municipality_code from documents d where d.municipality_code is not null and (
  d.id in (select id from read) or d.id in (
    select f.document_id from findings f, json_each(f.elsewhere) e where f.elsewhere is not null
    and json_extract(e.value, '$.sha256') in (select sha256 from read)))`

const DOCUMENTS = `select d.id, d.sha256, d.name, d.title, d.municipality_code as city,
  coalesce(d.fiscal_year, d.plan_start) as year, coalesce(d.document_date, d.dated_at) as dated, d.family,
  (select v.newer_id from versions v where v.older_id = d.id and v.sure = 1 order by v.newer_id limit 1) as newer
  from documents d where d.status = 'done' and d.municipality_code is not null
  and (@city is null or d.municipality_code = @city)`

/** Running text names things loosely. */
const COMPARED = `f.number is not null and f.year_start is not null and f.source <> 'prose'
  and f.role in (select value from json_each(@roles)) and (@city is null or d.municipality_code = @city)`

const NAMES = `select n.id, n.name, min(f.document_id) as first, max(f.document_id) as last,
  count(distinct d.municipality_code) as cities
  from documents d cross join facts f on f.document_id = d.id join indicators n on n.id = f.indicator_id
  where ${COMPARED} group by n.id`

const FIELDS = `select f.document_id as document, p.number as page, f.name, f.text, f.x0, f.y0, f.x1, f.y1
  from documents d join fields f on f.document_id = d.id join pages p on p.id = f.page_id
  where d.municipality_code = @city and exists (select 1 from json_each(@words) w where instr(f.name, w.value) > 0)
  order by f.id`

const SELECT = `select f.document_id as document, p.number as page, f.table_key, f."row", f."column", i.path, n.name as item, f.role,
  f.year_start, f.year_end, f.calendar, f.printed, f.number, f.number_base, f.unit, f.unit_base, f.bound, f.raw, f.cumulative,
  f.approximate, f.total, f.confidence, f.x0, f.y0, f.x1, f.y1`
const NAMES_OF = `join documents d on d.id = f.document_id join pages p on p.id = f.page_id join indicators n on n.id = f.indicator_id
  left join initiatives i on i.id = f.initiative_id
  where ${COMPARED} and f.id not in (select target_id from corrected_facts) order by f.id`

const FACTS = `${SELECT} from json_each(@indicators) j cross join facts f on f.indicator_id = j.value ${NAMES_OF}`
const FACTS_OF = `${SELECT} from json_each(@documents) j cross join facts f on f.document_id = j.value ${NAMES_OF}`

/** So many tell whether two papers are of one form; two long ones have thousands. */
const MOST_COMMON = 60

const COMMON = `select count(*) as common, coalesce(sum(same), 0) as same from (
  select a.number_base = b.number_base as same
  from facts a cross join facts b on b.indicator_id = a.indicator_id and b.document_id = @b and b.role = a.role
    and b.year_start = a.year_start and b.year_end = a.year_end and b.number is not null
  left join initiatives ia on ia.id = a.initiative_id left join initiatives ib on ib.id = b.initiative_id
  where a.document_id = @a and a.number is not null and a.number <> 0 and ia.path is ib.path limit ${MOST_COMMON})`

export const prepareAcross = (sqlite: Database): Across => {
  const save = prepareSaveFindings(sqlite)
  const remove = sqlite.prepare<object>(
    `delete from findings where elsewhere is not null and "check" in (select value from json_each(@checks))
     and (@cities is null or document_id in (select id from documents where municipality_code in
       (select value from json_each(@cities))))`,
  )
  const cities = sqlite.prepare<object, string>(CITIES).pluck()
  const documents = sqlite.prepare<object, AcrossDocumentRow>(DOCUMENTS)
  const names = sqlite.prepare<object, SpreadName>(NAMES)
  const facts = sqlite.prepare<object, AcrossFactRow>(FACTS)
  const fields = sqlite.prepare<object, AcrossFieldRow>(FIELDS)
  const factsOf = sqlite.prepare<object, AcrossFactRow>(FACTS_OF)
  const common = sqlite.prepare<object, ReturnType<Across['common']>>(COMMON)
  return {
    citiesOf: (run) => cities.all({ run }),
    documents: (city = null) => documents.all({ city }),
    names: (roles, city = null) => names.all({ roles: JSON.stringify(roles), city }),
    facts: (indicators, roles, city = null) =>
      facts.all({ indicators: JSON.stringify(indicators), roles: JSON.stringify(roles), city }),
    fields: (words, city) => fields.all({ words: JSON.stringify(words), city }),
    factsOf: (documents, roles) =>
      factsOf.all({ documents: JSON.stringify(documents), roles: JSON.stringify(roles), city: null }),
    common: (a, b) => common.get({ a, b })!,
    replace: sqlite.transaction(
      (checks: readonly string[], findings: readonly StoredAcross[], cities?: readonly string[]) => {
        remove.run({ checks: JSON.stringify(checks), cities: cities ? JSON.stringify(cities) : null })
        for (const { document, finding, elsewhere } of findings) save(document, [finding], elsewhere)
      },
    ).immediate,
  }
}
