// Tables and pages -> passages of running text, each character of them traceable to its words. Pure.
import type { Cell, Page, Table } from '../../types.ts'
import { hasItems } from './itemized.ts'
import { cellText } from './logical-lines.ts'
import { outcomeCells } from './outcome-cells.ts'
import { pagePassages } from './page-passages.ts'
import { type Passage, placer } from './passage.ts'

const ofCell = (table: Table, cell: Cell, outcome: string | undefined): Passage => {
  const text = cellText(cell)
  return {
    text,
    table: table.id,
    row: cell.row,
    cell,
    placeOf: placer(text, cell.words, cell.place),
    headingAt: () => [],
    ...(outcome === undefined ? {} : { outcome }),
  }
}

/** A cell that is nothing but its value belongs to the table; prose has words around its numbers. */
const isProse = (text: string, shortest: number): boolean =>
  text.length >= shortest &&
  /\d/u.test(text) &&
  (/[▶►▷▸【［〔:：…＞>→⇒➡]|\.\.|年度?[^\d\n]{2,}\d|[(（][^\d()（）]{0,16}\d/u.test(text) || hasItems(text))
/** Characters: a shorter cell holds a value of its table (目標:10人); outside of tables nothing else reads it. */
const IN_CELL = 12
const ON_PAGE = 6

export const findPassages = (tables: readonly Table[], pages: readonly Page[]): readonly Passage[] => [
  ...tables.flatMap((t) => {
    const outcomes = outcomeCells(t)
    return t.cells.flatMap((c) => (isProse(c.text, IN_CELL) || outcomes.has(c) ? [ofCell(t, c, outcomes.get(c))] : []))
  }),
  ...pages.flatMap((p) => pagePassages(p, tables)).filter((p) => isProse(p.text, ON_PAGE)),
]
