// Tesseract in threads of its own: Japanese for text, English for a second look at digits. IO.
// Loaded when the first picture has to be read; language data comes from the packages, nothing from the network.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
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
  readonly close: () => Promise<void>
}

/** Tesseract's page segmentation modes. */
const [BLOCK, LINE] = ['6', '7']
/** The smaller models: measured no worse than the large ones, at half the time. */
const MODEL = '4.0.0_best_int'

export const openEngine = async (): Promise<Engine> => {
  const { createWorker, OEM } = (await import('tesseract.js')).default
  const start = async (language: keyof typeof DATA, mode: string) => {
    const worker = await createWorker(language, OEM.LSTM_ONLY, {
      langPath: dataFolder(language),
      gzip: true,
      cacheMethod: 'none',
    })
    await worker.setParameters({ tessedit_pageseg_mode: mode as never, user_defined_dpi: '200' })
    return worker
  }
  const [japanese, english] = await Promise.all([start('jpn', BLOCK), start('eng', LINE)])
  return {
    text: async (picture) => {
      const { data } = await japanese.recognize(toPgm(picture), {}, { text: false, blocks: true })
      return linesIn(data.blocks ?? [])
    },
    digits: async (picture) => (await english.recognize(toPgm(picture))).data.text.trim(),
    close: async () => {
      await Promise.all([japanese.terminate(), english.terminate()])
    },
  }
}

const require = createRequire(import.meta.url)
const DATA = {
  jpn: require.resolve('@tesseract.js-data/jpn/package.json'),
  eng: require.resolve('@tesseract.js-data/eng/package.json'),
}

const dataFolder = (language: keyof typeof DATA): string => join(dirname(DATA[language]), MODEL)

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
