// Source -> pages, by what the file is. IO.
import type { Page, Source } from '../types.ts'
import { checkContent } from './check-content.ts'
import { checkArchive } from './office/check-archive.ts'
import { readCsv, readSpreadsheet } from './office/read-sheets.ts'
import { readWord } from './office/read-word.ts'
import { asPdf, isPicture } from './pictures/as-pdf.ts'
import type { ReadOptions } from './read-options.ts'
import { refused } from './refused.ts'
import { readText } from './text-file/read-text.ts'
import { readPdf } from './text-layer/read-pdf.ts'

export type { ReadOptions } from './read-options.ts'

type WholeReader = (source: Source, mostUnpacked: number | undefined) => readonly Page[] | Promise<readonly Page[]>

/** Files small enough to be read in one piece. A PDF comes page by page. */
const READERS: Readonly<Record<string, WholeReader>> = {
  'text/plain': readText,
  'text/markdown': readText,
  'text/csv': readCsv,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': unpacking(readSpreadsheet),
  'application/vnd.ms-excel': unpacking(readSpreadsheet),
  'application/vnd.oasis.opendocument.spreadsheet': unpacking(readSpreadsheet),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': unpacking(readWord),
}

function unpacking(reader: (source: Source) => readonly Page[] | Promise<readonly Page[]>): WholeReader {
  return async (source, mostUnpacked) => {
    await checkArchive(source, mostUnpacked)
    return reader(source)
  }
}

export function readSource(source: Source, options: ReadOptions): AsyncIterable<Page> {
  checkContent(source)
  if (source.mediaType === 'application/pdf') return readPdf(source, options)
  if (isPicture(source)) return readPdf(asPdf(source), options)
  const reader = READERS[source.mediaType]
  if (!reader)
    throw refused(
      'unknown-format',
      `${source.name}: 読めない形式です / cannot be read (${source.mediaType}); PDF, PNG, JPEG, TIFF, text, Markdown, CSV, Excel, OpenDocument, Word`,
    )
  return readWhole(reader, source, options)
}

async function* readWhole(reader: WholeReader, source: Source, options: ReadOptions): AsyncIterable<Page> {
  const pages = await reader(source, options.mostUnpacked)
  yield* pages.filter((page) => options.pages?.includes(page.number) ?? true)
}
