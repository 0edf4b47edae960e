// Extraction -> what checks look at, no more: what has to be kept so that a document can be judged again without being read. Pure.
import { textLines } from '../geometry/lines.ts'
import type { Extraction, Page, Row, Table } from '../types.ts'
import type { CheckTable, Material, Passage, RateHeads } from './check.ts'

/** Shorter text states nothing that could be checked. */
export const SHORTEST_PASSAGE = 8

export const materialOf = ({ context, facts, fields, choices, tables, rows, pages }: Extraction): Material => ({
  context,
  facts,
  fields,
  choices,
  tables: tables.map(checkTable),
  lines: pages.flatMap(linePassages),
  rateHeads: rows.flatMap(headsOfRates),
})

const checkTable = ({ id, headerRows, notes, parts, cells }: Table): CheckTable => ({
  id,
  headerRows,
  notes,
  parts,
  cells: cells.flatMap(({ row, column, text, notes, place }) =>
    text === '' && notes.length === 0 ? [] : [{ row, column, text, notes, place }],
  ),
})

const linePassages = (page: Page): readonly Passage[] =>
  textLines(page.words)
    .filter((l) => l.text.length >= SHORTEST_PASSAGE)
    .map((l) => ({ text: l.text, place: { page: page.number, box: l.box } }))

const headsOfRates = ({ table, row, values }: Row): readonly RateHeads[] =>
  values.flatMap(({ role, column, place, heads }) => (role === 'rate' ? [{ table, row, column, place, heads }] : []))
