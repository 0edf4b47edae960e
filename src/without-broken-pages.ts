// Tables and pages through a later stage; a page that trips it is left out and says so, the others go on.  Pure.
// A defect of ours costs the page it shows on, never the whole paper, and it is named: the document ends as partial.
import type { Page, Table } from './types.ts'

type Stage<T> = (tables: readonly Table[], pages: readonly Page[]) => T
type Outcome<T> = { readonly found: T; readonly pages: readonly Page[] }

export const withoutBrokenPages = <T>(
  tables: readonly Table[],
  pages: readonly Page[],
  stage: Stage<T>,
): Outcome<T> => {
  try {
    return { found: stage(tables, pages), pages }
  } catch (error) {
    const broken = pages.flatMap(({ number }) => {
      const tripped = tripsOver(tables, pages, number, stage)
      return tripped ? [[number, tripped.error] as const] : []
    })
    // Nothing by itself trips it: there is no page that could be left out.
    if (broken.length === 0) throw error
    const reasons = new Map(broken)
    const good = (number: number): boolean => !reasons.has(number)
    const found = stage(
      tables.filter(({ parts }) => parts.every(({ page }) => good(page))),
      pages.filter(({ number }) => good(number)),
    )
    return { found, pages: pages.map((page) => (good(page.number) ? page : lost(page, reasons.get(page.number)))) }
  }
}

/** A page goes with the tables that begin on it, and these with all the pages they go on over. */
const tripsOver = <T>(
  tables: readonly Table[],
  pages: readonly Page[],
  number: number,
  stage: Stage<T>,
): { readonly error: unknown } | undefined => {
  const begun = tables.filter(({ parts }) => parts[0]?.page === number)
  const reached = new Set([number, ...begun.flatMap(({ parts }) => parts.map(({ page }) => page))])
  try {
    stage(
      begun,
      pages.filter((page) => reached.has(page.number)),
    )
    return undefined
  } catch (error) {
    return { error }
  }
}

const lost = (page: Page, error: unknown): Page => ({
  ...page,
  quality: { ...page.quality, lost: true, reason: reasonOf(error) },
})

const reasonOf = (error: unknown): string =>
  `内部の誤りで値を取り出せません / values not extracted, internal error: ${error instanceof Error ? error.message : String(error)}`
