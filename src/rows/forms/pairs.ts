// Labels of a table -> each with the cells that hold its value and the labels above it. Pure.
import { findYears } from '../../notation/years.ts'
import type { Cell } from '../../types.ts'
import type { Kinds } from './cell-kinds.ts'
import { bottom, coversColumns, coversRows, right } from './cell-kinds.ts'
import { type Grid, neighboursBelow, rightNeighbours, upTo } from './grid.ts'
import type { Labels } from './label-cells.ts'
import { labelName } from './label-name.ts'

export type Pair = {
  readonly label: Cell
  readonly name: string
  /** Outermost first: section bars and the labels to the left that span more rows. */
  readonly path: readonly string[]
  readonly values: readonly Cell[]
  readonly side: 'right' | 'below'
}

export type Sight = { readonly grid: Grid; readonly kinds: Kinds; readonly labels: Labels }

const spansTable = (cell: Cell, { grid }: Sight): boolean =>
  cell.columnSpan >= grid.table.columns && grid.table.columns > 1

/** To the right as far as no other label stands: 令和 | 5 | 年度 is one value in three cells. */
const rightOf = (label: Cell, { grid, labels }: Sight): Cell[] => {
  const out: Cell[] = []
  let last = label
  for (;;) {
    const next = rightNeighbours(grid, { ...label, column: last.column, columnSpan: last.columnSpan })
    if (next.length === 0 || next.some((c) => labels.has(c))) return out
    out.push(...next.filter((c) => !out.includes(c)))
    last = next[0]!
  }
}

const isListWord = (cell: Cell): boolean =>
  /実績|目標|見込|決算|予算/u.test(cell.text) || findYears(cell.text, undefined, { header: true }).length > 0

/** A head of a list has several unlike values under it or a row of heads beside it: years, roles, units. */
const isListHead = (label: Cell, values: readonly Cell[], sight: Sight): boolean => {
  const { grid, kinds, labels } = sight
  if (spansTable(label, sight)) return false
  if (grid.inRow(values[0]!.row).filter((c) => kinds.get(c) === 'number').length > 1) return true
  const heads = new Set(upTo(label.row, bottom(label)).flatMap((row) => grid.inRow(row).filter((c) => labels.has(c))))
  if ([...heads].filter(isListWord).length > 1) return true
  const next = neighboursBelow(grid, values[0]!)[0]
  return (
    next !== undefined &&
    !labels.has(next) &&
    next.columnSpan === values[0]!.columnSpan &&
    next.column === values[0]!.column
  )
}

const below = (label: Cell, sight: Sight): Cell[] => {
  const under = neighboursBelow(sight.grid, label)
  const own = under.length > 0 && under.every((c) => coversColumns(label, c) || spansTable(c, sight))
  return own && !under.some((c) => sight.labels.has(c)) && !isListHead(label, under, sight) ? under : []
}

/** Numbers side by side are a record of a list, no box of a form. 令和|5|年度 has its numbers apart. */
const isRecord = (cells: readonly Cell[], { grid, kinds }: Sight): boolean => {
  const isNumber = (cell: Cell | undefined): boolean => cell !== undefined && kinds.get(cell) === 'number'
  const bare = cells.length > 1 && cells.every((c) => kinds.get(c) === 'number' || kinds.get(c) === 'blank')
  return bare || areHeads(cells) || cells.some((c) => isNumber(c) && isNumber(grid.at(c.row, right(c))))
}

/** 令和4年度 | 令和5年度, 目標 | 実績: heads of a list, whatever stands at their left. */
const areHeads = (cells: readonly Cell[]): boolean =>
  cells.length > 1 && cells.every((c) => HEAD.test(c.text.trim().replace(/\s/gu, '')))
const HEAD =
  /^(?:(?:令和|平成|[RH])?(?:\d{1,4}|元)年度?)?(?:末|時点)?(?:目標|実績|見込|計画|予算|決算|現状|基準|増減|達成率|比較|計|合計)*[値額]?$/u

/** Nothing but labels between the two: A | B | value, where A names the group of B. */
const leadsTo = (group: Cell, label: Cell, { grid, labels }: Sight): boolean => {
  for (let column = right(group); column < label.column; column++) {
    const between = grid.at(label.row, column)
    if (between && !labels.has(between)) return false
  }
  return true
}

/** A label beside another of the same height is its group only if it has no value of its own below it. */
const isGroup = (cell: Cell, label: Cell, sight: Sight): boolean =>
  cell.rowSpan > label.rowSpan || below(cell, sight).length === 0

const groupLabels = (label: Cell, sight: Sight): Cell[] => {
  const out = new Set<Cell>()
  for (let column = 0; column < label.column; column++) {
    const cell = sight.grid.at(label.row, column)
    if (
      cell &&
      sight.labels.has(cell) &&
      coversRows(cell, label) &&
      leadsTo(cell, label, sight) &&
      isGroup(cell, label, sight)
    )
      out.add(cell)
  }
  return [...out]
}

/** The nearest bar above that runs over the label's columns and has no value of its own beside or below it. */
const sectionBar = (label: Cell, sight: Sight): Cell | undefined => {
  for (let row = label.row - 1; row >= 0; row--) {
    const cell = sight.grid.at(row, label.column)
    if (!cell || !sight.labels.has(cell) || !coversColumns(cell, label) || cell.columnSpan <= label.columnSpan) continue
    if (!spansTable(cell, sight) && cell.columnSpan < BAR) continue
    if (rightOf(cell, sight).length === 0 && below(cell, sight).length === 0) return cell
  }
  return undefined
}
/** Columns a bar covers at least if it does not run over the whole table. */
const BAR = 3

/** 6 役割分担評価, then 7 方向性: headings of one numbering follow each other, the later is no part of the earlier. */
const NUMBERED = /^[\s(（]*(\d{1,2}|[一二三四五六七八九十]+|[①-⑳])(?!\d|年)/u
const isSibling = (bar: Cell, group: Cell | undefined): boolean =>
  NUMBERED.test(bar.text) && group !== undefined && NUMBERED.test(group.text)

export const pathTo = (label: Cell, sight: Sight): readonly string[] => {
  const groups = groupLabels(label, sight)
  const bar = sectionBar(label, sight)
  const outer = bar && !isSibling(bar, groups[0] ?? label) ? [bar] : []
  return [...outer, ...groups].map((c) => labelName(c)).filter((n) => n !== '')
}

const toPair = (label: Cell, values: readonly Cell[], side: Pair['side'], sight: Sight): Pair => ({
  label,
  name: labelName(label),
  path: pathTo(label, sight),
  values,
  side,
})

export const findPairs = (sight: Sight): readonly Pair[] => {
  const { grid, labels } = sight
  const own = grid.table.cells.filter((c) => labels.has(c))
  const beside = own.flatMap((label) => {
    const values = rightOf(label, sight)
    return values.length > 0 && !isRecord(values, sight) ? [toPair(label, values, 'right', sight)] : []
  })
  const taken = new Set(beside.flatMap((p) => [p.label, ...p.values]))
  const under = own
    .filter((label) => !taken.has(label))
    .flatMap((label) => {
      const values = below(label, sight).filter((c) => !taken.has(c))
      return values.length > 0 && !isRecord(values, sight) ? [toPair(label, values, 'below', sight)] : []
    })
  return [...beside, ...under].sort((a, b) => a.label.row - b.label.row || a.label.column - b.label.column)
}
