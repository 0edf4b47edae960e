// The three things that are compared, each over a whole document opened afresh. IO: pdf.js.
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readSource } from '../../src/read/read-source.ts'
import { findTables } from '../../src/tables/find-tables.ts'
import type { Source } from '../../src/types.ts'

/** Runs over all pages and tells how many there were. */
export type Variant = { readonly name: string; readonly run: (source: Source) => Promise<number> }

const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** pdf.js as its documentation opens a file in Node, nothing switched off. */
async function bare(source: Source): Promise<number> {
  const task = getDocument({
    data: source.bytes.slice(),
    cMapUrl: `${PDFJS}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${PDFJS}/standard_fonts/`,
    wasmUrl: `${PDFJS}/wasm/`,
    verbosity: 0,
  })
  const document = await task.promise
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n)
    await page.getTextContent()
    await page.getOperatorList()
    page.cleanup()
  }
  await task.destroy()
  return document.numPages
}

async function reading(source: Source, withTables: boolean): Promise<number> {
  let pages = 0
  for await (const page of readSource(source, {})) {
    if (withTables) findTables(page)
    pages++
  }
  return pages
}

export const VARIANTS: readonly Variant[] = [
  { name: 'pdf.js', run: bare },
  { name: 'reading', run: (source) => reading(source, false) },
  { name: 'reading + tables', run: (source) => reading(source, true) },
]
