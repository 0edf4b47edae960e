// Table -> Row[]: every number that a head or a row label gives a role or a year, with its names. Pure.
import type { Context, Hints, Page, Row, RowValue, Table } from '../../types.ts'
import { betweenRoles } from './between-roles.ts'
import { captionFinder, type Surroundings } from './captions.ts'
import { cardName, cardUnit } from './card-name.ts'
import { companions } from './companions.ts'
import { compareYears } from './compare-years.ts'
import { type Grid, type GridCell, makeGrid } from './grid.ts'
import { type HeadReader, headReader } from './head.ts'
import { type Above, type HeadFinder, headFinder, WITHOUT_HEADS } from './heads-above.ts'
import { type Labels, labelsLeft } from './labels.ts'
import { type Named, nameRow } from './name-row.ts'
import { FROM, roleOf, sumRole, unitHints, yearsOf } from './read-value.ts'
import { shareUnits } from './share-units.ts'
import { sumYears } from './sum-years.ts'
import { takeApart } from './value-text.ts'
import { FUNDING, MEASURE, NO_FACT_HEAD, TOTAL } from './words.ts'

/** A row while it is being filled. */
export type Draft = Named & {
  readonly row: number
  readonly top: number
  readonly labels: Labels
  readonly values: RowValue[]
  readonly columns: Set<number>
}

type Finders = {
  readonly readHead: HeadReader
  readonly fiscalYear: number | undefined
  readonly grid: Grid
  readonly over: HeadFinder
  readonly around: Surroundings
}

export function tableRows(
  tables: readonly Table[],
  pages: readonly Page[],
  context: Context,
  hints: Hints,
): readonly Row[] {
  const readHead: HeadReader = headReader(context, hints)
  const around = captionFinder(tables, pages, readHead, context.title)
  return sumYears(tables.flatMap((table) => rowsOf(table, readHead, around(table), context.fiscalYear)))
}

export function rowsOf(table: Table, readHead: HeadReader, around: Surroundings, fiscalYear?: number): readonly Row[] {
  const grid = makeGrid(table, readHead)
  const finders = { readHead, fiscalYear, grid, over: headFinder(grid), around }
  const drafts = new Map<string, Draft>()
  for (let r = 0; r < grid.rows; r++)
    for (const g of grid.row(r))
      if (isValue(g) && startsHere(g, r)) for (const at of valueRows(grid, g)) addValue(finders, drafts, g, at)
  const named = shareUnits(nestParts([...drafts.values()]))
  return named.flatMap((draft) => {
    const values = betweenRoles(
      compareYears([...draft.values, ...companions(grid, finders.over, draft)]),
      finders.fiscalYear,
    )
    return values.length > 0 ? [toRow(table, draft, values, around)] : []
  })
}

const isValue = (g: GridCell): boolean => g.kind === 'value' || g.kind === 'status'
const startsHere = (g: GridCell, row: number): boolean => g.cell.row === row

/** A value that is merged over several labelled rows belongs to each of them. */
function valueRows(grid: Grid, g: GridCell): readonly number[] {
  const rows = [g.cell.row]
  if (g.kind !== 'value') return rows
  for (let r = g.cell.row + 1; r < Math.min(grid.rows, g.cell.row + g.cell.rowSpan); r++) {
    const label = grid.at(r, g.cell.column - 1)
    const before = grid.at(r - 1, g.cell.column - 1)
    if (label && before && label !== before && label.kind === 'text' && before.kind === 'text') rows.push(r)
  }
  return rows
}

function addValue(
  { readHead, grid, over, around }: Finders,
  drafts: Map<string, Draft>,
  g: GridCell,
  row: number,
): void {
  const above = spansHeads(over, g, row) ? WITHOUT_HEADS : bestAbove(over, g, row)
  const labels = labelsLeft(grid, over, row, g.cell.column)
  if (!speaks(above, labels, around) || isNoFact(above)) return
  const inside = takeApart(g.text, readHead)
  const role = inside.head?.role
    ? { value: inside.head.role, reason: { id: 'role-from-value', weight: FROM.value } }
    : roleOf(above, labels, around)
  const named = nameRow(row, above, labels, role.value, over, cardName(grid, row) ?? around.title)
  const key = [row, above.top, named.item, ...named.path].join('\n')
  const draft = drafts.get(key) ?? { ...named, row, top: above.top, labels, values: [], columns: new Set<number>() }
  drafts.set(key, draft)
  if (draft.columns.has(g.cell.column)) return
  draft.columns.add(g.cell.column)
  const years = inside.years
    ? { value: inside.years, reason: { id: 'year-from-value', weight: FROM.value } }
    : yearsOf(above, labels, around)
  const next = grid.at(row, g.cell.column + g.cell.columnSpan)
  draft.values.push({
    text: inside.text,
    printed: g.cell.printed,
    place: g.cell.place,
    column: g.cell.column,
    role: role.value,
    heads: [...above.heads, ...labels.heads].map((h) => h.text),
    ...(years ? { years: years.value } : {}),
    unitHints: unitHints(
      above,
      labels,
      next?.kind === 'unit' ? next : undefined,
      around,
      cornerUnit(over, row, labels) ?? cardUnit(grid, row),
    ),
    cumulative: above.heads.some((h) => h.head.cumulative),
    confidence: 1,
    reasons: [role.reason, years?.reason ?? { id: 'year-from-nowhere', weight: FROM.nowhere }, ...wordDoubt(g)],
  })
}

