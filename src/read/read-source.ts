// Source -> pages, by what the file is. IO.

import type { Page, Source } from '../types.ts'
import { UserError } from '../user-error.ts'
import type { ReadOptions } from './read-options.ts'
import { readPdf } from './text-layer/read-pdf.ts'

export type { ReadOptions } from './read-options.ts'

export function readSource(source: Source, options: ReadOptions): AsyncIterable<Page> {
  switch (source.mediaType) {
    case 'application/pdf':
      return readPdf(source, options)
    default:
      throw new UserError(`${source.name}: 読めない形式です (cannot read ${source.mediaType})`)
  }
}
