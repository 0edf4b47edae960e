// Real pages -> one PDF of a thousand pages in the system's temporary folder. IO.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { benchFiles } from './documents.ts'

export const BIG_PAGES = 1000

/** Goes through the documents again until the file is full, so that fonts stay as many as they are. */
export async function makeBigFile(folder: string): Promise<string> {
  const big = await PDFDocument.create()
  while (big.getPageCount() < BIG_PAGES)
    for (const file of benchFiles(folder)) {
      const rest = BIG_PAGES - big.getPageCount()
      if (rest <= 0) break
      const part = await PDFDocument.load(readFileSync(file), { ignoreEncryption: true })
      const indices = part.getPageIndices().slice(0, rest)
      for (const page of await big.copyPages(part, indices)) big.addPage(page)
    }
  const path = join(mkdtempSync(join(tmpdir(), 'machikpi-bench-')), 'big.pdf')
  writeFileSync(path, await big.save())
  return path
}
