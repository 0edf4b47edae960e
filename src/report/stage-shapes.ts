// What a stage saw on a page -> coloured boxes and lines to be drawn over it.  Pure.
import type { Box, Extraction, Page, Table } from '../types.ts'

export type Shape = { readonly box: Box; readonly color: string; readonly width: number; readonly label?: string }

export type Seen = { readonly tables: readonly Table[]; readonly extraction?: Extraction }

/** Tables are drawn over the words they were found among; values over the page alone. */
export const stageShapes = (page: Page, stage: 'words' | 'tables' | 'rows' | 'facts', seen: Seen): Shape[] => {
  if (stage === 'words') return wordShapes(page)
  if (stage === 'tables') return [...inkShapes(page), ...tableShapes(page.number, seen.tables)]
  return [...inkShapes(page), ...(seen.extraction ? valueShapes(page.number, seen.extraction) : [])]
}

const COLORS = {
  ink: '#888888',
  word: '#1f77b4',
  note: '#9467bd',
  ruling: '#d62728',
  mark: '#2ca02c',
  table: '#ff7f0e',
  cell: '#1f77b4',
  header: '#9467bd',
  fact: '#2ca02c',
  doubtful: '#d62728',
  field: '#1f77b4',
} as const

/** Facts below it are drawn as doubtful. */
const DOUBTFUL = 0.8

/** The words in grey, so that a picture without the page's own ink shows where text stands. */
const inkShapes = (page: Page): Shape[] => page.words.map(({ box }) => ({ box, color: COLORS.ink, width: 0 }))

const wordShapes = (page: Page): Shape[] => [
  ...page.words.map(({ box, kind }) => ({ box, color: kind === 'text' ? COLORS.word : COLORS.note, width: 0.5 })),
  ...page.rulings.map(({ axis, at, from, to }) => ({
    box: axis === 'h' ? { x0: from, y0: at, x1: to, y1: at } : { x0: at, y0: from, x1: at, y1: to },
    color: COLORS.ruling,
    width: 0.7,
  })),
  ...page.marks.map(({ box, kind }) => ({ box, color: COLORS.mark, width: 1, label: kind })),
]

const tableShapes = (page: number, tables: readonly Table[]): Shape[] =>
  tables.flatMap((table) => [
    ...table.cells
      .filter((cell) => cell.place.page === page)
      .map(({ place, header }) => ({ box: place.box, color: header ? COLORS.header : COLORS.cell, width: 0.7 })),
    ...table.parts
      .filter((part) => part.page === page)
      .map(({ box }) => ({ box, color: COLORS.table, width: 1.5, label: table.id })),
  ])

const valueShapes = (page: number, { facts, fields, choices }: Extraction): Shape[] =>
  [
    ...fields.map(({ place, name }) => ({ place, color: COLORS.field, width: 0.7, label: name })),
    ...choices.map(({ place, selected }) => ({
      place,
      color: selected ? COLORS.mark : COLORS.note,
      width: 1,
      label: '',
    })),
    ...facts.map((f) => ({
      place: f.place,
      color: f.confidence < DOUBTFUL ? COLORS.doubtful : COLORS.fact,
      width: 1,
      label: `${f.role} ${f.years?.from ?? ''}`,
    })),
  ].flatMap(({ place, ...shape }) => (place.page === page ? [{ ...shape, box: place.box }] : []))
