// Page + the tables found on it -> the page with what later stages still need of it.  Pure.
// Rows need the words between the tables (headings, captions, prose) and the marks; the words of a table live on in its
// cells; the rules between them may draw a labelled box. The tables' own rules, fills and images have done their work:
// without letting them go, memory grows with pages.
import { holdsCentre } from './geometry/box.ts'
import type { Box, Page, Ruling, Table } from './types.ts'

export const outsideTables = (page: Page, tables: readonly Table[]): Page => {
  const { given: _given, ...rest } = page
  const boxes = tables.flatMap((table) => table.parts).map((part) => part.box)
  const inside = (box: Box): boolean => boxes.some((table) => holdsCentre(table, box))
  const loose = page.rulings.filter((ruling) => !inside(boxOf(ruling)))
  return {
    ...rest,
    words: page.words.filter((word) => !inside(word.box)),
    marks: page.marks.filter((mark) => !inside(mark.box)),
    rulings: loose.length <= MOST_RULES ? loose : [],
    fills: [],
    images: [],
  }
}

/** Rules outside of tables; a page with more shows a map or a chart, and no labelled boxes. */
const MOST_RULES = 300

const boxOf = ({ axis, at, from, to }: Ruling): Box =>
  axis === 'h' ? { x0: from, y0: at, x1: to, y1: at } : { x0: at, y0: from, x1: at, y1: to }
