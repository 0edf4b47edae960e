// A passage in a table -> the labels that lead to it: those of its box on a form, or of its row and group in a list. Pure.
import type { Cell, Table } from '../../types.ts'
import { kindOf, sharesRows } from '../forms/cell-kinds.ts'
import type { Pair } from '../forms/pairs.ts'
import { readTableForms } from '../forms/read-table-forms.ts'
import { OFFICE_HEAD } from '../tables/words.ts'
import type { Passage } from './passage.ts'

export type Labelling = {
  readonly tables: ReadonlyMap<string, Table>
  /** The pair whose value the cell is; a box that goes on over the page has its label in another table. */
  readonly pairOf: (cell: Cell) => Pair | undefined
}

/** Forms are read only if a table holds prose with amounts. */
export const labelling = (tables: readonly Table[]): Labelling => {
  let pairs: ReadonlyMap<Cell, Pair> | undefined
  const read = (): ReadonlyMap<Cell, Pair> =>
    new Map(readTableForms(tables).flatMap((f) => f.pairs.flatMap((p) => p.values.map((v) => [v, p] as const))))
  return {
    tables: new Map(tables.map((t) => [t.id, t])),
    pairOf: (cell) => {
      pairs ??= read()
      return pairs.get(cell)
    },
  }
}

const isLabelText = (cell: Cell): boolean => kindOf(cell) === 'name' && !/^\d+$/u.test(cell.text)

/** A row with one text and nothing else groups the rows below it; deeper groups follow outer ones directly. */
const groupsAbove = (table: Table, row: number): string[] => {
  const out: string[] = []
  let lowest = Number.POSITIVE_INFINITY
  for (let r = row - 1; r >= table.headerRows; r--) {
    const filled = table.cells.filter((c) => c.row === r && c.text !== '')
    if (filled.length !== 1 || kindOf(filled[0]!) !== 'name') {
      if (out.length > 0) lowest = r
      continue
    }
    if (r < lowest) out.unshift(filled[0]!.text)
    if (out.length > 0 && table.cells.some((c) => c.row === r - 1 && c.text !== '' && filled.length === 1) === false)
      break
  }
  return out.slice(-3)
}

/** 商工課 under 担当課 does the work; it is no matter. */
const isOffice = (table: Table, cell: Cell): boolean =>
  table.cells.some(
    (c) => c.row < table.headerRows && c.column === cell.column && OFFICE_HEAD.test(c.text.replace(/\s/gu, '')),
  )

const rowLabels = (table: Table, cell: Cell): string[] => {
  const left = table.cells.filter(
    (c) => c.column < cell.column && sharesRows(c, cell) && isLabelText(c) && !isOffice(table, c),
  )
  return left.sort((a, b) => a.column - b.column).map((c) => c.text)
}

export const pathOf = (passage: Passage, labels: Labelling): readonly string[] => {
  const { cell } = passage
  const table = labels.tables.get(passage.table)
  if (!cell || !table) return []
  const pair = labels.pairOf(cell)
  if (pair) return [...pair.path, pair.name]
  return [...groupsAbove(table, cell.row), ...rowLabels(table, cell)]
}
