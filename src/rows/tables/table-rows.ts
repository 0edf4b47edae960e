// Table -> Row[]: every number that a head or a row label gives a role or a year, with its names. Pure.
import type { Context, Hints, Page, Reason, Role, Row, Table } from '../../types.ts'
import { outcomeCells } from '../prose/outcome-cells.ts'
import { type WordDoubt, wordDoubt } from '../word-doubt.ts'
import { blendOf } from './blends.ts'
import { captionFinder, type Surroundings } from './captions.ts'
import { cardName, cardUnit } from './card-name.ts'
import { collapsedGroups, partRoles } from './collapsed-groups.ts'
import { companions } from './companions.ts'
import type { Draft } from './draft.ts'
import { bestAbove, isNoFact, moneyBeside, spansHeads, speaks } from './evidence.ts'
import { nestParts, toRow } from './finish-rows.ts'
import type { Grid, GridCell } from './grid.ts'
import { type Head, type HeadReader, headReader } from './head.ts'
import { type Above, type HeadFinder, headFinder, WITHOUT_HEADS } from './heads-above.ts'
import { type Labels, labelsLeft } from './labels.ts'
import { isList, moneyRole } from './money-paper.ts'
import { nameRow } from './name-row.ts'
import { FROM, roleOf, unitHints, yearBeside, yearsOf } from './read-value.ts'
import { settle } from './settle.ts'
import { shareUnits } from './share-units.ts'
import { type StackedValue, stackedValues } from './stacked.ts'
import { sumYears } from './sum-years.ts'
import type { Unfolded } from './unfold.ts'
import { notesOf, unfoldedGrid } from './unfolded-grid.ts'
import { levelOf } from './upper-lower.ts'
import { takeApart } from './value-text.ts'
import { wholePaper } from './whole-paper.ts'
import { NO_FACT_HEAD, OFFICE_HEAD } from './words.ts'
import { overYears, sumMark } from './year-sums.ts'

/** Heads told by order alone. */
const SLID = { id: 'heads-slid', weight: 0.93 }

const IN_PAPER = { id: 'role-from-document', weight: FROM.document }
const NO_YEAR = { id: 'year-from-nowhere', weight: FROM.nowhere }
const IN_VALUE = {
  role: { id: 'role-from-value', weight: FROM.value },
  year: { id: 'year-from-value', weight: FROM.value },
}

type Finders = {
  readonly readHead: HeadReader
  readonly context: Context
  readonly grid: Grid
  readonly over: HeadFinder
  readonly around: Surroundings
  readonly doubt: WordDoubt
  /** Nothing but names with their values. */
  readonly list: boolean
  /** Names and values that shared a cell with others. */
  readonly parts: Unfolded['parts']
}

export function tableRows(
  tables: readonly Table[],
  pages: readonly Page[],
  context: Context,
  hints: Hints,
): readonly Row[] {
  const readHead: HeadReader = headReader(context, hints)
  const around = captionFinder(tables, pages, readHead, context.title)
  const given = { readHead, context, doubt: wordDoubt(pages) }
  return wholePaper(sumYears(tables.flatMap((table) => rowsOf(table, given, around(table)))), context)
}

