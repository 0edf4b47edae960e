// A Word file (.docx) -> Page[]: one page, since the file does not say where pages end. IO only in mammoth's unzip.
import mammoth from 'mammoth'
import type { Page, Source } from '../../types.ts'
import { convertedPage, type GivenCell, type GivenGrid, type GivenProse } from '../converted/given-table.ts'
import { refused } from '../refused.ts'
import { htmlBlocks, type SpannedCell } from './html-tables.ts'

const sizeOfLevel = (level: number): number => (level ? 10 + 2 * (7 - level) : 10)

export async function readWord(source: Source): Promise<Page[]> {
  const html = await mammoth.convertToHtml({ buffer: Buffer.from(source.bytes) }).catch((error: Error) => {
    throw refused(
      'damaged',
      `${source.name}: Word文書として読めません / not readable as a Word file (${error.message})`,
    )
  })
  const prose: GivenProse[] = []
  const grids: GivenGrid[] = []
  let line = 0
  for (const block of htmlBlocks(html.value)) {
    if (block.kind === 'prose')
      prose.push({ line: line++, text: block.text.replaceAll('\n', ''), fontSize: sizeOfLevel(block.level) })
    else {
      grids.push(spannedGrid(block.rows, line))
      line += block.rows.length
    }
  }
  return [
    convertedPage(
      1,
      grids.filter((g) => g.cells.length > 0),
      prose,
      line,
    ),
  ]
}

/** Cells with spans -> their grid places, as a browser lays them out. */
function spannedGrid(rows: readonly (readonly SpannedCell[])[], line: number): GivenGrid {
  const taken = new Set<string>()
  const cells: GivenCell[] = []
  rows.forEach((row, r) => {
    let column = 0
    for (const cell of row) {
      while (taken.has(`${r}:${column}`)) column++
      const rowSpan = Math.min(cell.rowSpan, rows.length - r)
      for (let y = 0; y < rowSpan; y++) for (let x = 0; x < cell.columnSpan; x++) taken.add(`${r + y}:${column + x}`)
      cells.push({ row: r, column, rowSpan, columnSpan: cell.columnSpan, text: cell.text })
    }
  })
  const columns = Math.max(1, ...cells.map((c) => c.column + c.columnSpan))
  const places = cells.reduce((sum, c) => sum + c.rowSpan * c.columnSpan, 0)
  return { cells, columns, lines: rows.map((_, r) => line + r), whole: places === rows.length * columns }
}
