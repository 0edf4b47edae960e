// A text that somebody converted from a paper (tab tables, Markdown, HTML in cells) -> Page[]. A form feed ends a page.
import type { Page, Source } from '../../types.ts'
import { convertedPage, type GivenGrid, type GivenProse } from '../converted/given-table.ts'
import { spannedGrid } from '../converted/spanned-grid.ts'
import { type TextRow, textBlocks } from './blocks.ts'
import { decodeText } from './decode.ts'
import { type Spread, spreadHeads } from './spread-heads.ts'

/** Heads of Markdown: # is printed larger than ######. */
const sizeOfLevel = (level: number): number => 10 + 2 * (7 - level)

export function readText(source: Source): Page[] {
  const sheets = decodeText(source.bytes, source.name).split('\f')
  return sheets.map((sheet, i) => {
    const blocks = textBlocks(sheet)
    const prose: GivenProse[] = blocks.flatMap((b) =>
      b.kind === 'prose' ? [{ line: b.line, text: b.text, ...(b.level && { fontSize: sizeOfLevel(b.level) }) }] : [],
    )
    const grids = blocks.flatMap((b) =>
      b.kind === 'table' ? [rowsToGrid(b.rows)] : b.kind === 'html' ? [spannedGrid(b.rows, b.line)] : [],
    )
    return convertedPage(i + 1, grids, prose, sheet.split('\n').length)
  })
}

/** Rows of heads at the top of a table that may have lost their spans. */
const MOST_HEADS = 2

/** A line that has no tabs stands over the whole width; a line that has too few is filled up with blanks. */
function rowsToGrid(rows: readonly TextRow[]): GivenGrid {
  const columns = Math.max(...rows.map((r) => r.cells.length))
  const cells = rows.flatMap((r, row) =>
    placed(r.cells, row < MOST_HEADS ? (rows[row + 1]?.cells ?? []) : [], columns).map((cell) => ({
      ...cell,
      row,
      rowSpan: 1,
    })),
  )
  return { cells, columns, lines: rows.map((r) => r.line), whole: rows.every((r) => r.cells.length === columns) }
}

function placed(cells: readonly string[], below: readonly string[], columns: number): readonly Spread[] {
  if (cells.length === 1) return [{ column: 0, columnSpan: columns, text: cells[0] ?? '' }]
  const filled = Array.from({ length: columns }, (_, column) => ({ column, columnSpan: 1, text: cells[column] ?? '' }))
  return spreadHeads(cells, below, columns) ?? filled
}
