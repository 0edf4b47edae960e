// Which rows at the head of a page's table repeat the head of the table before? Pure.
import type { Cell, Table } from '../../types.ts'

/** Share of row labels that two tables may have in common before they are two sheets of one form. */
const SAME_LABELS = 0.5

/** Share of different texts a column must hold to be labels: 有, 有, 有 are none. */
const DISTINCT = 0.6

const fold = (text: string): string => text.replace(/\s+/g, '')

export const rowTexts = (table: Table, row: number): string =>
  table.cells
    .filter((c) => c.row === row)
    .map((c) => `${c.column}:${c.columnSpan}:${fold(c.text)}`)
    .join('|')

/** How many rows of `next` repeat the head rows of `table`; 0 when its head is another or none. */
export function repeatedRows(table: Table, next: Table): number {
  const rows = Math.min(table.headerRows, next.rows - 1)
  if (rows < table.headerRows || rows === 0) return 0
  for (let r = 0; r < rows; r++) if (rowTexts(table, r) !== rowTexts(next, r)) return 0
  return rows
}

/** Two sheets of one form say the same on the left; a list that goes on says something new. */
export function sameLabels(table: Table, next: Table, skip: number): boolean {
  const seen = new Set(labels(table, table.headerRows))
  const own = labels(next, skip)
  const kinds = new Set(own)
  if (own.length < 2 || kinds.size < own.length * DISTINCT) return false
  return own.filter((text) => seen.has(text)).length >= own.length * SAME_LABELS
}

const labels = (table: Table, skip: number): string[] =>
  table.cells.filter((c) => c.row >= skip && isLabel(c)).map((c) => fold(c.text))

const isLabel = (cell: Cell): boolean => cell.column === 0 && /[^\d\s,.]/.test(cell.text)
