// Pages and tables -> the text of the document, page by page, for those who look for words in it.  Pure.
import type { Page, Table } from './types.ts'

export const documentText = (pages: readonly Page[], tables: readonly Table[]): string =>
  pages
    .map(({ number, words }) => {
      const cells = tables.filter((t) => t.parts[0]?.page === number).flatMap((t) => t.cells.map((c) => c.text))
      return [words.map((word) => word.text).join(''), ...cells].join('\n')
    })
    .join('\n')