/** （単位：千円） in the corner over the labels. */
const cornerUnit = (over: HeadFinder, row: number, labels: Labels): string | undefined =>
  labels.column < 0 ? undefined : over(row, labels.column).heads.findLast((h) => h.head.unit)?.head.unit

/** Glyphs the reader was not sure of. */
function wordDoubt(g: GridCell): RowValue['reasons'] {
  const lowest = Math.min(1, ...g.cell.words.map((w) => w.confidence))
  return lowest < 1 ? [{ id: 'glyphs', weight: lowest }] : []
}

/** A value cell may be wider than its head: the first column with a head counts. */
function bestAbove(over: HeadFinder, g: GridCell, row: number): Above {
  const first = over(row, g.cell.column)
  for (let c = g.cell.column + 1; c < g.cell.column + g.cell.columnSpan && !first.strong; c++) {
    const other = over(row, c)
    if (other.strong) return other
  }
  return first
}

/** A cell over columns of several heads is a remark in the row, no value of the first of them. */
function spansHeads(over: HeadFinder, g: GridCell, row: number): boolean {
  const lowest = new Set<GridCell>()
  for (let c = g.cell.column; c < g.cell.column + g.cell.columnSpan; c++) {
    const head = over(row, c).heads.at(-1)
    if (head) lowest.add(head)
  }
  return lowest.size > 1
}

/** A number is a fact only where a head or a row label says role or year, or a caption does over named columns. */
function speaks(above: Above, labels: Labels, around: Surroundings): boolean {
  if (sumRole(above) !== undefined) return true
  const direct = [...above.heads, ...labels.heads].some((h) => h.head.role !== undefined || h.head.years !== undefined)
  if (direct) return true
  const counted = above.heads.some((h) => {
    const bare = h.text.replace(/\s+/gu, '')
    return FUNDING.test(bare) || MEASURE.test(h.head.name)
  })
  if (counted && labels.distant.some((h) => h.head.role !== undefined)) return true
  const captioned = [...above.titles, ...above.bands].map((t) => t.head).concat(around.captions)
  return (
    counted &&
    labels.names.length > 0 &&
    captioned.some((c) => around.captionRole(c) !== undefined && c.years !== undefined)
  )
}

const isNoFact = (above: Above): boolean => NO_FACT_HEAD.test(above.heads.at(-1)?.text.replace(/\s+/gu, '') ?? '')

/** 「うち…」 is a part of the row above it: その他 > うち受益者負担. */
function nestParts(drafts: readonly Draft[]): readonly Draft[] {
  let whole: Draft | undefined
  return drafts.map((draft) => {
    const part = /^[(（]?うち/.test(draft.item)
    if (!part) {
      whole = draft
      return draft
    }
    const parent = whole && whole.top === draft.top && whole.item !== '' ? whole : undefined
    if (!parent || draft.path.includes(parent.item)) return draft
    return { ...draft, path: [...draft.path, parent.item] }
  })
}

function toRow(table: Table, draft: Draft, values: readonly RowValue[], around: Surroundings): Row {
  const doubt = draft.from === 'none' ? 0.3 : draft.from === 'title' ? 0.8 : draft.from === 'cost' ? 0.99 : 1
  return {
    table: table.id,
    source: 'table',
    page: values[0]!.place.page,
    row: draft.row,
    path: [...around.headings, ...draft.path],
    item: draft.item,
    place: values[0]!.place,
    total: TOTAL.test(draft.item.replace(/\s+/gu, '')),
    values: values.map((v) => ({
      ...v,
      reasons: [
        ...v.reasons,
        ...(doubt < 1 ? [{ id: `item-from-${draft.from}`, weight: doubt }] : []),
        ...(table.confidence < 1 ? [{ id: 'table', weight: table.confidence }] : []),
      ],
    })),
  }
}
