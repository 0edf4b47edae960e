// What the papers of a city say of each project: name, period, cost.  [IO: the store]
import type { AcrossDocument, ProjectPaper } from '../../checks/across/across.ts'
import { bareName } from '../../japanese/bare-name.ts'
import { findYears } from '../../notation/years.ts'
import type { AcrossFieldRow } from '../../store/across.ts'
import type { Store } from '../../store/open-store.ts'
import { acrossFact } from './across-rows.ts'

const PROJECT_NAME = /^(?:事務)?事業(?:の)?名称?/u
const PERIOD_NAME = /^(?:事業|実施|計画|補助|委託)?(?:実施)?期間/u
const COST_ROLES = ['budget', 'settlement']

/** Projects that stand in several papers, each the only one of its paper: 事業名 -> its papers. */
export const projectsOf = (
  store: Store,
  city: string,
  documents: ReadonlyMap<number, AcrossDocument>,
): readonly (readonly ProjectPaper[])[] => {
  const papers = new Map<string, ProjectPaper[]>()
  const fields = groupFields(store.across.fields(['事業', '期間'], city))
  for (const [id, own] of fields) {
    const document = documents.get(id)
    const names = own.filter((f) => PROJECT_NAME.test(f.name.trim()))
    const [name] = names
    if (!document || document.newer !== null || names.length !== 1 || !name || name.text.trim() === '') continue
    const paper = { document, project: name.text.trim(), ...endOf(own), costs: [] }
    const key = bareName(paper.project)
    papers.set(key, [...(papers.get(key) ?? []), paper])
  }
  return [...papers.values()]
    .filter((all) => all.length > 1 && all.some((p) => p.end))
    .map((all) => all.map((paper) => ({ ...paper, costs: costsOf(store, paper.document) })))
}

const groupFields = (rows: readonly AcrossFieldRow[]): ReadonlyMap<number, AcrossFieldRow[]> => {
  const groups = new Map<number, AcrossFieldRow[]>()
  for (const row of rows) groups.set(row.document, [...(groups.get(row.document) ?? []), row])
  return groups
}

/** One period with an end; 「令和5年度～」 has none. */
const endOf = (fields: readonly AcrossFieldRow[]): Pick<ProjectPaper, 'end'> => {
  const periods = fields.filter((f) => PERIOD_NAME.test(f.name.trim()) && f.text.trim() !== '')
  const [period] = periods
  const mentions = period && periods.length === 1 ? findYears(period.text) : []
  if (!period || mentions.length === 0 || mentions.some((m) => m.open)) return {}
  const year = Math.max(...mentions.map((m) => m.years.to))
  const { page, x0, y0, x1, y1, text } = period
  return { end: { year, text, place: { page, box: { x0, y0, x1, y1 } } } }
}

/** The cost itself is the first line; its parts would say the same again. */
const costsOf = (store: Store, document: AcrossDocument): ProjectPaper['costs'] => {
  const rows = store.across.factsOf([document.id], COST_ROLES)
  const [first] = rows
  return rows.filter((r) => r.table_key === first?.table_key && r.row === first.row).map((r) => acrossFact(r, document))
}
