// Tesseract in threads of its own: Japanese for text, English for a second look at digits. IO.
// Loaded when the first picture has to be read; language data comes from the packages, nothing from the network.
// An idle engine keeps no program alive.
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Worker as Thread } from 'node:worker_threads'
import type Tesseract from 'tesseract.js'
import type { OutputFormats } from 'tesseract.js'
import type { Shapes } from './glyphs/shapes.ts'
import { recogniserThread } from './network/thread.ts'
import type { Gray } from './raster/raster.ts'

/** `confidence`: Tesseract's own, 0..1. */
export type SeenSymbol = {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly confidence: number
}
export type SeenLine = {
  readonly text: string
  readonly symbols: readonly SeenSymbol[]
  readonly y0: number
  readonly y1: number
  /** Tesseract's own, 0..1: weak (FEASIBILITY 2d). */
  readonly confidence: number
}

export type Engine = {
  readonly text: (picture: Gray) => Promise<readonly SeenLine[]>
  readonly digits: (picture: Gray) => Promise<string>
  /** What digits look like in the document that is being read. */
  readonly shapes?: Shapes
}

/** Tesseract's page segmentation modes. */
const [BLOCK, LINE] = ['6', '7']
/** The smaller models: measured no worse than the large ones, at half the time. */
const MODEL = '4.0.0_best_int'
/** Tesseract prints what it thinks of small pictures ("Image too small to scale"): no user can do anything about it. */
const SILENT = { debug_file: '/dev/null' }

/** Starting takes more than a second of CPU: one engine serves all documents of its thread, and ends with it. */
type Kept = { readonly data: string | undefined; readonly threads: Thread[]; readonly engine: Promise<Engine> }
let kept: Kept | undefined

/** `data`: a folder with traineddata files of the user's own. */
export const keptEngine = async (data?: string): Promise<Engine> => {
  if (kept && data !== kept.data) await dropEngine()
  kept ??= openEngine(data)
  return kept.engine
}

export const isRunning = (): boolean => kept !== undefined

/** Its threads hold 150 MB that nobody needs after a document's last page; the next picture starts them anew. */
export const dropEngine = async (): Promise<void> => {
  const { threads = [] } = kept ?? {}
  kept = undefined
  await Promise.all(threads.map((thread) => thread.terminate()))
}

const openEngine = (data: string | undefined): Kept => {
  const threads: Thread[] = []
  /** One that has lost a thread reads nothing any more: the next picture starts another. */
  const orGone = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      if (kept?.threads === threads) kept = undefined
      await Promise.all(threads.map((thread) => thread.terminate()))
      throw error
    }
  }
  const started = async (): Promise<Engine> => {
    const begun = { japanese: await beginModel('jpn', data, threads), english: await beginModel('eng', data, threads) }
    const [japanese, english] = await Promise.all([ready(begun.japanese, BLOCK), ready(begun.english, LINE)])
    return {
      text: async (picture) => linesIn((await orGone(japanese(picture, { text: false, blocks: true }))).blocks ?? []),
      digits: async (picture) => (await orGone(english(picture, { text: true }))).text.trim(),
    }
  }
  return { data, threads, engine: orGone(started()) }
}

type Begun = {
  readonly thread: Thread
  readonly model: Promise<Tesseract.Worker>
  /** tesseract.js waits for ever for the answer of a thread that is gone. */
  readonly failed: Promise<never>
}

const beginModel = async (language: keyof typeof DATA, data: string | undefined, threads: Thread[]): Promise<Begun> => {
  const { createWorker, OEM } = (await import('tesseract.js')).default
  let errorHandler: (error: unknown) => void = () => {}
  const refused = new Promise<never>((_, reject) => {
    errorHandler = (error) => reject(new Error(`the recogniser: ${error}`))
  })
  // Given on to Node's Worker as it is, which takes a URL too.
  const workerPath = recogniserThread() as unknown as string
  const options = { ...dataOf(language, data), cacheMethod: 'none', errorHandler, workerPath } as const
  const model = createWorker(language, OEM.LSTM_ONLY, options, SILENT as never)
  // tesseract.js hands its thread out only when that is ready; it may have ended by then. Node tells of it at once.
  const [thread] = (await once(process, 'worker')) as [Thread]
  threads.push(thread)
  const failed = Promise.race([ended(thread), refused])
  for (const promise of [model, failed]) promise.catch(() => undefined) // Nobody may be waiting when it ends.
  return { thread, model, failed }
}

const ended = (thread: Thread): Promise<never> =>
  new Promise((_, reject) => {
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`the recogniser's thread ended (code ${code})`)))
  })

type Model = (picture: Gray, output: Partial<OutputFormats>) => Promise<Tesseract.Page>

const ready = async ({ thread, model, failed }: Begun, mode: string): Promise<Model> => {
  const started = await Promise.race([model, failed])
  const parameters = { tessedit_pageseg_mode: mode as never, user_defined_dpi: '200' }
  await Promise.race([started.setParameters(parameters), failed])
  thread.unref()
  return async (picture, output) => {
    thread.ref()
    try {
      return (await Promise.race([started.recognize(toPgm(picture), {}, output), failed])).data
    } finally {
      thread.unref()
    }
  }
}

const require = createRequire(import.meta.url)
const DATA = {
  jpn: require.resolve('@tesseract.js-data/jpn/package.json'),
  eng: require.resolve('@tesseract.js-data/eng/package.json'),
}

/** The user's own, packed or not; what his folder has not comes from the package. */
const dataOf = (language: keyof typeof DATA, own: string | undefined) => {
  const file = own === undefined ? undefined : join(own, `${language}.traineddata`)
  if (file !== undefined && existsSync(file)) return { langPath: own!, gzip: false }
  if (file !== undefined && existsSync(`${file}.gz`)) return { langPath: own!, gzip: true }
  return { langPath: join(dirname(DATA[language]), MODEL), gzip: true }
}

/** The plainest picture format Tesseract reads. */
const toPgm = ({ width, height, data }: Gray): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data])

type Boxed = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }
type Blocks = readonly {
  readonly paragraphs: readonly {
    readonly lines: readonly {
      readonly bbox: Boxed
      readonly confidence: number
      readonly words: readonly {
        readonly symbols: readonly { readonly text: string; readonly confidence: number; readonly bbox: Boxed }[]
      }[]
    }[]
  }[]
}[]

const linesIn = (blocks: Blocks): SeenLine[] =>
  blocks.flatMap((block) =>
    block.paragraphs.flatMap((paragraph) =>
      paragraph.lines.map(({ bbox, confidence, words }) => {
        const symbols = words.flatMap((word) =>
          word.symbols.map((s) => ({ text: s.text, x0: s.bbox.x0, x1: s.bbox.x1, confidence: s.confidence / 100 })),
        )
        const text = symbols.map((s) => s.text).join('')
        return { text, symbols, y0: bbox.y0, y1: bbox.y1, confidence: confidence / 100 }
      }),
    ),
  )
