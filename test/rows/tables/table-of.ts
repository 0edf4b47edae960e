// Lines of text -> a Table, so that tests show tables as a person sees them.
// Cells are parted by |; < joins a cell to the one on its left, ^ to the one above; ⏎ ends a line inside a cell.
import type { Cell, Table } from '../../../src/types.ts'

type Extra = Partial<Pick<Table, 'kind' | 'title' | 'unitNote' | 'headerRows' | 'id' | 'notes'>>

const SIZE = 20

export function tableOf(drawing: string, extra: Extra = {}): Table {
  const grid = drawing
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map((line) => line.split('|').map((t) => t.trim()))
  const rows = grid.length
  const columns = Math.max(...grid.map((r) => r.length))
  const text = (r: number, c: number): string => grid[r]?.[c] ?? ''
  const cells: Cell[] = []
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      if (text(r, c) === '<' || text(r, c) === '^') continue
      let columnSpan = 1
      while (c + columnSpan < columns && text(r, c + columnSpan) === '<') columnSpan++
      let rowSpan = 1
      while (r + rowSpan < rows && text(r + rowSpan, c) === '^') rowSpan++
      cells.push(cellOf(text(r, c), r, c, rowSpan, columnSpan))
    }
  const box = { x0: 0, y0: 0, x1: columns * SIZE, y1: rows * SIZE }
  return {
    id: 'p1t1',
    kind: 'ruled',
    parts: [{ page: 1, box }],
    turn: 0,
    rows,
    columns,
    cells,
    headerRows: 0,
    notes: [],
    confidence: 1,
    reasons: [],
    ...extra,
  }
}

function cellOf(text: string, row: number, column: number, rowSpan: number, columnSpan: number): Cell {
  const box = { x0: column * SIZE, y0: row * SIZE, x1: (column + columnSpan) * SIZE, y1: (row + rowSpan) * SIZE }
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    // Lines that begin with a digit are joined with a blank, as tables/ does.
    text: text.replace(/⏎(?=[0-9])/gu, ' ').replaceAll('⏎', ''),
    printed: text.replaceAll('⏎', ''),
    lines: text.split('⏎'),
    words: [],
    place: { page: 1, box },
    header: false,
    marks: [],
    notes: [],
  }
}
