// A value cell of a table -> its place in the drafts of rows: role, year and name from what stands over and left of it. Pure.
import type { Context, Reason, Role } from '../../types.ts'
import type { WordDoubt } from '../word-doubt.ts'
import { blendOf } from './blends.ts'
import type { Surroundings } from './captions.ts'
import { cardName, cardUnit } from './card-name.ts'
import type { Draft } from './draft.ts'
import { bestAbove, isNoFact, moneyBeside, spansHeads, speaks } from './evidence.ts'
import type { Grid, GridCell } from './grid.ts'
import type { Head, HeadReader } from './head.ts'
import { type Above, type HeadFinder, WITHOUT_HEADS } from './heads-above.ts'
import { type Labels, labelsLeft } from './labels.ts'
import { moneyRole } from './money-paper.ts'
import { nameRow } from './name-row.ts'
import { cornerUnit, isUnitOf, labelHeads, namingHeads } from './near-value.ts'
import type { Pair } from './pair-rows.ts'
import { FROM, roleOf, type Said, unitHints, yearBeside, yearsOf } from './read-value.ts'
import { recordName, recordRole } from './record-role.ts'
import { type StackedValue, stackedValues } from './stacked.ts'
import type { Unfolded } from './unfold.ts'
import { notesOf } from './unfolded-grid.ts'
import { levelOf, levelRole } from './upper-lower.ts'
import { takeApart } from './value-text.ts'
import { sumMark } from './year-sums.ts'

/** Heads told by order alone. */
const SLID = { id: 'heads-slid', weight: 0.93 }

const IN_PAPER = { id: 'role-from-document', weight: FROM.document }
const BY_SUM = { id: 'role-from-sum', weight: FROM.distant }
const NO_YEAR = { id: 'year-from-nowhere', weight: FROM.nowhere }
const IN_VALUE = {
  role: { id: 'role-from-value', weight: FROM.value },
  year: { id: 'year-from-value', weight: FROM.value },
}

/** What is asked about every value of a table. */
export type Finders = {
  readonly readHead: HeadReader
  readonly context: Context
  readonly grid: Grid
  readonly over: HeadFinder
  readonly around: Surroundings
  readonly doubt: WordDoubt
  /** Nothing but names with their values. */
  readonly list: boolean
  /** Numbers in boxes of pairs, each with its only label. */
  readonly pairs: ReadonlyMap<GridCell, Pair>
  /** Names and values that shared a cell with others. */
  readonly parts: Unfolded['parts']
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
  /** What the sources of a box of pairs add up to. */
  readonly paid: Role | undefined
  /** How sure it is which of several names is the value's. */
  readonly blend: readonly Reason[]
}

export function addValue(finders: Finders, drafts: Map<string, Draft>, g: GridCell, row: number): void {
  const { readHead, grid, over, around } = finders
  const pair = finders.pairs.get(g)
  const above = pair || spansHeads(over, g, row) ? WITHOUT_HEADS : bestAbove(over, g, row)
  const labels = pair ? labelledBy(pair) : labelsLeft(grid, over, row, g.cell.column)
  const money = moneyBeside(above, over, row, g.cell.column)
  const said = money !== undefined || speaks(above, labels, around)
  const listed = said || !finders.list ? undefined : moneyRole(g, above, labels, around)
  const paid = pair?.paid
  const paper = listed ?? (said ? undefined : recordRole(g, grid, above, labels, around))
  if ((!said && !paper && !paid) || isNoFact(above)) return
  const parts = stackedValues(g, [...above.heads, ...labels.heads], notesOf(labels, around, grid), readHead)
  const blend = blendOf(g, labels, finders.parts, parts !== undefined, readHead)
  const stand = { g, row, above, labels: blend.labels, money, paper, paid, blend: blend.reasons }
  if (!parts) addPart(finders, drafts, stand, takeApart(g.text, readHead))
  else for (const part of parts) addPart(finders, drafts, stand, part)
}

const labelledBy = ({ label }: Pair): Labels => {
  const named = label.kind === 'text'
  const column = named ? label.cell.column : -1
  return { names: named ? [label] : [], heads: named ? [] : [label], units: [], distant: [], unnamed: false, column }
}

function addPart(finders: Finders, drafts: Map<string, Draft>, stand: Stand, part: StackedValue): void {
  const { grid, over, around } = finders
  const { g, row, above, labels } = stand
  const { role, years } = roleAndYears(finders, stand, part)
  const naming = namingHeads(over, g, row, above)
  const plain =
    recordName(grid, above, labels, around) ??
    nameRow(row, naming, labels, role.value, over, cardName(grid, g, row) ?? around.title)
  const level = levelOf(row, g.cell.rowSpan, labels, notesOf(labels, around, grid), finders.readHead)
  const named = level ? { ...plain, item: level.name, path: [...plain.path, plain.item] } : plain
  const key = [row, naming.top, named.item, ...named.path].join('\n')
  const draft = drafts.get(key) ?? { ...named, row, top: naming.top, labels, values: [], columns: new Set<number>() }
  drafts.set(key, draft)
  if (!part.printed && draft.columns.has(g.cell.column)) return
  draft.columns.add(g.cell.column)
  const next = grid.at(row, g.cell.column + g.cell.columnSpan)
  const own = level?.unit ?? cornerUnit(grid, over, row, above, labels) ?? cardUnit(grid, g, row)
  draft.values.push({
    text: part.text,
    printed: part.printed ?? g.cell.printed,
    place: part.place ?? g.cell.place,
    column: g.cell.column,
    role: role.value,
    heads: [...above.heads, ...labels.heads].map((h) => h.text),
    ...(years ? { years: years.value } : {}),
    unitHints: unitHints(naming, labels, isUnitOf(over, row, next) ? next : undefined, around, own),
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

/** What the value itself says, else what stands round it. */
function roleAndYears({ grid, over, around, readHead }: Finders, stand: Stand, part: StackedValue) {
  const { g, row, above, labels, money, paper, paid } = stand
  const own = part.head?.role ?? levelRole(row, g.cell.rowSpan, labels, notesOf(labels, around, grid), readHead)
  const role = own
    ? { value: own, reason: IN_VALUE.role }
    : withBehind(
        paid
          ? { value: paid, reason: BY_SUM }
          : paper
            ? { value: paper, reason: IN_PAPER }
            : roleOf(above, labels, around, money ? [money] : []),
        part.behind,
      )
  const inside = part.years ?? part.head?.years
  const years = inside
    ? { value: inside, reason: IN_VALUE.year }
    : (yearBeside(grid, over, g, row) ??
      yearsOf(above, labels, around, role.value, [...(money ? [money] : []), ...labelHeads(over, row, labels)]))
  return { role, years }
}

/** 58.3%（見込）: what a bracket says of a number stands before its head; a rate stays one. */
function withBehind(near: Said<Role>, behind: Role | undefined): Said<Role> {
  if (!behind || /^(?:rate|difference|grade|increment|cumulative_increment)$/.test(near.value)) return near
  const paid = behind === 'actual' && (near.value === 'budget' || near.value === 'settlement')
  return { value: paid ? 'settlement' : behind, reason: IN_VALUE.role }
}

/** A misread year or role over a number is as bad as a misread number. */
const doubtOf = ({ doubt }: Finders, cells: readonly GridCell[]): readonly Reason[] =>
  doubt(
    cells[0]!.cell.place.page,
    cells.flatMap((g) => g.cell.words),
  )
