// A value cell and all that its surroundings say of it -> role, years, unit hints, names, reasons. Pure.
import type { Reason, Role, UnitHint, Years } from '../../types.ts'
import type { Surroundings } from './captions.ts'
import { type Grid, type GridCell, unbracket } from './grid.ts'
import type { Head } from './head.ts'
import type { Above, HeadFinder } from './heads-above.ts'
import type { Labels } from './labels.ts'
import { isMonthly } from './months.ts'
import { statedFor } from './stated-years.ts'
import { NAMED_ROLE, YEAR_COLUMN } from './words.ts'

export type Said<T> = { readonly value: T; readonly reason: Reason }

/** Weights: the share of facts that stay right when role or year is known from there (measured on the truth set). */
export const FROM = {
  head: 1,
  row: 0.995,
  distant: 0.97,
  value: 1,
  title: 0.97,
  caption: 0.93,
  document: 0.9,
  nowhere: 0.5,
} as const

type Source = keyof typeof FROM

const said = <T>(value: T, what: string, from: Source): Said<T> => ({
  value,
  reason: { id: `${what}-from-${from}`, weight: FROM[from] },
})

type Place = { readonly heads: readonly Head[]; readonly from: Source }

/** 目標値 says nothing but its role; 主要指標の達成状況（令和5年度） is a title that speaks of one. */
const isSure = (h: GridCell): boolean => h.kind === 'head' || h.head.strong

/** Nearest first: the lowest head decides, then the row's own labels, then what stands farther off. */
function places(above: Above, labels: Labels, around: Surroundings, further: readonly Head[]): readonly Place[] {
  const inner = (cells: readonly GridCell[]) => cells.map((c) => c.head).reverse()
  // 目標（R8） | 200件 in a card: a label that says role and year leaves nothing to a column's head further up.
  const whole = labels.heads.filter((l) => l.head.role && l.head.years && l.cell.rowSpan === 1)
  // 実績 | H29 over 見通し | R7 before columns of trends (推計値): what stands beside the years says which of them were measured.
  const beside = labels.heads.filter(
    (l, i) => MEASURED_OR_NOT.test(l.head.role ?? '') && labels.heads.slice(i + 1).some((y) => isYearIn(y, l)),
  )
  const worked = above.heads.some((h) => h.head.role && !MEASURED_OR_NOT.test(h.head.role))
  return [
    ...(worked ? [] : [{ heads: inner(beside), from: 'row' as const }]),
    { heads: inner(whole), from: 'row' },
    { heads: inner(above.heads.filter(isSure)), from: 'head' },
    { heads: inner(labels.heads), from: 'row' },
    { heads: inner(labels.names.slice(-1).filter((n) => NAMED_ROLE.test(n.text.trim()))), from: 'row' },
    { heads: inner(above.heads.filter((h) => !isSure(h))), from: 'head' },
    { heads: [...inner(labels.distant), ...further], from: 'distant' },
    { heads: inner([...above.titles, ...above.bands]), from: 'title' },
    { heads: around.captions, from: 'caption' },
  ]
}

const MEASURED_OR_NOT = /^(?:actual|forecast)$/u
const isYearIn = ({ head, cell }: GridCell, group: GridCell): boolean =>
  head.years !== undefined && head.role === undefined && cell.rowSpan < group.cell.rowSpan

