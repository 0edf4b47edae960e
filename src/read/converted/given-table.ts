// Cells that a source marks itself (text, spreadsheet, Word) -> Table. Pure. The paper is gone, so places are made:
// a row is LINE points high, the columns share the width of the page evenly.
import { union } from '../../geometry/box.ts'
import { foldText } from '../../japanese/fold.ts'
import type { Box, Cell, Page, Table, Word } from '../../types.ts'
import type { GivenCell } from './given-cell.ts'
import { pairedRows } from './paired-rows.ts'

export const LINE = 14
const MARGIN = 40
const WIDTH = 595
const BODY_SIZE = 10

/** `lines[r]` = where row r stands on the page, in lines. */
export type GivenGrid = {
  readonly cells: readonly GivenCell[]
  readonly columns: number
  readonly lines: readonly number[]
  readonly whole: boolean
}
export type GivenProse = { readonly line: number; readonly text: string; readonly fontSize?: number }

/** 1,205人, 9兆1,400億円 (2012年度), 5.4‰↓. */
const NUMBER_CELL =
  /^(?:累計|延べ|約|[▲△-])*\s*\d[\d,.]*(?:[千百]?[万億兆]\d[\d,.]*){0,3}\s*[^\d\s年月:：]{0,6}(?:\s*[(（][^()（）]{1,12}[)）])?$/
export const isNumberCell = (text: string): boolean => NUMBER_CELL.test(foldText(text).trim())

export function convertedPage(
  number: number,
  grids: readonly GivenGrid[],
  prose: readonly GivenProse[],
  lineCount: number,
): Page {
  const tables = grids.map((grid, i) => givenTable(grid, number, `p${number}t${i + 1}`))
  return {
    number,
    width: WIDTH,
    height: Math.max(1, lineCount) * LINE,
    rotation: 0,
    words: [...prose.flatMap(proseWords), ...tables.flatMap((t) => t.cells.flatMap((c) => c.words))],
    rulings: [],
    fills: [],
    marks: [],
    images: [],
    origin: 'converted',
    quality: { verdict: 'text', reason: '変換済みテキスト / converted text', garbled: 0 },
    given: tables,
  }
}

const proseWords = ({ line, text, fontSize = BODY_SIZE }: GivenProse): Word[] =>
  wordsIn(text, { x0: MARGIN, x1: WIDTH - MARGIN, y0: line * LINE, y1: (line + 1) * LINE }, fontSize)

function givenTable(grid: GivenGrid, page: number, id: string): Table {
  const numbers = grid.cells.filter((c) => c.column > 0 && isNumberCell(c.text))
  const headerRows = numbers.reduce((first, c) => Math.min(first, c.row), grid.lines.length)
  const known = headerRows < grid.lines.length ? headerRows : 0
  const cells = covered({ ...grid, cells: pairedRows(grid.cells, isNumberCell) }).map((cell) =>
    placeCell(cell, grid, { page, header: cell.row < known }),
  )
  return {
    id,
    kind: 'given',
    parts: [{ page, box: union(cells.map((c) => c.place.box)) }],
    turn: 0,
    rows: grid.lines.length,
    columns: grid.columns,
    cells,
    headerRows: known,
    notes: [],
    confidence: grid.whole ? 1 : 0.9,
    reasons: [{ id: grid.whole ? 'marked-by-the-source' : 'ragged-lines', weight: 1 }],
  }
}

/** Each place of the grid belongs to one cell: what a source leaves out is a blank, what it gives twice is the first's. */
function covered({ cells, columns, lines }: GivenGrid): GivenCell[] {
  const owner = new Map<number, GivenCell>()
  const placesOf = ({ row, column, rowSpan, columnSpan }: GivenCell): number[] =>
    Array.from(
      { length: rowSpan * columnSpan },
      (_, i) => (row + Math.floor(i / columnSpan)) * columns + column + (i % columnSpan),
    )
  const kept = cells.filter((cell) => {
    const places = placesOf(cell)
    if (places.some((place) => owner.has(place))) return false
    for (const place of places) owner.set(place, cell)
    return true
  })
  for (let place = 0; place < lines.length * columns; place++)
    if (!owner.has(place))
      kept.push({ row: Math.floor(place / columns), column: place % columns, rowSpan: 1, columnSpan: 1, text: '' })
  return kept.sort((a, b) => a.row - b.row || a.column - b.column)
}

function placeCell(cell: GivenCell, grid: GivenGrid, at: { page: number; header: boolean }): Cell {
  const step = (WIDTH - 2 * MARGIN) / grid.columns
  const x0 = MARGIN + cell.column * step
  const last = grid.lines[cell.row + cell.rowSpan - 1] ?? cell.row
  const box = {
    x0,
    x1: x0 + cell.columnSpan * step,
    y0: (grid.lines[cell.row] ?? cell.row) * LINE,
    y1: (last + 1) * LINE,
  }
  const words = wordsIn(cell.text, box, BODY_SIZE)
  const lines = words.map((w) => w.text)
  return {
    ...{ row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan },
    ...{ text: joinLines(lines), printed: joinLines(words.map((w) => w.printed)), lines, words },
    ...{ place: { page: at.page, box }, header: at.header, marks: [], notes: [] },
  }
}

/** One word a line of text, stacked inside `box`. */
function wordsIn(text: string, box: Box, fontSize: number): Word[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const step = (box.y1 - box.y0) / Math.max(1, lines.length)
  return lines.map((printed, i) => {
    const folded = foldText(printed)
    const size = Math.min(fontSize, (box.x1 - box.x0) / Math.max(1, folded.length))
    return {
      ...{ text: folded, printed, fontSize, bold: false, vertical: false, turn: 0, kind: 'text', confidence: 1 },
      box: { x0: box.x0, x1: box.x0 + size * folded.length, y0: box.y0 + i * step, y1: box.y0 + (i + 1) * step },
      edges: Array.from({ length: folded.length + 1 }, (_, k) => box.x0 + size * k),
    } satisfies Word
  })
}

/** Japanese goes on over a line end without a gap, Latin words do not. */
const joinLines = (lines: readonly string[]): string =>
  lines.reduce(
    (text, line) => (/[A-Za-z0-9)]$/.test(text) && /^[A-Za-z0-9(]/.test(line) ? `${text} ${line}` : text + line),
    '',
  )
