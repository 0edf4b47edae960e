// Readable views: what leaves the database, one view a table of OUT/data, column names as other programs know them.  [IO]
import { type Kysely, sql } from 'kysely'

const BOX = 't.x0, t.y0, t.x1, t.y1'
const OF_DOCUMENT = 'join documents d on d.id = t.document_id'
const OF_PAGE = `${OF_DOCUMENT} join pages p on p.id = t.page_id`

const VIEWS = [
  `export_documents as select t.id, t.name as document, t.sha256, t.path, t.media_type, t.bytes, t.page_count as pages,
    t.municipality_code, t.municipality, t.title, t.fiscal_year, t.plan_start, t.plan_end, t.era, t.family, t.status,
    t.error, t.version, t.settings, t.read_at from documents t`,
  `export_pages as select t.id, d.name as document, d.sha256, t.number as page, t.width, t.height, t.rotation, t.origin,
    t.verdict, t.reason, t.garbled, t.words from pages t ${OF_DOCUMENT}`,
  `export_tables as select t.id, d.name as document, d.sha256, p.number as page, t.key as "table", t.kind, t.turn, t.rows,
    t.columns, t.header_rows, t.title, t.unit_note, t.notes, t.parts, t.confidence, t.reasons, ${BOX}
    from tables t ${OF_PAGE}`,
  `export_cells as select t.id, d.name as document, d.sha256, t.page, b.key as "table", t."row", t."column", t.row_span,
    t.column_span, t.header, t.text, t.printed, ${BOX}, t.extra
    from cells t join tables b on b.id = t.table_id join documents d on d.id = b.document_id`,
  `export_facts as select t.id, d.name as document, d.sha256, d.municipality_code, p.number as page, t.table_key as "table",
    t."row", t."column", coalesce(i.path, '[]') as path, n.name as item, t.role, t.year_start as fiscal_year_start,
    t.year_end as fiscal_year_end, t.number, t.unit, t.number_base, t.unit_base, t.cumulative, t.approximate, t.status,
    t.raw, t.confidence, ${BOX}, t.printed, t.bound, t.denominator, t.calendar, t.total, t.source, t.unit_from, t.reason,
    t.reasons
    from facts t ${OF_PAGE} join indicators n on n.id = t.indicator_id left join initiatives i on i.id = t.initiative_id`,
  `export_fields as select t.id, d.name as document, d.sha256, p.number as page, t.path, t.name, t.text, ${BOX}, t.confidence
    from fields t ${OF_PAGE}`,
  `export_choices as select t.id, d.name as document, d.sha256, p.number as page, t.path, t."group", t.option, t.selected,
    ${BOX}, t.confidence from choices t ${OF_PAGE}`,
  `export_findings as select t.id, d.name as document, d.sha256, t."check", t.severity, t.message_ja, t.message_en,
    t.arithmetic, t.pages, t.boxes, t.facts from findings t ${OF_DOCUMENT}`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const definition of VIEWS) await sql.raw(`create view ${definition}`).execute(db)
}
