// Which project a sheet is about: a field such as 事業名 names it for every value on its page.  Pure over a reader of the database.
// On a sheet of that kind a value's labels (KPI, 数値目標) say where it stands in the form, not what it belongs to.
import type { Read } from './export-table.ts'
import type { FactRow } from './facts-of-document.ts'

export type ProjectOf = (fact: FactRow) => string | undefined

/** Names of fields, the narrowest first: a sheet of a project may name the measure above it too. */
const NAME_FIELDS = [/事業(の)?名(称)?$/, /(取組|取り組み|プロジェクト)(の)?名(称)?$/, /施策(の)?名(称)?$/] as const
/** p3t1: begins on page 3. */
const FIRST_PAGE = /^p(\d+)/

export const sheetProjects = (read: Read): ProjectOf => {
  const pages = namesByPage(read)
  const on = (sha256: string, page: number | string): string | undefined => {
    const named = pages.get(`${sha256} ${page}`)?.find((names) => names.size > 0)
    return named?.size === 1 ? [...named][0] : undefined
  }
  // A form that goes on over pages bears its name on the first.
  return ({ sha256, page, table }) => on(sha256, page) ?? on(sha256, FIRST_PAGE.exec(table)?.[1] ?? page)
}

/** Document and page -> what the fields of each rank name there; two names on one page are two sheets, and neither is meant. */
const namesByPage = (read: Read): Map<string, Set<string>[]> => {
  const pages = new Map<string, Set<string>[]>()
  for (const [sha256, page, name, text, corrected] of read('fields', [
    'sha256',
    'page',
    'name',
    'text',
    'corrected_text',
  ])) {
    const rank = NAME_FIELDS.findIndex((pattern) => pattern.test(String(name).replace(/\s/g, '')))
    const project = String(corrected ?? text)
      .replace(/\s+/g, ' ')
      .trim()
    if (rank < 0 || project === '') continue
    const key = `${sha256} ${page}`
    const known = pages.get(key) ?? NAME_FIELDS.map(() => new Set<string>())
    pages.set(key, known)
    known[rank]!.add(project)
  }
  return pages
}
