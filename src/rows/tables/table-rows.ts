// Table -> Row[]: every number that a head or a row label gives a role or a year, with its names. Pure.
import type { Context, Hints, Page, Row, Table } from '../../types.ts'
import { outcomeCells } from '../prose/outcome-cells.ts'
import { wordDoubt } from '../word-doubt.ts'
import { addValue, type Finders } from './add-value.ts'
import { captionFinder, type Surroundings } from './captions.ts'
import { collapsedGroups, partRoles } from './collapsed-groups.ts'
import { companions } from './companions.ts'
import type { Draft } from './draft.ts'
import { nestParts, toRow } from './finish-rows.ts'
import type { Grid, GridCell } from './grid.ts'
import { type HeadReader, headReader } from './head.ts'
import { headFinder } from './heads-above.ts'
import { isList } from './money-paper.ts'
import { pairRows } from './pair-rows.ts'
import { settle } from './settle.ts'
import { shareUnits } from './share-units.ts'
import { sumYears } from './sum-years.ts'
import { unfoldedGrid } from './unfolded-grid.ts'
import { wholePaper } from './whole-paper.ts'

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
  const over = headFinder(grid)
  const finders: Finders = { ...given, list: isList(grid), grid, over, around, parts, pairs: pairRows(grid, over) }
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
