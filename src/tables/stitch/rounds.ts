// A whole table -> groups of its rows that one label names: where a column further right says the same again and again
// (目標 実績 目標 実績; R3 R4 R5 R3 R4 R5), each round of it is one group. Pure.
import type { Table } from '../../types.ts'

/** Rows from..to of each label of a column, both included. */
export type Blocks = readonly (readonly [from: number, to: number])[]

export function roundBlocks(table: Table, column: number): Blocks | undefined {
  const [first, rows] = [table.headerRows, table.rows - table.headerRows]
  const own = roundOf(table, column)
  for (let c = column + 1; c < table.columns; c++) {
    const round = roundOf(table, c)
    if (round === 0 || round === own) continue
    return Array.from({ length: rows / round }, (_, i) => [first + i * round, first + (i + 1) * round - 1] as const)
  }
  return undefined
}

/** After how many rows a column of different texts begins anew, always; 0 where it does not. */
function roundOf(table: Table, column: number): number {
  const rows = table.rows - table.headerRows
  const texts = Array.from({ length: rows }, (_, r) => singleAt(table, table.headerRows + r, column))
  const round = texts.indexOf(texts[0], 1)
  const same = round > 1 && rows % round === 0 && texts.every((t, r) => t !== undefined && t === texts[r % round])
  return same && new Set(texts).size === round && texts.every((t) => LETTER.test(t!)) ? round : 0
}

const LETTER = /\p{L}/u

/** The text of a cell of one row and one column, undefined where there is none. */
const singleAt = (table: Table, row: number, column: number): string | undefined =>
  table.cells.find((c) => c.row === row && c.column === column && c.rowSpan === 1 && c.columnSpan === 1)?.text ||
  undefined
