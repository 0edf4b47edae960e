// Where the real documents lie that the corpus tests read, and how one of them becomes stitched tables.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { readPdf } from '../../../src/read/text-layer/read-pdf.ts'
import { findTables } from '../../../src/tables/find-tables.ts'
import { stitchTables } from '../../../src/tables/stitch.ts'
import type { Page, Table } from '../../../src/types.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
export const SHARED = resolve(ROOT, process.env.MACHIKPI_SHARED ?? '../shared')

export const shared = (...parts: readonly string[]): string => join(SHARED, ...parts)
export const absent = (path: string): boolean => !existsSync(path)

export async function tablesOf(path: string): Promise<{ readonly pages: Page[]; readonly tables: Table[] }> {
  const source = {
    id: basename(path),
    name: basename(path),
    bytes: new Uint8Array(readFileSync(path)),
    mediaType: 'application/pdf',
  }
  const pages: Page[] = []
  for await (const page of readPdf(source, {})) pages.push(page)
  return { pages, tables: stitchTables(pages.flatMap(findTables), pages) }
}

/** White space folded away, look-alike dashes and waves made one: two tools print them differently. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—―−ｰ－ー─━]/g, '-')
    .replace(/[〜～∼˜]/g, '~')
    .replace(/[・･‧•]/g, '・')
