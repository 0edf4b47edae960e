// A truth file -> how many of its table numbers stand alone in a cell of the right row and column.
// Asked are facts that a table prints: those with a column head, and at Kyoto those with a `cell`. A cell that prints
// two values, 74,075(74,075), is one cell here: it must hold exactly that text; taking it apart is notation's task.
import { readFileSync } from 'node:fs'
import type { Cell, Table } from '../../../src/types.ts'
import { bare } from './shared.ts'

type TruthFact = {
  readonly page: number
  readonly item: string
  readonly column: string | null
  readonly raw: string
  readonly status: string
  readonly cell?: string
}
export type Placed = { readonly asked: number; readonly placed: number; readonly misses: readonly string[] }

export function placedShare(truthFile: string, tables: readonly Table[]): Placed {
  const { facts } = JSON.parse(readFileSync(truthFile, 'utf8')) as { facts: TruthFact[] }
  const asked = facts.filter((f) => f.status === 'value' && (f.cell !== undefined || isInTable(f)))
  const misses = asked.filter((f) => !tables.some((t) => holds(t, f)))
  return {
    asked: asked.length,
    placed: asked.length - misses.length,
    misses: misses.map((f) => `p${f.page} ${f.item} / ${f.column}: ${f.cell ?? f.raw}`),
  }
}

/** A number, maybe with a unit, under a column head; 【数値目標：30件】 stands in running text. */
const isInTable = (fact: TruthFact): boolean =>
  fact.column !== null && fact.column !== '数値目標' && /^[-▲△]?[\d,.]+\D{0,4}$/.test(bare(fact.raw))

function holds(table: Table, fact: TruthFact): boolean {
  const text = bare(fact.cell ?? fact.raw)
  return table.cells.some(
    (cell) =>
      cell.place.page === fact.page &&
      bare(cell.text).replace(/※.*$/, '') === text &&
      says(leftOf(table, cell), [fact.item]) &&
      says(above(table, cell), (fact.column ?? '').split(/\s+/)),
  )
}

const says = (cells: readonly Cell[], words: readonly string[]): boolean => {
  const text = bare(cells.map((c) => c.text).join(''))
  return words.every((word) => text.includes(bare(word)))
}

const leftOf = (table: Table, cell: Cell): Cell[] =>
  table.cells.filter((c) => c.column < cell.column && c.row < cell.row + cell.rowSpan && cell.row < c.row + c.rowSpan)

const above = (table: Table, cell: Cell): Cell[] =>
  table.cells.filter(
    (c) => c.row < cell.row && c.column < cell.column + cell.columnSpan && cell.column < c.column + c.columnSpan,
  )
