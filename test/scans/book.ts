// Scans of one page each -> one PDF of as many pages as are wanted, the scans by turns: to see memory and time stay flat.  [IO]
import { writeFileSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Source } from '../../src/types.ts'

export const writeBook = async (path: string, pages: number, scans: readonly Source[]): Promise<void> => {
  const book = await PDFDocument.create()
  const sheets = await Promise.all(scans.map(({ bytes }) => PDFDocument.load(bytes)))
  for (let i = 0; i < pages; i++) {
    const [page] = await book.copyPages(sheets[i % sheets.length]!, [0])
    book.addPage(page)
  }
  writeFileSync(path, await book.save())
}