/** (1)予算の状況 before 当初, 繰越 and 流用. */
const BUDGET_GROUP = /^(?:[(（]?[0-9①-⑳]+[)）.．]?)?予算(?:額|現額)?(?:の?(?:状況|内訳|推移))?$/u
/** What budgets are made of; 総事業費 and 人件費 under the same words need not be budgeted. */
const BUDGET_ROW = /当初|補正|繰越|流用|充用|予備費|予算|現額|^(?:[A-Z][.．)）]?)?(?:合|総)?計(?:[(（].*)?$/u

/** `further`: heads that stand farther off and hold for the value all the same. */
export function roleOf(above: Above, labels: Labels, around: Surroundings, further: readonly Head[]): Said<Role> {
  const sum = sumRole(above)
  if (sum !== undefined) return said(sum, 'role', 'distant')
  for (const place of places(above, labels, around, further)) {
    const far = place.from === 'title' || place.from === 'caption'
    for (const head of place.heads) {
      const role = far ? around.captionRole(head) : head.role
      // 数値目標の進捗 over 令和4年度 | 令和9年度目標: where a column says so itself, the caption speaks of that one.
      if (far && role === 'target' && above.beside.some((g) => g.kind !== 'label-head' && g.head.role === role))
        continue
      if (role) return said(role, 'role', place.from)
    }
  }
  const group = labels.names.slice(0, -1).map((n) => n.text.replace(/\s+/gu, ''))
  const own = labels.names.at(-1)?.text.replace(/\s+/gu, '') ?? ''
  if (group.some((text) => BUDGET_GROUP.test(text)) && BUDGET_ROW.test(own)) return said('budget', 'role', 'distant')
  if (isMonthly(above)) return said('actual', 'role', 'caption')
  const paper = around.paper && above.heads.some((h) => h.head.relative) ? around.captionRole(around.paper) : undefined
  if (paper === 'budget' || paper === 'settlement') return said(paper, 'role', 'document')
  return said('other' as const, 'role', 'nowhere')
}

/** Where a plan starts from lies before the year that its caption speaks of. */
export function yearsOf(
  above: Above,
  labels: Labels,
  around: Surroundings,
  role: Role,
  further: readonly Head[],
): Said<Years> | undefined {
  for (const place of places(above, labels, around, further)) {
    if (place.from === 'caption') {
      const years = statedFor(around.stated, [...labels.heads, ...above.heads])
      if (years) return said(years, 'year', 'title')
    }
    if (role === 'baseline' && place.from === 'caption') continue
    for (const head of place.heads) {
      const years = head.years
      const far = place.from === 'title' || place.from === 'caption'
      // 令和5年度及び令和6年度の経費 over columns of its own years says nothing of a single column.
      if (years && !(far && years.from !== years.to)) return said(years, 'year', place.from)
    }
  }
  return undefined
}

/** 補正前の額 | 補正額 | 計: the sum of budget columns is the budget. */
export function sumRole(above: Above): Role | undefined {
  const lowest = above.heads.at(-1)
  if (!lowest || lowest.head.role !== undefined || !/^(?:合|総)?計$/.test(lowest.text.replace(/\s+/gu, '')))
    return undefined
  return above.beside.some((g) => /補正/.test(g.text)) ? 'budget' : undefined
}

/** 目標値 | 目標年度, 基準年度 | 基準値: the year of a value stands in the column beside it, under the same word if one is said. */
export function yearBeside(grid: Grid, over: HeadFinder, g: GridCell, row: number): Said<Years> | undefined {
  const own = over(row, g.cell.column).heads.at(-1)
  // 数値 | 年度 | 令和11年度 in the head: a year there dates its own column.
  if (own?.head.years && !own.head.relative && own.cell.row < grid.table.headerRows) return undefined
  const wanted = own?.head.role
  const group = over(row, g.cell.column).heads.at(-2)
  for (const column of [g.cell.column + g.cell.columnSpan, g.cell.column - 1]) {
    const cell = grid.at(row, column)
    const head = over(row, column).heads.at(-1)
    if (cell?.kind !== 'head' || !cell.head.years || !head) continue
    // 初期値 over 年度 | 数値 beside 目標値 over 年度 | 数値: the year under the same group.
    const other = over(row, column).heads.at(-2)
    if (group && group.cell.columnSpan > 1 && other && other !== group) continue
    const says = head.head.role
    if (YEAR_COLUMN.test(unbracket(head.text.replace(/\s+/gu, ''))) && (!says || !wanted || says === wanted))
      return said(cell.head.years, 'year', 'row')
  }
  return yearOfRow(grid, over, g, row)
}

/** 目標年度 | 目標値 | 実績値 with a row a year under one merged name: the row's only year is that of all its numbers. */
function yearOfRow(grid: Grid, over: HeadFinder, g: GridCell, row: number): Said<Years> | undefined {
  const left = grid.row(row).filter((x) => x.cell.column < g.cell.column)
  const isYear = (x: GridCell) =>
    YEAR_COLUMN.test(unbracket(over(row, x.cell.column).heads.at(-1)?.text.replace(/\s+/gu, '') ?? ''))
  const [own, other] = left.filter((x) => x.kind === 'head' && x.head.years && isYear(x))
  if (!own || other || g.kind !== 'value') return undefined
  const named = left.some(
    (x) => x.kind === 'text' && x.cell.column < own.cell.column && x.cell.rowSpan > own.cell.rowSpan,
  )
  return named ? said(own.head.years!, 'year', 'row') : undefined
}

/** Unit hints, nearest first; the item's own unit is read in values/. */
export function unitHints(
  above: Above,
  labels: Labels,
  right: GridCell | undefined,
  around: Surroundings,
  corner: string | undefined,
): readonly UnitHint[] {
  const hints: UnitHint[] = []
  const add = (text: string | undefined, from: UnitHint['from']) => {
    if (text) hints.push({ text, from })
  }
  add(right?.text, 'column')
  const own = [...labels.names, ...labels.heads].toSorted((a, b) => b.cell.column - a.cell.column)
  for (const u of labels.units.toReversed()) {
    // 達成率（％） under a 単位 cell that is merged over 目標, 実績 and 達成率.
    for (const l of own) if (l.cell.rowSpan < u.cell.rowSpan) add(l.head.unit, 'column')
    if (!isMergedOver(u, labels.heads)) add(u.text, 'column')
  }
  // 対計画比（％） stands nearer to its values than 訪問介護（回） left of it.
  for (const h of labels.heads.toReversed()) add(h.head.unit, h.cell.column > labels.column ? 'column' : 'item')
  for (const n of labels.names.toReversed()) add(n.head.unit, 'item')
  add(above.unit, 'column')
  for (const h of [...above.heads].reverse()) add(h.kind === 'unit' ? h.text : h.head.unit, 'header')
  add(corner, 'header')
  for (const b of [...above.bands, ...above.titles].reverse()) add(b.head.unit, 'caption')
  for (const unit of around.units) add(unit, 'caption')
  add(around.pageUnit, 'page')
  return hints
}

/** 件 over 目標, 実績 and 達成率 is no unit of the rate. */
const isMergedOver = (unit: GridCell, heads: readonly GridCell[]): boolean =>
  heads.some((h) => h.head.role === 'rate' && h.cell.rowSpan < unit.cell.rowSpan)
