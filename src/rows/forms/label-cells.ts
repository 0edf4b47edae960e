// Tables of a document -> which of their cells are labels. Pure.
// A label is told by its shading (labels of one paper share a colour), its words, its weight and where it stands;
// none of these alone is enough: values are shaded too, and plain forms shade nothing.
import type { Cell, Table } from '../../types.ts'
import { type Kinds, kindOf } from './cell-kinds.ts'
import { colourOf, colourVotes, PLAIN } from './colours.ts'
import { type Grid, rightNeighbours } from './grid.ts'
import { bareName, hasLabelWord, isBracketed } from './label-words.ts'

export type Labels = ReadonlySet<Cell>

export const kindsOf = (tables: readonly Table[]): Kinds =>
  new Map(tables.flatMap((t) => t.cells.map((c) => [c, kindOf(c)] as const)))

const isBold = (cell: Cell): boolean => cell.words.length > 0 && cell.words.every((w) => w.bold)

/** What each sign of a label adds; a cell is one from THRESHOLD on. Shading or the words alone suffice, a place does not. */
const WEIGHTS = {
  shaded: 2,
  otherShade: -1,
  unshaded: -1.5,
  word: 1.5,
  bracketed: 1.5,
  leads: 1.5,
  header: 0.5,
  bold: 1,
  vertical: 1,
  first: 0.75,
  printed: 1,
}
const THRESHOLD = 1.5
/** Share of bold cells from which on bold says nothing. */
const MOSTLY_BOLD = 0.7

type Paper = {
  readonly votes: ReadonlyMap<string, number>
  readonly shades: boolean
  readonly bolds: boolean
  readonly printed: ReadonlySet<string>
}

const shading = (cell: Cell, { votes, shades }: Paper): number => {
  if (colourOf(cell) === PLAIN) return shades ? WEIGHTS.unshaded : 0
  return (votes.get(colourOf(cell)) ?? 0) > 0 ? WEIGHTS.shaded : WEIGHTS.otherShade
}

const score = (cell: Cell, paper: Paper): number =>
  shading(cell, paper) +
  (hasLabelWord(cell.text) ? WEIGHTS.word : 0) +
  (isBracketed(cell.text) ? WEIGHTS.bracketed : 0) +
  (cell.header ? WEIGHTS.header : 0) +
  (paper.bolds && isBold(cell) ? WEIGHTS.bold : 0) +
  (cell.vertical ? WEIGHTS.vertical : 0) +
  (cell.column === 0 ? WEIGHTS.first : 0) +
  (paper.printed.has(bareName(cell.text)) ? WEIGHTS.printed : 0)

/** So many tables must show a text before its repetition counts, and so large a share of all tables. */
const SHEETS = 4
const SHEET_SHARE = 0.3

/** Text that stands on several sheets of one file is the form's own print. */
const printedForm = (tables: readonly Table[], kinds: Kinds): ReadonlySet<string> => {
  const seen = new Map<string, Set<Table>>()
  if (tables.length < SHEETS) return new Set()
  for (const table of tables)
    for (const cell of table.cells)
      if (kinds.get(cell) === 'name') {
        const key = bareName(cell.text)
        seen.set(key, (seen.get(key) ?? new Set()).add(table))
      }
  return new Set(
    [...seen].filter(([, on]) => on.size >= SHEETS && on.size >= tables.length * SHEET_SHARE).map(([k]) => k),
  )
}

/** Bars over the whole table are shaded on plain forms, too; they say nothing of the labels between them. */
const leadsByColour = (cell: Cell, table: Table, votes: ReadonlyMap<string, number>): boolean =>
  colourOf(cell) !== PLAIN &&
  (votes.get(colourOf(cell)) ?? 0) > 0 &&
  (cell.columnSpan < table.columns || table.columns === 1)

/** `skipped`: options of marked lists and their boxes, which are neither labels nor values. */
export const findLabels = (grids: readonly Grid[], kinds: Kinds, skipped: ReadonlySet<Cell>): Labels => {
  const votes = colourVotes(grids, kinds, skipped)
  const printed = printedForm(
    grids.map((g) => g.table),
    kinds,
  )
  const labels = new Set<Cell>()
  for (const grid of grids) {
    const { table } = grid
    const named = table.cells.filter((c) => kinds.get(c) === 'name' && !skipped.has(c))
    const shades = named.some((c) => leadsByColour(c, table, votes))
    const bold = named.filter(isBold).length
    const paper = { votes, printed, shades, bolds: bold > 0 && bold < named.length * MOSTLY_BOLD }
    for (const cell of named) {
      const beside = rightNeighbours(grid, cell)
      const leads = beside.length > 0 && beside.every((c) => skipped.has(c)) ? WEIGHTS.leads : 0
      if (score(cell, paper) + leads >= THRESHOLD) labels.add(cell)
    }
  }
  return labels
}
