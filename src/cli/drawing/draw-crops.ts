// Findings -> pieces of the pages they speak of, cut out of the very files that were read.  [IO]
// The gravest findings come first until the budget is spent; a file that is gone or has changed shows nothing.

import type { Paper, ReportFinding } from '../../report/content/content.ts'
import { groupBy } from '../../report/content/group-by.ts'
import type { Crop, Crops, Picture } from '../../report/crops/crops.ts'
import { type PageCuts, type PageSize, planCrops } from '../../report/crops/plan-crops.ts'
import type { Bilingual } from '../../types.ts'
import { type CropPool, openCropPool } from '../threads/crop-pool.ts'
import type { CroppedPages } from '../threads/crop-task.ts'
import { collect, isShort } from '../threads/short-memory.ts'
import { drawInParts } from './draw-in-parts.ts'
import { sourceToDraw } from './source-to-draw.ts'

export type CropOptions = {
  readonly threads: number
  /** Of the whole program, MB; more ends the drawing of the pages in hand. */
  readonly memory: number
  readonly password?: string | undefined
  /** Bytes of all pictures together, as they stand in the report. */
  readonly budget: number
}

/** Pages that are drawn for one report at most, 0.1 to 0.5 s each. */
const MOST_PAGES_DRAWN = 300
/** Pages between two looks at the budget. */
const BATCH = 24
/** Pages drawn at once where memory is short, some 6 MB each. */
const FEW = 6

const OVER_BUDGET: Bilingual = {
  ja: '紙面の切り抜きは、報告の大きさの上限のため省きました',
  en: 'The cut-out is left out: the report has reached its size limit',
}

export const drawCrops = async (
  findings: readonly ReportFinding[],
  sizeOf: (sha256: string, page: number) => PageSize | undefined,
  options: CropOptions,
): Promise<Crops> => {
  const documents = new Map(findings.flatMap(papersOf).map((document) => [document.sha256, document]))
  const hasPages = (sha256: string) => /^(application\/pdf|image\/.*)$/.test(documents.get(sha256)!.mediaType)
  const planned = planCrops(findings, (sha256, page) => (hasPages(sha256) ? sizeOf(sha256, page) : undefined))
  const drawing = startDrawing(documents, options)
  try {
    for (let i = 0; i < planned.length; i += BATCH)
      if (i >= MOST_PAGES_DRAWN || drawing.bytes() >= options.budget) drawing.leave(planned.slice(i, i + BATCH))
      else await drawing.draw(planned.slice(i, i + BATCH))
    return drawing.done()
  } finally {
    await drawing.close()
  }
}

const papersOf = ({ document, elsewhere }: ReportFinding): Paper[] => [document, ...elsewhere.map((e) => e.document)]

const startDrawing = (documents: ReadonlyMap<string, Paper>, { threads, memory, password }: CropOptions) => {
  const pictures: Picture[] = []
  const crops = new Map<number, Crop[]>()
  const missing = new Map<number, Bilingual>()
  const short = isShort(memory)
  // Of the run before.
  if (short) collect()
  let pool: CropPool | undefined
  let bytes = 0
  const keep = ({ cuts }: PageCuts, pieces: CroppedPages[number]): void =>
    cuts.forEach(({ id, area, windows }, i) => {
      const base64 = Buffer.from(pieces[i]!).toString('base64')
      bytes += base64.length
      pictures.push({ id, area, mediaType: 'image/webp', base64 })
      for (const w of windows) crops.set(w.finding, [...(crops.get(w.finding) ?? []), { ...w, picture: id }])
    })
  const leave = (pages: readonly PageCuts[], why = OVER_BUDGET): void => {
    for (const { finding } of pages.flatMap(({ cuts }) => cuts.flatMap(({ windows }) => windows)))
      missing.set(finding, why)
  }
  const ofDocument = async (sha256: string, pages: readonly PageCuts[]): Promise<void> => {
    const source = await sourceOf(documents.get(sha256)!)
    if ('missing' in source) return leave(pages, source.missing)
    const areas = pages.map(({ page, tilt, cuts }) => ({ page, tilt, areas: cuts.map(({ area }) => area) }))
    pool ??= openCropPool(threads, memory)
    const drawn = await drawInParts(pool, { source, password, short, pages: areas }, short ? FEW : BATCH)
    for (const [i, part] of drawn.entries())
      if ('pieces' in part) keep(pages[i]!, part.pieces)
      else leave([pages[i]!], part.reason)
  }
  return {
    draw: async (pages: readonly PageCuts[]): Promise<void> => {
      const byDocument = groupBy(pages, ({ sha256 }) => sha256)
      await Promise.all([...byDocument].map(([sha256, list]) => ofDocument(sha256, list)))
    },
    leave,
    bytes: () => bytes,
    // Pictures in the order of their ids, whichever thread was first.
    done: (): Crops => ({ pictures: pictures.sort((a, b) => (a.id < b.id ? -1 : 1)), crops, missing }),
    close: async () => pool?.close(),
  }
}

const sourceOf = async (paper: Paper) => {
  const { path } = paper
  try {
    const source = await sourceToDraw(paper)
    if (source) return source
    const changed = {
      ja: `ファイルが読んだときと変わっているため、紙面を示せません: ${path}`,
      en: `The page cannot be shown: the file has changed since it was read: ${path}`,
    }
    return { missing: changed }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message
    const gone = {
      ja: `ファイルが読んだときの場所にないため、紙面を示せません: ${path}（${reason}）`,
      en: `The page cannot be shown: the file is not where it was read: ${path} (${reason})`,
    }
    return { missing: gone }
  }
}
