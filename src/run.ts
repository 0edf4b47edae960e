// The whole story: a source is read page by page, its tables are found and stitched, rows and values follow.
// Calls stages, decides nothing. What a page showed is let go as soon as its tables are found.
import { checkDocument } from './checks/check-document.ts'
import { documentText } from './document-text.ts'
import type { Family } from './families/define-family.ts'
import { identifyFamily } from './families/identify-family.ts'
import { identifyMunicipality, municipalityByCode } from './families/identify-municipality.ts'
import { loadDictionary } from './load-dictionary.ts'
import { outsideTables } from './outside-tables.ts'
import { asItIs, packed, type Waiting } from './packed.ts'
import { failedPage, pageError } from './read/failed-page.ts'
import { type ReadOptions, readSource } from './read/read-source.ts'
import { findContext } from './rows/context.ts'
import { findRows } from './rows/find-rows.ts'
import { needsDictionary } from './rows/prose/needs-dictionary.ts'
import { findTables } from './tables/find-tables.ts'
import { stitchTables } from './tables/stitch.ts'
import type { Context, Extraction, Hints, Page, Source, Table } from './types.ts'
import { rowsToFacts } from './values/rows-to-facts.ts'
import { settleReadings } from './values/settle/settle-readings.ts'
import { withoutBrokenPages } from './without-broken-pages.ts'

export type ExtractOptions = ReadOptions & {
  /** Families to recognise the document by. */
  readonly families?: readonly Family[] | undefined
  /** The family it is, whatever it looks like. */
  readonly family?: Family | undefined
  readonly hints?: Hints | undefined
  /** What is known from outside (--city, a folder's name) and stands above what the document says of itself. */
  readonly context?: Context | undefined
  /** Memory is short: pages wait packed for the last one. */
  readonly short?: boolean | undefined
  /** Told of every page as it is read, whole. */
  readonly onPage?: ((page: Page) => void) | undefined
  /** Told when the last page has been read: what goes wrong from then on is the document's. */
  readonly onPagesRead?: (() => void | Promise<void>) | undefined
}

export const extract = async (source: Source, options: ExtractOptions = {}): Promise<Extraction> => {
  const { pages: readPages, tables } = await readTables(source, options)
  const text = documentText(readPages, tables)
  const family = options.family ?? identifyFamily(text, options.families ?? [])
  const hints = { ...family?.hints, ...options.hints } as Hints
  const municipality = municipalityByCode(family?.municipality ?? '') ?? identifyMunicipality(text)
  const said = findContext(readPages, tables, source.name)
  const context: Context = { ...said, ...(municipality ? { municipality } : {}), ...options.context }
  const tokenise = needsDictionary(tables, readPages) ? await loadDictionary() : undefined
  const { found, pages } = withoutBrokenPages(tables, readPages, (tables, pages) => {
    const found = findRows(tables, pages, context, hints, tokenise)
    return { ...found, facts: settleReadings(rowsToFacts(found.rows, context, hints)) }
  })
  const extraction: Extraction = { context, ...(family ? { family: family.id } : {}), pages, tables, ...found }
  return { ...extraction, findings: checkDocument(extraction, family?.checks) }
}

type ReadPage = { readonly page: Page; readonly tables: readonly Table[] }

const readTables = async (source: Source, options: ExtractOptions): Promise<{ pages: Page[]; tables: Table[] }> => {
  const waiting: Waiting<ReadPage>[] = []
  const wait = options.short ? packed : asItIs
  for await (const read of readSource(source, options)) {
    const { page, tables } = tablesOn(read)
    options.onPage?.(page)
    waiting.push(wait<ReadPage>({ page: outsideTables(page, tables), tables }))
  }
  await options.onPagesRead?.()
  const read = waiting.splice(0).map((open) => open())
  const pages = read.map(({ page }) => page)
  return {
    pages,
    tables: stitchTables(
      read.flatMap(({ tables }) => tables),
      pages,
    ),
  }
}

/** A page whose tables cannot be found is a page that failed; the others keep theirs. */
const tablesOn = (page: Page): { page: Page; tables: readonly Table[] } => {
  try {
    return { page, tables: findTables(page) }
  } catch (error) {
    return { page: failedPage(page.number, pageError(error)), tables: [] }
  }
}
