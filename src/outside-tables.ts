// Page + the tables found on it -> the page with what later stages still need of it.  Pure.
// Rows need the words between the tables (headings, captions, prose) and the marks; the words of a table live on in its
// cells. Rulings, fills and images have done their work: without letting them go, memory grows with pages.
import { holdsCentre } from './geometry/box.ts'
import type { Box, Page, Table } from './types.ts'

export const outsideTables = (page: Page, tables: readonly Table[]): Page => {
  const { given: _given, ...rest } = page
  const boxes = tables.flatMap((table) => table.parts).map((part) => part.box)
  const inside = (box: Box): boolean => boxes.some((table) => holdsCentre(table, box))
  return {
    ...rest,
    words: page.words.filter((word) => !inside(word.box)),
    marks: page.marks.filter((mark) => !inside(mark.box)),
    rulings: [],
    fills: [],
    images: [],
  }
}
