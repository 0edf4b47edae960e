// `machikpi explain`: what a stage saw on one page, as text or JSON on stdout or drawn over the page.  [IO]
import { writeFileSync } from 'node:fs'
import { loadFamilies } from '../../families/load-families.ts'
import { isPicture } from '../../read/pictures/as-pdf.ts'
import { readSource } from '../../read/read-source.ts'
import { explainTables, explainValues, explainWords } from '../../report/stages.ts'
import { extract } from '../../run.ts'
import { findTables } from '../../tables/find-tables.ts'
import type { Extraction, Page, Source } from '../../types.ts'
import { UserError } from '../../user-error.ts'
import type { Io } from '../io.ts'
import { loadSource } from '../run/load-source.ts'
import { checkedOcrData } from '../settings/ocr-data.ts'
import { checkedOcrUrl } from '../settings/ocr-url.ts'
import type { Stage } from './stages.ts'

export type ExplainOptions = {
  readonly page: number
  readonly stage: Stage
  readonly png?: string
  readonly password?: string
  readonly families?: string
  readonly ocr?: 'auto' | 'always' | 'never'
  readonly ocrUrl?: string
  readonly ocrData?: string
  readonly json?: boolean
}

export const explainCommand = async (file: string, options: ExplainOptions, io: Io): Promise<number> => {
  const source = await openSource(file)
  const page = await onePage(copyOf(source), options)
  if (options.png !== undefined) {
    writeFileSync(options.png, await drawn(source, page, options))
    io.err(`${options.png}\n`)
    return 0
  }
  if (options.json) io.out(`${JSON.stringify(await asData(source, page, options), null, 2)}\n`)
  else io.out(await explained(source, page, options))
  return 0
}

const openSource = async (file: string): Promise<Source> => {
  try {
    return await loadSource(file)
  } catch (error) {
    throw new UserError(`読めません / cannot be read: ${file} (${(error as Error).message})`)
  }
}

/** Readers may keep the bytes for themselves (pdf.js does). */
const copyOf = (source: Source): Source => ({ ...source, bytes: source.bytes.slice() })

const onePage = async (source: Source, { page, ...options }: ExplainOptions): Promise<Page> => {
  for await (const found of readSource(source, { ...reading(options), pages: [page] }))
    if (found.number === page) return found
  throw new UserError(`--page: ${source.name} に ${page} ページはありません / has no page ${page}`)
}

const drawn = async (source: Source, page: Page, options: ExplainOptions): Promise<Uint8Array> => {
  const { DRAWING_SCALE, drawStage } = await import('../drawing/draw-stage.ts')
  const seen = await whatWasSeen(source, page, options)
  // Other kinds of files have no picture of their own: what was seen stands on white.
  if (source.mediaType !== 'application/pdf' && !isPicture(source)) return drawStage(page, options.stage, seen)
  const { renderPage } = await import('../../read/render.ts')
  const picture = await renderPage(copyOf(source), options.page, DRAWING_SCALE, options.password)
  return drawStage(page, options.stage, seen, picture)
}

const explained = async (source: Source, page: Page, options: ExplainOptions): Promise<string> => {
  if (options.stage === 'words') return explainWords(page)
  if (options.stage === 'tables') return explainTables(page, findTables(page))
  // Rows and facts take titles, eras and headings from the whole document.
  const extraction = await wholeDocument(source, options)
  return explainValues(page.number, options.stage, extraction)
}

const asData = async (source: Source, page: Page, options: ExplainOptions): Promise<object> => {
  if (options.stage === 'words') return page
  if (options.stage === 'tables') return findTables(page)
  const { rows, facts, fields, choices } = await wholeDocument(source, options)
  if (options.stage === 'rows') return rows.filter((row) => row.page === page.number)
  const here = <T extends { readonly place: { readonly page: number } }>(list: readonly T[]): T[] =>
    list.filter((value) => value.place.page === page.number)
  return { facts: here(facts), fields: here(fields), choices: here(choices) }
}

const whatWasSeen = async (source: Source, page: Page, options: ExplainOptions) => {
  const tables = findTables(page)
  const needsAll = options.stage === 'rows' || options.stage === 'facts'
  return needsAll ? { tables, extraction: await wholeDocument(source, options) } : { tables }
}

/** A PDF's own text is explained as `run` reads it: pages without any by OCR. */
const reading = ({ password, ocr = 'auto', ocrUrl, ocrData }: Omit<ExplainOptions, 'page'>) => ({
  password,
  ocr,
  ocrUrl: checkedOcrUrl(ocrUrl),
  ocrData: checkedOcrData(ocrData),
})

const wholeDocument = async (source: Source, options: ExplainOptions): Promise<Extraction> => {
  const { families } = options
  const loaded = families === 'none' ? [] : await loadFamilies(families === undefined ? [] : [families])
  return extract(copyOf(source), { families: loaded, ...reading(options) })
}
