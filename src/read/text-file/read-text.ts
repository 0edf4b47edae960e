// A text that somebody converted from a paper (tab tables, Markdown, HTML in cells) -> Page[]. A form feed ends a page.
import type { Page, Source } from '../../types.ts'
import { convertedPage, type GivenProse } from '../converted/given-table.ts'
import { spannedGrid } from '../converted/spanned-grid.ts'
import { textBlocks } from './blocks.ts'
import { decodeText } from './decode.ts'
import { rowsToGrid } from './rows-to-grid.ts'

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
