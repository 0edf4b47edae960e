// What each stage saw on a page -> text that a person reads on a terminal.  Pure.
import type { Box, Cell, Extraction, Fact, Page, Row, RowValue, Table } from '../types.ts'
import { truncateToWidth } from './display-width.ts'
import { textTable } from './text-table.ts'

/** Columns a cell or a text may take before it is cut. */
const CELL_WIDTH = 22
const TEXT_WIDTH = 60

export const explainWords = (page: Page): string => {
  const { words, rulings, fills, marks, images, quality, origin } = page
  const head = `p${page.number}  ${round(page.width)} x ${round(page.height)} pt  rotation ${page.rotation}  ${origin}  ${quality.verdict}: ${quality.reason}`
  const counts = `${words.length} words, ${rulings.length} rulings, ${fills.length} fills, ${marks.length} marks, ${images.length} images`
  const rows = words.map((w) => {
    const kind = [w.kind === 'text' ? '' : w.kind, w.turn === 0 ? '' : `turn ${w.turn}`, w.vertical ? 'vertical' : '']
    return [
      ...boxCells(w.box),
      round(w.fontSize),
      kind.filter(Boolean).join(' '),
      `「${truncateToWidth(w.text, TEXT_WIDTH)}」`,
    ]
  })
  const markRows = marks.map((mark) => [...boxCells(mark.box), mark.kind])
  return `${head}\n${counts}\n${textTable([['x0', 'y0', 'x1', 'y1', 'size', '', 'text'], ...rows])}${textTable(markRows)}`
}

export const explainTables = (page: Page, tables: readonly Table[]): string => {
  const head = `p${page.number}: ${tables.length} tables\n`
  return head + tables.map((table) => `\n${tableHead(table)}\n${grid(table)}`).join('')
}

const tableHead = (t: Table): string =>
  [
    `${t.id}  ${t.kind}  ${t.rows} x ${t.columns}  header rows ${t.headerRows}  confidence ${t.confidence.toFixed(2)}`,
    ...(t.turn === 0 ? [] : [`turn ${t.turn}`]),
    ...(t.title ? [`title 「${t.title}」`] : []),
    ...(t.unitNote ? [`unit note 「${t.unitNote}」`] : []),
    ...t.notes.map((note) => `note ${note}`),
    ...(t.reasons.length > 0 ? [`because ${t.reasons.map((r) => `${r.id} ${r.weight}`).join(', ')}`] : []),
  ].join('\n  ')

/** The grid with spans shown: < goes on to the left, ^ goes on above. */
const grid = (table: Table): string => {
  const rows = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => '?'))
  for (const cell of table.cells) fill(rows, cell)
  return textTable(rows.map((row, i) => [`${i}`, ...row.map((text) => `|${text}`)]))
}

const fill = (rows: string[][], cell: Cell): void => {
  for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
    for (let c = cell.column; c < cell.column + cell.columnSpan; c++)
      if (rows[r]) rows[r]![c] = c > cell.column ? '<' : r > cell.row ? '^' : cellText(cell)
}

const cellText = (cell: Cell): string => {
  const marks = cell.marks.map((mark) => `{${mark.kind}}`).join('')
  return truncateToWidth(`${cell.header ? '*' : ''}${cell.text.replace(/\s+/g, ' ')}${marks}`, CELL_WIDTH)
}

export const explainValues = (page: number, stage: 'rows' | 'facts', extraction: Extraction): string => {
  const { context, family } = extraction
  const head = `p${page}  ${JSON.stringify({ ...context, ...(family ? { family } : {}) })}\n`
  const values = stage === 'rows' ? explainRows(page, extraction) : explainFacts(page, extraction)
  return head + values
}

const explainRows = (page: number, { rows, fields, choices }: Extraction): string => {
  const lines = rows.filter((row) => row.page === page).flatMap((row) => [rowHead(row), ...row.values.map(valueCells)])
  const fieldLines = fields
    .filter((f) => f.page === page)
    .map((f) => ['field', labels([...f.path, f.name]), cut(f.text)])
  const choiceLines = choices
    .filter((c) => c.page === page)
    .map((c) => ['choice', labels([c.group, c.option]), c.selected ? '[x]' : '[ ]'])
  return textTable(lines) + textTable([...fieldLines, ...choiceLines])
}

const rowHead = (row: Row): string[] => [
  `${row.table} r${row.row}`,
  labels([...row.path, row.item]),
  row.total ? 'total' : '',
]

const valueCells = (v: RowValue): string[] => [
  `  c${v.column}`,
  cut(v.heads.join(' / ')),
  v.role,
  v.years ? yearText(v.years) : '',
  cut(v.text),
  v.unitHints.map((hint) => `${hint.text} (${hint.from})`).join(' '),
  v.confidence.toFixed(2),
]

const explainFacts = (page: number, { facts }: Extraction): string =>
  textTable(facts.filter((f) => f.place.page === page).map(factCells))

const factCells = (f: Fact): string[] => [
  `${f.table} r${f.row} c${f.column}`,
  truncateToWidth(labels([...f.path.slice(-1), f.item]), TEXT_WIDTH),
  f.role,
  f.years ? yearText(f.years) : '-',
  readingText(f),
  `「${truncateToWidth(f.raw.replace(/\s+/g, ' '), CELL_WIDTH)}」`,
  f.confidence.toFixed(2),
  f.reasons.map((r) => r.id).join(' '),
]

const readingText = ({ reading, unit }: Fact): string =>
  reading.kind === 'number' ? `${reading.value} ${unit?.printed ?? ''}`.trim() : reading.kind

const labels = (path: readonly string[]): string => path.map(cut).join(' > ')
const cut = (text: string): string => truncateToWidth(text.replace(/\s+/g, ' '), CELL_WIDTH * 2)
const yearText = ({ from, to }: { from: number; to: number }): string => (from === to ? `${from}` : `${from}-${to}`)
const round = (value: number): string => String(Math.round(value * 10) / 10)
const boxCells = (box: Box): string[] => [box.x0, box.y0, box.x1, box.y1].map(round)
