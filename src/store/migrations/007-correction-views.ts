// Views that lay corrections over what was read: facts, fields and choices.  SQL only.
// A correction is found again by its place and the raw text there, in its own document and in newer versions of it; one made
// on the version itself stands above one carried over, and of two the later.

/** Each box holds the other's middle: a place found again after the rules round it were read a little differently. */
const SAME_PLACE = `(f.x0 + f.x1) / 2 between c.x0 and c.x1 and (f.y0 + f.y1) / 2 between c.y0 and c.y1
  and (c.x0 + c.x1) / 2 between f.x0 and f.x1 and (c.y0 + c.y1) / 2 between f.y0 and f.y1`

/** What of each kind must read as it did when it was corrected. */
const KINDS = {
  fact: { table: 'facts', raw: 'f.raw = c.raw and f.printed is c.printed' },
  field: { table: 'fields', raw: 'f.text = c.raw' },
  choice: { table: 'choices', raw: 'f.option = c.raw' },
} as const
type Kind = keyof typeof KINDS

/** `cross join` keeps the order: corrections are few, facts many. */
const onKind = (kind: Kind): string => {
  const { table, raw } = KINDS[kind]
  return `select c.id as correction_id, '${kind}' as kind, f.id as target_id, t.document_id, c.changed, c.after, c.factor, c.unit_base,
    c.who, c.made_at, c.why, row_number() over (partition by f.id, c.changed order by t.carried, c.id desc) as age
    from corrections c cross join correction_documents t on t.correction_id = c.id
    cross join pages p on p.document_id = t.document_id and p.number = c.page
    cross join ${table} f on f.document_id = t.document_id and f.page_id = p.id and ${raw} and ${SAME_PLACE}
    where c.kind = '${kind}' and c.withdrawn_at is null`
}

const CORRECTED = (column: string, what: string) => `max(iif(changed = '${what}', ${column}, null))`
const laidOver = (kind: Kind, columns: string): string =>
  `select target_id, ${columns}, group_concat(distinct who) as who, max(made_at) as made_at, group_concat(distinct why) as why
    from corrections_on where kind = '${kind}' and age = 1 group by target_id`

const all = (part: (kind: Kind) => string, between: string): string =>
  (Object.keys(KINDS) as Kind[]).map(part).join(` ${between} `)

/** Does something of the correction's document still read so, wherever? Does something else stand in its place? */
const readsSo = all(
  (kind) => `exists (select 1 from ${KINDS[kind].table} f where c.kind = '${kind}' and f.document_id = d.id
  and ${KINDS[kind].raw})`,
  'or',
)
const standsThere = all(
  (kind) => `exists (select 1 from ${KINDS[kind].table} f join pages p on p.id = f.page_id
  where c.kind = '${kind}' and f.document_id = d.id and p.number = c.page and ${SAME_PLACE})`,
  'or',
)

const NEWER = 'exists (select 1 from versions v where v.older_id = d.id and v.sure = 1)'
/** In a version that no other one replaces. */
const STANDS = (age: string) => `exists (select 1 from corrections_on o where o.correction_id = c.id and o.age ${age}
  and not exists (select 1 from versions v where v.older_id = o.document_id and v.sure = 1))`
const OWN = 'exists (select 1 from corrections_on o where o.correction_id = c.id and o.document_id = d.id)'

export const CORRECTION_VIEWS: readonly string[] = [
  `correction_documents as
    select c.id as correction_id, d.id as document_id, 0 as carried from corrections c join documents d on d.sha256 = c.sha256
    union all
    select c.id, v.newer_id, 1 from corrections c join documents d on d.sha256 = c.sha256
      join versions v on v.older_id = d.id and v.sure = 1`,
  `corrections_on as ${all(onKind, 'union all')}`,
  `corrected_facts as ${laidOver(
    'fact',
    `${CORRECTED('after', 'number')} as number, ${CORRECTED('after', 'unit')} as unit,
    coalesce(${CORRECTED('factor', 'unit')}, ${CORRECTED('factor', 'number')}) as factor,
    ${CORRECTED('unit_base', 'unit')} as unit_base, ${CORRECTED('after', 'role')} as role,
    ${CORRECTED('after', 'item')} as item, ${CORRECTED('after', 'status')} as status,
    ${CORRECTED('after', 'year_start')} as year_start, ${CORRECTED('after', 'year_end')} as year_end`,
  )}`,
  `corrected_fields as ${laidOver('field', `${CORRECTED('after', 'text')} as text, ${CORRECTED('after', 'name')} as name`)}`,
  `corrected_choices as ${laidOver('choice', `${CORRECTED('after', 'selected')} as selected`)}`,
  `export_corrections as select c.id, d.id as document_id, coalesce(c.document, d.name) as document, c.sha256, c.page,
    c.x0, c.y0, c.x1, c.y1, c.raw, c.printed, c.changed, c.before, c.after, c.unit_base, c.factor, c.who, c.why, c.made_at,
    c.withdrawn_at, c.withdrawn_by,
    case
      when c.withdrawn_at is not null then 'withdrawn'
      when d.id is null or d.status <> 'done' then 'no-document'
      when ${STANDS('= 1')} then iif(${NEWER}, 'carried', 'applied')
      when ${STANDS('> 1')} then 'replaced'
      when ${OWN} then 'older-version'
      when ${readsSo} then 'moved'
      when ${standsThere} then 'read-differently'
      else 'gone' end as state, c.kind
    from corrections c left join documents d on d.sha256 = c.sha256`,
]
