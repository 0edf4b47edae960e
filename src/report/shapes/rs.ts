// Facts -> the national review file 3-1, and beside it where each of its numbers stands on paper.  Pure.
// The 82 columns are a contract of others: provenance has no room in them and stands in `rs_3-1_places`.
import { type Resource, type Row, real, text, type Value, whole } from '../resource.ts'
import type { ExportTable, Read } from './export-table.ts'
import { factsOfDocuments } from './facts-of-document.ts'
import { RS_LINES, RS_RESOURCE, RS_YEARS } from './rs-columns.ts'
import { type RsIndicator, type RsLine, rsIndicators, slot } from './rs-indicators.ts'
import { sheetProjects } from './sheet-projects.ts'

export type RsExport = {
  readonly tables: readonly ExportTable[]
  /** After the rows were read: how many facts are not in, by reason. */
  readonly left: () => Readonly<Record<string, number>>
}

export const rsTables = (facts: Resource, read: Read): RsExport => {
  const left: Record<string, number> = {}
  const lines = function* (): Iterable<Row> {
    for (const key of Object.keys(left)) delete left[key]
    for (const found of numbered(read, (reason) => (left[reason] = (left[reason] ?? 0) + 1))) yield* fourLines(found)
  }
  const places = function* (): Iterable<Row> {
    for (const found of numbered(read, () => undefined)) yield* placesOf(found)
  }
  return {
    tables: [
      { resource: RS_RESOURCE, rows: lines },
      { resource: placesResource(facts), rows: places },
    ],
    left: () => left,
  }
}

type Head = { readonly title: string | null; readonly municipality: string | null; readonly year: number | null }
type Numbered = {
  readonly head: Head
  readonly document: string
  readonly project: number
  readonly number: number
  readonly indicator: RsIndicator
}

/** Projects are counted through the export, indicators within their project. */
function* numbered(read: Read, leave: (reason: string) => void): Iterable<Numbered> {
  const heads = documentHeads(read)
  const projectOf = sheetProjects(read)
  let projects = 0
  for (const facts of factsOfDocuments(read)) {
    const { document, sha256 } = facts[0]!
    const head = heads.get(sha256) ?? { title: null, municipality: null, year: null }
    const { indicators, left } = rsIndicators(facts, projectOf)
    left.forEach(leave)
    const known = new Map<string, { readonly project: number; count: number }>()
    for (const indicator of indicators) {
      const key = JSON.stringify(indicator.project ?? indicator.path)
      const project = known.get(key) ?? { project: ++projects, count: 0 }
      known.set(key, project)
      yield { head, document, project: project.project, number: ++project.count, indicator }
    }
  }
}

const documentHeads = (read: Read): Map<string, Head> => {
  const heads = new Map<string, Head>()
  for (const row of read('documents', ['sha256', 'title', 'municipality', 'fiscal_year'])) {
    const [sha256, title, municipality, year] = row as [string, string | null, string | null, number | null]
    heads.set(sha256, { title, municipality, year })
  }
  return heads
}

function* fourLines(found: Numbered): Iterable<Row> {
  const { values } = found.indicator
  const numbers = (line: RsLine) => RS_YEARS.map((year) => values.get(slot(line, year))?.number ?? null)
  yield lineOf(
    found,
    RS_LINES.targetYear,
    RS_YEARS.map((year) => (values.has(slot('target', year)) ? 1 : null)),
  )
  yield lineOf(found, RS_LINES.target, numbers('target'))
  yield lineOf(found, RS_LINES.actual, numbers('actual'))
  yield lineOf(found, RS_LINES.rate, numbers('rate'))
}

const lineOf = ({ head, document, project, number, indicator }: Numbered, line: string, years: Value[]): Row => {
  const known: Readonly<Record<string, Value>> = {
    事業年度: head.year,
    予算事業ID: project,
    事業名: indicator.project ?? indicator.path.at(-1) ?? head.title ?? document,
    府省庁: head.municipality,
    'アクティビティ・アウトプット・アウトカムの番号': number,
    成果目標の種類: '定量的',
    'アクティビティ／活動目標／成果目標': indicator.path.join(' > '),
    '活動指標／成果指標': indicator.item,
    単位: indicator.unit,
    '成果実績及び目標値の根拠として用いた統計・データ名（出典）': document,
    '目標年度／目標値／実績値／達成率': line,
  }
  const labels = RS_RESOURCE.fields.slice(0, -RS_YEARS.length).map((field) => known[field.name] ?? null)
  return [...labels, ...years]
}

const PLACE = [
  'document',
  'sha256',
  'page',
  'table',
  'row',
  'column',
  'raw',
  'confidence',
  'x0',
  'y0',
  'x1',
  'y1',
] as const

const placesResource = (facts: Resource): Resource => ({
  name: 'rs_3-1_places',
  ja: 'rs_3-1 の各数値の、文書での場所',
  en: 'where each number of rs_3-1 stands on paper',
  primaryKey: [],
  foreignKeys: facts.foreignKeys,
  fields: [
    whole('project', '予算事業ID', 'number of the project'),
    whole('indicator', '指標の番号', 'number of the indicator within the project'),
    text('line', '2.目標値, 3.実績値, 4.達成率', 'which of the lines'),
    whole('year', '年度の列', 'column of the year'),
    real('number', '3-1 に書いた数値', 'the number in 3-1'),
    ...PLACE.map((name) => facts.fields.find((field) => field.name === name)!),
  ],
})

function* placesOf({ project, number, indicator }: Numbered): Iterable<Row> {
  for (const { number: value, facts } of indicator.values.values())
    for (const fact of facts)
      yield [
        project,
        number,
        RS_LINES[fact.role as RsLine],
        fact.fiscal_year_start,
        value,
        ...PLACE.map((n) => fact[n]),
      ]
}
