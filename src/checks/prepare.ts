// Extraction -> what checks are given: values gathered by item, heads by value, running text. Pure.
import { textLines } from '../geometry/lines.ts'
import type { Extraction, Fact, Page, RowValue, Table } from '../types.ts'
import type { CheckInput, Passage, Series } from './check.ts'

/** Shorter text states nothing that could be checked. */
const SHORTEST_PASSAGE = 8

export function prepare(extraction: Extraction): CheckInput {
  const { facts, fields, choices, tables, rows, context } = extraction
  const heads = new Map<string, RowValue>()
  for (const row of rows)
    for (const value of row.values) heads.set(placeKey(row.table, row.row, value.column, value.place), value)
  return {
    facts,
    fields,
    choices,
    tables,
    rows,
    context,
    series: gather(facts),
    passages: [...tables.flatMap(cellPassages), ...extraction.pages.flatMap(linePassages)],
    headsOf: (fact) => heads.get(placeKey(fact.table, fact.row, fact.column, fact.place))?.heads ?? [],
  }
}

const placeKey = (table: string, row: number, column: number, place: Fact['place']): string =>
  `${table}\u0000${row}\u0000${column}\u0000${place.page}\u0000${place.box.x0}\u0000${place.box.y0}`

function gather(facts: readonly Fact[]): readonly Series[] {
  const found = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = [fact.table, fact.row, fact.item, ...fact.path].join('\u0000')
    const known = found.get(key)
    if (known) known.push(fact)
    else found.set(key, [fact])
  }
  return [...found.values()].map((all) => {
    const { table, path, item } = all[0]!
    return { table, path, item, facts: [...all].sort((a, b) => a.column - b.column) }
  })
}

const cellPassages = (table: Table): readonly Passage[] =>
  table.cells.filter((c) => c.text.length >= SHORTEST_PASSAGE).map((c) => ({ text: c.text, place: c.place }))

const linePassages = (page: Page): readonly Passage[] =>
  textLines(page.words)
    .filter((l) => l.text.length >= SHORTEST_PASSAGE)
    .map((l) => ({ text: l.text, place: { page: page.number, box: l.box } }))
