// The database -> a report in one of its forms.  [IO: reads the store, and the documents for their crops]

import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { ACROSS_CHECKS } from '../../checks/across/all-across.ts'
import { ALL_CHECKS } from '../../checks/all-checks.ts'
import { lessIsBetter } from '../../checks/targets/direction.ts'
import { buildContent } from '../../report/content/build-content.ts'
import type { Content, Knowledge, ReportDocument } from '../../report/content/content.ts'
import { readExcerpts } from '../../report/content/excerpts.ts'
import { type TextLine, textExcerpts } from '../../report/content/text-excerpts.ts'
import { NO_CROPS } from '../../report/crops/crops.ts'
import type { PageSize } from '../../report/crops/plan-crops.ts'
import { linksOf } from '../../report/html/links.ts'
import { reportHtml } from '../../report/html/page.ts'
import { reportMarkdown } from '../../report/markdown.ts'
import { reportJson } from '../../report/report-json.ts'
import type { Read } from '../../report/shapes/export-table.ts'
import type { Store } from '../../store/open-store.ts'
import type { RowFilter } from '../../store/read-resource.ts'
import type { Severity } from '../../types.ts'
import { VERSION } from '../../version.ts'
import { findingId, isAtLeast } from '../commands/findings.ts'
import { unpackMaterial } from '../judging/material-pack.ts'
import type { Language } from '../language.ts'
import { drawCrops } from './draw-crops.ts'
import { reportScript } from './report-script.ts'

export const REPORT_FORMATS = ['html', 'md', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

export type ReportRequest = {
  readonly format: ReportFormat
  readonly filter: RowFilter
  readonly severity: Severity
  readonly language: Language
  /** Bytes of all pictures together; 0 draws none. */
  readonly cropBytes: number
  readonly threads: number
  /** Of the whole program, MB. */
  readonly memory: number
  readonly password?: string | undefined
  /** The file it will stand in: links to documents start from there. */
  readonly file: string
}

export const GENERATOR = `machikpi ${VERSION}`

const TITLES = new Map([...ALL_CHECKS, ...ACROSS_CHECKS].map(({ id, title }) => [id, title]))
const KNOWLEDGE: Knowledge = {
  checkTitle: (id) => TITLES.get(id) ?? { ja: id, en: id },
  findingKey: findingId,
  lessIsBetter,
}

export const makeReport = (store: Store, request: ReportRequest): Promise<string> =>
  store.consistently(async () => {
    const read: Read = (resource, columns) => store.rows(resource, columns, request.filter)
    const all = buildContent(read, KNOWLEDGE)
    const content = { ...all, findings: all.findings.filter((f) => isAtLeast(f.severity, request.severity)) }
    if (request.format === 'md') return reportMarkdown(content, request.language, GENERATOR)
    if (request.format === 'json') return `${JSON.stringify(reportJson(content, GENERATOR, readAt(read)), null, 2)}\n`
    // Findings that compare versions show pages of older ones.
    const readAll: Read = (resource, columns) => store.rows(resource, columns, { allVersions: true })
    return htmlReport(store, content, read, readAll, reportState(store, request), request)
  })

/** Two reports of one state say the same. */
export const reportState = (store: Store, { filter, severity, cropBytes }: ReportRequest): string =>
  [store.state(), JSON.stringify(filter), severity, cropBytes].join(' ')

const htmlReport = async (
  store: Store,
  content: Content,
  read: Read,
  readAll: Read,
  state: string,
  request: ReportRequest,
): Promise<string> => {
  const { cropBytes: budget, threads, memory, password, file } = request
  const sizes = pageSizes(readAll)
  const crops = budget > 0 ? await drawCrops(content.findings, sizes, { budget, threads, memory, password }) : NO_CROPS
  const without = content.findings.filter(({ id }) => !crops.crops.has(id))
  const texts = textExcerpts(without, (sha256) => linesOf(store, sha256))
  const tables = readExcerpts(read, without)
  const excerpts = new Map(without.map(({ id }) => [id, [...(texts.get(id) ?? []), ...(tables.get(id) ?? [])]]))
  const shown = { crops, excerpts, links: linksOf(pathsFrom(file, content.documents)) }
  return reportHtml(content, shown, { generator: GENERATOR, readAt: readAt(read), state, script: reportScript() })
}

const linesOf = (store: Store, sha256: string): readonly TextLine[] => {
  const content = store.materials.contentOf(sha256)
  return content ? unpackMaterial(content).lines : []
}

const pageSizes = (read: Read): ((sha256: string, page: number) => PageSize | undefined) => {
  const sizes = new Map<string, PageSize>()
  for (const [sha256, page, width, height, tilt] of read('pages', ['sha256', 'page', 'width', 'height', 'tilt']))
    sizes.set(`${sha256} ${page}`, { width: Number(width), height: Number(height), tilt: Number(tilt ?? 0) })
  return (sha256, page) => sizes.get(`${sha256} ${page}`)
}

/** When the last document was read. */
const readAt = (read: Read): string | null => {
  const times = [...read('documents', ['read_at'])].map(([time]) => String(time))
  return times.reduce<string | null>((last, time) => (last === null || time > last ? time : last), null)
}

/** Documents that still stand where they were read, from the folder of the report. */
const pathsFrom = (file: string, documents: readonly ReportDocument[]): Map<string, string> => {
  const folder = dirname(resolve(file))
  return new Map(
    documents
      .filter(({ path }) => existsSync(path))
      .map(({ sha256, path }) => [sha256, relative(folder, resolve(path)).split(sep).join('/')]),
  )
}
