// The views anew: with the document's id (filters ask for it), its newer version, and corrections laid over the facts.  [IO]
// What was printed stays in its own columns; what a person says of it stands beside, with who, when and why.
import { type Kysely, sql } from 'kysely'

const BOX = 't.x0, t.y0, t.x1, t.y1'
const OF_DOCUMENT = 'join documents d on d.id = t.document_id'
const OF_PAGE = `${OF_DOCUMENT} join pages p on p.id = t.page_id`
const DOCUMENT = 'd.name as document, d.sha256'

/** Each box holds the other's middle: a place found again after the rules round it were read a little differently. */
const SAME_PLACE = `(f.x0 + f.x1) / 2 between c.x0 and c.x1 and (f.y0 + f.y1) / 2 between c.y0 and c.y1
  and (c.x0 + c.x1) / 2 between f.x0 and f.x1 and (c.y0 + c.y1) / 2 between f.y0 and f.y1`

const CORRECTED = (column: string, what: string) => `max(iif(changed = '${what}', ${column}, null))`

const VIEWS = [
  `corrections_on_facts as select c.id as correction_id, f.id as fact_id, c.changed, c.after, c.factor, c.unit_base, c.who,
    c.made_at, c.why, row_number() over (partition by f.id, c.changed order by c.id desc) as age
    from corrections c join documents d on d.sha256 = c.sha256
    join pages p on p.document_id = d.id and p.number = c.page
    join facts f on f.page_id = p.id and f.raw = c.raw and f.printed is c.printed and ${SAME_PLACE}
    where c.withdrawn_at is null`,
  `corrected_facts as select fact_id, ${CORRECTED('after', 'number')} as number, ${CORRECTED('after', 'unit')} as unit,
    coalesce(${CORRECTED('factor', 'unit')}, ${CORRECTED('factor', 'number')}) as factor,
    ${CORRECTED('unit_base', 'unit')} as unit_base, ${CORRECTED('after', 'role')} as role,
    ${CORRECTED('after', 'item')} as item, ${CORRECTED('after', 'status')} as status,
    ${CORRECTED('after', 'year_start')} as year_start, ${CORRECTED('after', 'year_end')} as year_end,
    group_concat(distinct who) as who, max(made_at) as made_at, group_concat(distinct why) as why
    from corrections_on_facts where age = 1 group by fact_id`,
  `fact_keys as select f.id, f.document_id, p.number as page, f.table_key, f."row", f."column", i.path, n.name as item, f.role,
    f.year_start, f.year_end, f.status, f.number, f.unit, f.printed, f.raw,
    json_array(i.path, n.name, f.role, f.year_start, f.year_end,
      row_number() over (partition by f.document_id, i.path, n.name, f.role, f.year_start, f.year_end order by f.id)) as key
    from facts f join pages p on p.id = f.page_id join indicators n on n.id = f.indicator_id
    left join initiatives i on i.id = f.initiative_id`,
  `export_documents as select t.id, t.id as document_id, t.name as document, t.sha256, t.path, t.media_type, t.bytes,
    t.page_count as pages, t.municipality_code, t.municipality, t.title, t.fiscal_year, t.plan_start, t.plan_end, t.era,
    t.family, t.status, t.error, t.version, t.settings, t.read_at, t.dated_at,
    (select n.sha256 from versions v join documents n on n.id = v.newer_id where v.older_id = t.id and v.sure = 1
      order by n.dated_at desc, n.sha256 desc limit 1) as newer_version
    from documents t`,
  `export_pages as select t.id, t.document_id, ${DOCUMENT}, t.number as page, t.width, t.height, t.rotation, t.origin,
    t.verdict, t.reason, t.garbled, t.words from pages t ${OF_DOCUMENT}`,
  `export_tables as select t.id, t.document_id, ${DOCUMENT}, p.number as page, t.key as "table", t.kind, t.turn, t.rows,
    t.columns, t.header_rows, t.title, t.unit_note, t.notes, t.parts, t.confidence, t.reasons, ${BOX}
    from tables t ${OF_PAGE}`,
  `export_cells as select t.id, b.document_id, ${DOCUMENT}, t.page, b.key as "table", t."row", t."column", t.row_span,
    t.column_span, t.header, t.text, t.printed, ${BOX}, t.extra
    from cells t join tables b on b.id = t.table_id join documents d on d.id = b.document_id`,
  `export_facts as select t.id, t.document_id, ${DOCUMENT}, d.municipality_code, p.number as page, t.table_key as "table",
    t."row", t."column", coalesce(i.path, '[]') as path, n.name as item, t.role, t.year_start as fiscal_year_start,
    t.year_end as fiscal_year_end, t.number, t.unit, t.number_base, t.unit_base, t.cumulative, t.approximate, t.status,
    t.raw, t.confidence, ${BOX}, t.printed, t.bound, t.denominator, t.calendar, t.total, t.source, t.unit_from, t.reason,
    t.reasons, cast(c.number as real) as corrected_number,
    case when c.number is not null or c.unit is not null
      then coalesce(cast(c.number as real), t.number) * c.factor end as corrected_number_base,
    c.unit as corrected_unit, c.unit_base as corrected_unit_base, c.role as corrected_role, c.item as corrected_item,
    cast(c.year_start as integer) as corrected_year_start, cast(c.year_end as integer) as corrected_year_end,
    coalesce(c.status, iif(c.number is not null and t.status <> 'value', 'value', null)) as corrected_status,
    c.who as corrected_by, c.made_at as corrected_at, c.why as corrected_why
    from facts t ${OF_PAGE} join indicators n on n.id = t.indicator_id left join initiatives i on i.id = t.initiative_id
    left join corrected_facts c on c.fact_id = t.id`,
  `export_fields as select t.id, t.document_id, ${DOCUMENT}, p.number as page, t.path, t.name, t.text, ${BOX}, t.confidence
    from fields t ${OF_PAGE}`,
  `export_choices as select t.id, t.document_id, ${DOCUMENT}, p.number as page, t.path, t."group", t.option, t.selected,
    ${BOX}, t.confidence from choices t ${OF_PAGE}`,
  `export_findings as select t.id, t.document_id, ${DOCUMENT}, t."check", t.severity, t.message_ja, t.message_en,
    t.arithmetic, t.pages, t.boxes, t.facts from findings t ${OF_DOCUMENT}`,
  `export_corrections as select c.id, d.id as document_id, coalesce(c.document, d.name) as document, c.sha256, c.page,
    c.x0, c.y0, c.x1, c.y1, c.raw, c.printed, c.changed, c.before, c.after, c.unit_base, c.factor, c.who, c.why, c.made_at,
    c.withdrawn_at, c.withdrawn_by,
    case
      when c.withdrawn_at is not null then 'withdrawn'
      when exists (select 1 from corrections_on_facts o where o.correction_id = c.id and o.age = 1)
        then iif(exists (select 1 from versions v where v.older_id = d.id and v.sure = 1), 'older-version', 'applied')
      when exists (select 1 from corrections_on_facts o where o.correction_id = c.id) then 'replaced'
      when d.id is null or d.status <> 'done' then 'no-document'
      when exists (select 1 from facts f where f.document_id = d.id and f.raw = c.raw and f.printed is c.printed) then 'moved'
      when exists (select 1 from facts f join pages p on p.id = f.page_id
        where p.document_id = d.id and p.number = c.page and ${SAME_PLACE}) then 'read-differently'
      else 'gone' end as state
    from corrections c left join documents d on d.sha256 = c.sha256`,
]

const OLD = ['documents', 'pages', 'tables', 'cells', 'facts', 'fields', 'choices', 'findings']

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const name of OLD) await sql.raw(`drop view export_${name}`).execute(db)
  for (const definition of VIEWS) await sql.raw(`create view ${definition}`).execute(db)
}
