// A Word file (.docx) -> Page[]: one page, since the file does not say where pages end. IO only in mammoth's unzip.
import mammoth from 'mammoth'
import type { Page, Source } from '../../types.ts'
import { convertedPage, type GivenGrid, type GivenProse } from '../converted/given-table.ts'
import { htmlBlocks } from '../converted/html-tables.ts'
import { spannedGrid } from '../converted/spanned-grid.ts'
import { isTooDeep, refused, tooDeep } from '../refused.ts'

const sizeOfLevel = (level: number): number => (level ? 10 + 2 * (7 - level) : 10)

export async function readWord(source: Source): Promise<Page[]> {
  const html = await mammoth.convertToHtml({ buffer: Buffer.from(source.bytes) }).catch((error: Error) => {
    if (isTooDeep(error)) throw tooDeep(source.name)
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