function rowsOf(
  table: Table,
  given: Pick<Finders, 'readHead' | 'context' | 'doubt'>,
  around: Surroundings,
): readonly Row[] {
  const { grid, printedRow, parts } = unfoldedGrid(table, given.readHead, around)
  const finders: Finders = { ...given, list: isList(grid), grid, over: headFinder(grid), around, parts }
  const drafts = new Map<string, Draft>()
  const outcomes = outcomeCells(grid.table)
  for (let r = 0; r < grid.rows; r++)
    for (const g of grid.row(r))
      if (isValue(g) && !outcomes.has(g.cell) && startsHere(g, r))
        for (const at of valueRows(grid, g)) addValue(finders, drafts, g, at)
  const named = shareUnits(nestParts([...drafts.values()]), grid)
  const groups = collapsedGroups(grid)
  const filled = named.map((draft) => ({
    draft,
    values: partRoles([...draft.values, ...companions(grid, finders.over, draft, parts)], groups, given.context),
  }))
  return settle(filled, around, given.context).flatMap(({ draft, values }) =>
    values.length > 0 && draft.item !== ''
      ? [toRow(table, { ...draft, row: printedRow(draft.row) }, values, around)]
      : [],
  )
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

/** What stands over and left of a value. */
type Stand = {
  readonly g: GridCell
  readonly row: number
  readonly above: Above
  readonly labels: Labels
  /** The head of the amount that a source of money pays for. */
  readonly money: Head | undefined
  /** What the paper's title says of an amount that nothing else speaks of. */
  readonly paper: Role | undefined
  /** How sure it is which of several names is the value's. */
  readonly blend: readonly Reason[]
}

function addValue(finders: Finders, drafts: Map<string, Draft>, g: GridCell, row: number): void {
  const { readHead, grid, over, around } = finders
  const above = spansHeads(over, g, row) ? WITHOUT_HEADS : bestAbove(over, g, row)
  const labels = labelsLeft(grid, over, row, g.cell.column)
  const money = moneyBeside(above, over, row, g.cell.column)
  const said = money !== undefined || speaks(above, labels, around)
  const paper = said || !finders.list ? undefined : moneyRole(g, above, labels, around)
  if ((!said && !paper) || isNoFact(above)) return
  const parts = stackedValues(g, [...above.heads, ...labels.heads], notesOf(labels, around, grid), readHead)
  const blend = blendOf(g, labels, finders.parts, parts !== undefined, readHead)
  const stand = { g, row, above, labels: blend.labels, money, paper, blend: blend.reasons }
  if (!parts) addPart(finders, drafts, stand, takeApart(g.text, readHead))
  else for (const part of parts) addPart(finders, drafts, stand, part)
}

function addPart(finders: Finders, drafts: Map<string, Draft>, stand: Stand, part: StackedValue): void {
  const { grid, over, around } = finders
  const { g, row, above, labels, money, paper } = stand
  const role = part.head?.role
    ? { value: part.head.role, reason: IN_VALUE.role }
    : paper
      ? { value: paper, reason: IN_PAPER }
      : roleOf(above, labels, around, money ? [money] : [])
  const inside = part.years ?? part.head?.years
  const years = inside
    ? { value: inside, reason: IN_VALUE.year }
    : (yearBeside(grid, over, g, row) ??
      yearsOf(above, labels, around, role.value, [...(money ? [money] : []), ...labelHeads(over, row, labels)]))
  const naming = namingHeads(over, g, row, above)
  const plain = nameRow(row, naming, labels, role.value, over, cardName(grid, g, row) ?? around.title)
  const level = levelOf(row, g.cell.rowSpan, labels, notesOf(labels, around, grid), finders.readHead)
  const named = level ? { ...plain, item: level.name, path: [...plain.path, plain.item] } : plain
  const key = [row, naming.top, named.item, ...named.path].join('\n')
  const draft = drafts.get(key) ?? { ...named, row, top: naming.top, labels, values: [], columns: new Set<number>() }
  drafts.set(key, draft)
  if (!part.printed && draft.columns.has(g.cell.column)) return
  draft.columns.add(g.cell.column)
  const next = grid.at(row, g.cell.column + g.cell.columnSpan)
  const own = level?.unit ?? cornerUnit(finders, row, stand) ?? cardUnit(grid, g, row)
  draft.values.push({
    text: part.text,
    printed: part.printed ?? g.cell.printed,
    place: part.place ?? g.cell.place,
    column: g.cell.column,
    role: role.value,
    heads: [...above.heads, ...labels.heads].map((h) => h.text),
    ...(years ? { years: years.value } : {}),
    unitHints: unitHints(naming, labels, isUnitOf(finders, row, next) ? next : undefined, around, own),
    cumulative: above.heads.some((h) => h.head.cumulative),
    confidence: 1,
    reasons: [
      ...(above.slid ? [SLID] : []),
      ...sumMark(above),
      role.reason,
      years?.reason ?? NO_YEAR,
      ...stand.blend,
      ...doubtOf(finders, [g, ...above.heads, ...labels.heads]),
    ],
  })
}

/** 図書館 under 担当課 counts nothing. */
function isUnitOf({ over }: Finders, row: number, next: GridCell | undefined): next is GridCell {
  if (next?.kind !== 'unit') return false
  const own = over(row, next.cell.column).heads.at(-1)?.text.replace(/\s+/gu, '') ?? ''
  return !OFFICE_HEAD.test(own) && !NO_FACT_HEAD.test(own)
}

/** 令和5年度の指標 over the names dates the columns beside them. */
const labelHeads = (over: HeadFinder, row: number, labels: Labels): readonly Head[] =>
  labels.column < 0 ? [] : over(row, labels.column).heads.map((h) => h.head)

/** A sum of years is named as the years left of it are. */
function namingHeads(over: HeadFinder, g: GridCell, row: number, above: Above): Above {
  if (!overYears(above)) return above
  for (let c = g.cell.column - 1; c >= 0; c--) {
    const left = over(row, c)
    if (left.heads.some((h) => h.head.years)) return left
  }
  return above
}

/** （単位：千円） in the corner over the labels, also where labels of several widths stand between. */
function cornerUnit({ over, grid }: Finders, row: number, { above, labels }: Stand): string | undefined {
  if (labels.column < 0) return undefined
  const near = over(row, labels.column).heads.findLast((h) => h.head.unit)
  const corner = above.heads.map((h) => grid.at(h.cell.row, labels.column)).findLast((h) => h?.head.unit)
  return (near ?? corner)?.head.unit
}

/** A misread year or role over a number is as bad as a misread number. */
const doubtOf = ({ doubt }: Finders, cells: readonly GridCell[]): readonly Reason[] =>
  doubt(
    cells[0]!.cell.place.page,
    cells.flatMap((g) => g.cell.words),
  )
