// The project or measure a form sheet is about (事業名 | …) leads the path of every row below it. Pure.
import type { Row, Table } from '../../types.ts'
import { bareName } from './label-words.ts'
import type { Pair } from './pairs.ts'

export type SheetName = {
  readonly page: number
  readonly top: number
  readonly text: string
  /** A sheet that names its project as well as its measure is about the project. */
  readonly project: boolean
}

const PROJECT = /^(?:(?:事務|細|予算|交付対象|対象)?事業(?:の名称|名称?|名等)|事務事業|プロジェクト名)$/u
const MEASURE = /^(?:施策|取組|基本事業)(?:の名称|名称?)$/u
/** Characters; longer texts describe. */
const LONGEST = 60
/** Pages a sheet goes on over without its name printed again. */
const SHEET_PAGES = 3

export const sheetNames = (table: Table, pairs: readonly Pair[]): readonly SheetName[] =>
  pairs.flatMap((pair) => {
    const name = bareName(pair.name)
    const [value] = pair.values
    const project = PROJECT.test(name)
    // Converted text has no places to stand above or below.
    if (table.kind === 'given' || !value || pair.side !== 'right' || !(project || MEASURE.test(name))) return []
    const text = value.text.replace(/\s+/gu, ' ').trim()
    return text.length < 2 || text.length > LONGEST
      ? []
      : [{ page: value.place.page, top: value.place.box.y0, text, project }]
  })

/** Each row under the nearest sheet name above it, on its page or the pages before. */
export function leadBySheet(rows: readonly Row[], names: readonly SheetName[]): readonly Row[] {
  if (names.length === 0) return rows
  const sorted = [...names].sort((a, b) => a.page - b.page || a.top - b.top)
  return rows.map((row) => {
    const above = sorted.filter((n) => isAbove(n, row))
    const sheet = above.findLast((n) => n.project && n.page === above.at(-1)!.page) ?? above.at(-1)
    if (!sheet || row.path.includes(sheet.text) || row.item === sheet.text) return row
    return { ...row, path: [sheet.text, ...row.path] }
  })
}

const isAbove = (name: SheetName, { place }: Row): boolean =>
  name.page === place.page ? name.top <= place.box.y0 : name.page < place.page && place.page - name.page < SHEET_PAGES
